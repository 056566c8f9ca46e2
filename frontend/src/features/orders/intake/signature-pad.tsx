import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { type PointerEvent, useEffect, useRef } from 'react'

import { ActionButton } from '@/components/action-button'

import { Quiet } from '../parts'

import type { Strokes } from './api'

const Pad = styled('div')(({ theme }) => ({
  position: 'relative',
  width: '100%',
  maxWidth: 560,
  aspectRatio: '3 / 1',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  // Ink on paper, in a dark room as well.
  background: '#fff',
  color: '#5b6068',
  '&[data-invalid]': { borderColor: theme.vars.palette.error.main },
  '& canvas': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    touchAction: 'none',
    cursor: 'crosshair',
  },
  '& > span': {
    position: 'absolute',
    left: 16,
    bottom: 10,
    pointerEvents: 'none',
    color: 'inherit',
  },
  '&::after': {
    content: '""',
    position: 'absolute',
    insetInline: 16,
    bottom: '24%',
    borderBottom: '1px solid #c9cdd3',
    pointerEvents: 'none',
  },
}))

/** So many are kept; a signature has some hundred. */
const MOST_POINTS = 3500
const MOST_STROKES = 90
const NEAR = 0.004

function draw(canvas: HTMLCanvasElement, strokes: Strokes): void {
  const { width, height } = canvas.getBoundingClientRect()
  const scale = window.devicePixelRatio || 1
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  context.lineWidth = 2.4
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#16181c'
  for (const stroke of strokes) {
    context.beginPath()
    for (const [index, [x = 0, y = 0]] of stroke.entries()) {
      if (index === 0) context.moveTo(x * width, y * height)
      context.lineTo(x * width, y * height)
    }
    context.stroke()
  }
}

interface SignaturePadProps {
  strokes: Strokes
  onChange: (strokes: Strokes) => void
  error?: string | undefined
}

/** A name written with a finger, a pen or a mouse. */
export function SignaturePad({ strokes, onChange, error }: SignaturePadProps) {
  const { t } = useLingui()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  // Points come faster than renders do.
  const drawn = useRef(strokes)
  useEffect(() => {
    drawn.current = strokes
    if (canvas.current) draw(canvas.current, strokes)
  }, [strokes])
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const watch = new ResizeObserver(() => {
      draw(element, drawn.current)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])

  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const share = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 10_000
    return [share((clientX - box.left) / box.width), share((clientY - box.top) / box.height)]
  }
  const change = (next: Strokes) => {
    drawn.current = next
    onChange(next)
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0 || drawn.current.length >= MOST_STROKES) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    change([...drawn.current, [pointOf(event)]])
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const stroke = drawn.current.at(-1) ?? []
    const [x = 0, y = 0] = stroke.at(-1) ?? []
    const point = pointOf(event)
    const isNear = Math.hypot((point[0] ?? 0) - x, (point[1] ?? 0) - y) < NEAR
    const count = drawn.current.reduce((sum, one) => sum + one.length, 0)
    if (isNear || count >= MOST_POINTS) return
    change([...drawn.current.slice(0, -1), [...stroke, point]])
  }
  const stop = () => {
    drawing.current = false
  }
  return (
    <div>
      <Pad data-invalid={error ? '' : undefined}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={
            strokes.length > 0 ? t`Podpis klienta, narysowany` : t`Miejsce na podpis klienta`
          }
          onPointerDown={start}
          onPointerMove={go}
          onPointerUp={stop}
          onPointerCancel={stop}
        />
        {strokes.length === 0 ? (
          <span>
            <Trans>Tu podpisuje się klient</Trans>
          </span>
        ) : null}
      </Pad>
      {error ? <Quiet role="alert">{error}</Quiet> : null}
      {strokes.length > 0 ? (
        <ActionButton
          size="small"
          kind="quiet"
          onClick={() => {
            change([])
          }}
        >
          <Trans>Wyczyść podpis</Trans>
        </ActionButton>
      ) : null}
    </div>
  )
}
