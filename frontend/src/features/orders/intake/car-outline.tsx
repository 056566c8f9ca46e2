import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { KeyboardEvent, MouseEvent } from 'react'

import type { IntakeMark } from '@/api/workshop-contract'

const Field = styled('div')(({ theme }) => ({
  position: 'relative',
  width: '100%',
  maxWidth: 560,
  aspectRatio: '400 / 260',
  color: theme.vars.palette.text.secondary,
  '& > svg': { position: 'absolute', inset: 0, width: '100%', height: '100%' },
  '& text': { fill: 'currentColor', fontSize: 9 },
  '&[data-placing]': {
    cursor: 'crosshair',
    border: `1px dashed ${theme.vars.palette.surface.strong}`,
    borderRadius: 10,
    touchAction: 'manipulation',
  },
}))

const Pin = styled('button')(({ theme }) => ({
  position: 'absolute',
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  margin: '-12px 0 0 -12px',
  padding: 0,
  border: `2px solid ${theme.vars.palette.background.paper}`,
  borderRadius: 12,
  background: theme.vars.palette.text.primary,
  color: theme.vars.palette.background.paper,
  font: 'inherit',
  fontSize: 12,
  fontWeight: 700,
  lineHeight: 1,
  '&:not(:disabled)': { cursor: 'pointer' },
  '&:focus-visible': { outline: `3px solid ${theme.vars.palette.primary.main}` },
  '&[data-small]': { width: 16, height: 16, margin: '-8px 0 0 -8px', fontSize: 9, borderWidth: 1 },
  // A mark stays round where other buttons grow for fingers; what can be hit grows around it.
  '&&&': { minHeight: 0 },
  '&:not([data-small])::after': { content: '""', position: 'absolute', inset: -10 },
}))

const STEP = 0.02
const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}
const within = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000

/** A car unfolded: from above, its two sides and its ends. The paper shows the same: templates/documents/car.svg. */
function Drawing() {
  const { t } = useLingui()
  return (
    <svg
      viewBox="0 0 400 260"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="62" y="90" width="276" height="80" rx="26" />
      <path d="M128 98q-12 32 0 64l22-8q-6-24 0-48zM150 106h86q5 24 0 48h-86q-6-24 0-48zM236 106l30-8q10 32 0 64l-30-8q5-24 0-48zM72 112q30-8 54-8M72 148q30 8 54 8M138 90l-6-7h10l4 7M138 170l-6 7h10l4-7" />
      <rect x="14" y="94" width="34" height="72" rx="10" />
      <path d="M20 102h10v14h-10zM20 144h10v14h-10zM36 120v20" />
      <rect x="352" y="94" width="34" height="72" rx="10" />
      <path d="M370 102h10v14h-10zM370 144h10v14h-10zM362 120v20" />
      <path d="M66 232v-14q2-8 26-11l34-3l30-18q4-2 10-2h64q10 0 18 6l22 14l46 4q16 2 18 12v12h-22a17 17 0 0 0-34 0h-144a17 17 0 0 0-34 0zM138 204l24-14h32v14zM200 190h28q8 0 14 5l12 9h-54zM197 204v28M138 204v20" />
      <circle cx="117" cy="232" r="12" />
      <circle cx="295" cy="232" r="12" />
      <path d="M66 28v14q2 8 26 11l34 3l30 18q4 2 10 2h64q10 0 18-6l22-14l46-4q16-2 18-12v-12h-22a17 17 0 0 1-34 0h-144a17 17 0 0 1-34 0zM138 56l24 14h32v-14zM200 70h28q8 0 14-5l12-9h-54zM197 56v-28M138 56v-20" />
      <circle cx="117" cy="28" r="12" />
      <circle cx="295" cy="28" r="12" />
      <g stroke="none" textAnchor="middle">
        <text x="31" y="180">{t`przód`}</text>
        <text x="369" y="180">{t`tył`}</text>
      </g>
    </svg>
  )
}

interface CarOutlineProps {
  marks: readonly IntakeMark[]
  nameOf: (mark: IntakeMark) => string
  /** Without it the outline is only looked at. */
  onPlace?: (x: number, y: number) => void
  onMove?: (index: number, x: number, y: number) => void
  onPick?: (index: number) => void
}

/** Where on a car something was seen: a tap puts a mark, the arrow keys move one. */
export function CarOutline({ marks, nameOf, onPlace, onMove, onPick }: CarOutlineProps) {
  const { t } = useLingui()
  const place = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onPlace?.(
      within((event.clientX - box.left) / box.width),
      within((event.clientY - box.top) / box.height),
    )
  }
  const move = (event: KeyboardEvent, index: number, { x, y }: IntakeMark) => {
    const by = MOVES[event.key]
    if (!by || !onMove) return
    event.preventDefault()
    onMove(index, within(x + by[0]), within(y + by[1]))
  }
  return (
    <Field
      data-placing={onPlace ? '' : undefined}
      data-outline=""
      role="group"
      aria-label={t`Obrys auta`}
      onClick={place}
    >
      <Drawing />
      {marks.map((mark, index) => (
        <Pin
          // A mark has no name of its own; its place in the list is what the person sees.
          key={String(index)}
          type="button"
          disabled={!onPlace}
          data-small={onPlace ? undefined : ''}
          style={{ left: `${String(mark.x * 100)}%`, top: `${String(mark.y * 100)}%` }}
          aria-label={`${String(index + 1)}. ${nameOf(mark)}`}
          title={nameOf(mark)}
          onKeyDown={(event) => {
            move(event, index, mark)
          }}
          onClick={(event) => {
            event.stopPropagation()
            onPick?.(index)
          }}
        >
          {index + 1}
        </Pin>
      ))}
    </Field>
  )
}
