import { Trans, useLingui } from '@lingui/react/macro'
import PlayIcon from '@mui/icons-material/PlayArrow'
import StopIcon from '@mui/icons-material/Stop'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { Plate } from '@/components/plate'

import type { Line, Order, Running } from './day'
import { Quiet, Row, WaitsMark } from './parts'
import { usePit } from './use-pit'
import { clockStart, clockStop } from './writes'

const Face = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  padding: '14px 16px',
  border: `2px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 14,
  background: theme.vars.palette.surface.accent,
  '& time': { fontSize: '1.375rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' },
  '& a': { color: 'inherit', minHeight: 48, display: 'inline-flex', alignItems: 'center' },
}))

const two = (value: number): string => String(value).padStart(2, '0')

/** Hours, minutes and seconds since then, every second. */
function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000))
  const hours = Math.floor(seconds / 3600)
  return (
    <time dateTime={`PT${String(seconds)}S`}>
      {String(hours)}:{two(Math.floor(seconds / 60) % 60)}:{two(seconds % 60)}
    </time>
  )
}

const nameOf = ({ order, note }: Running): string =>
  order === null ? note : order.plate === '' ? order.label : order.plate

/** What one's clock runs on, above everything else. */
export function RunningClock() {
  const { t } = useLingui()
  const { day, write } = usePit()
  const running = day?.running
  if (!running) return null
  const label = nameOf(running)
  return (
    <Face aria-label={t`Zegar pracy`}>
      <Row style={{ justifyContent: 'space-between' }}>
        <Elapsed since={running.started_at} />
        <WaitsMark waits={running.waits} />
        {running.order ? (
          <Link to={`/zlecenia/${String(running.order.id)}`} aria-label={running.order.label}>
            {running.order.plate === '' ? (
              running.order.label
            ) : (
              <Plate>{running.order.plate}</Plate>
            )}
          </Link>
        ) : (
          <strong>{running.note || <Trans>Praca poza zleceniem</Trans>}</strong>
        )}
      </Row>
      {running.line ? <Quiet>{running.line.name}</Quiet> : null}
      <ActionButton fullWidth startIcon={<StopIcon />} onClick={() => void write(clockStop(label))}>
        <Trans>Zatrzymaj zegar</Trans>
      </ActionButton>
    </Face>
  )
}

// Most days begin and end on orders: it comes when somebody asks for it.
const GeneralForm = lazy(() =>
  import('./general-form').then(({ GeneralForm: Form }) => ({ default: Form })),
)

/** Cleaning, training, waiting: time that is worked on no order. */
export function GeneralTime() {
  const { day } = usePit()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  if (!day?.mechanic) return null
  return (
    <>
      <Row>
        {isOpen ? null : (
          <ActionButton
            onClick={() => {
              setOpen(true)
            }}
          >
            <Trans>Praca poza zleceniem</Trans>
          </ActionButton>
        )}
        <ActionButton to="/czas">
          <Trans>Mój czas</Trans>
        </ActionButton>
      </Row>
      {isOpen ? (
        <Suspense>
          <GeneralForm onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}

const runsOn = (running: Running | null | undefined, order: Order, line: Line | null): boolean =>
  running?.order?.id === order.id && (running.line?.id ?? null) === (line?.id ?? null)

/** Starts the clock on the order or on one piece of its work; what ran before ends at the same moment. */
export function ClockButton({ order, line = null }: { order: Order; line?: Line | null }) {
  const { t } = useLingui()
  const { day, write } = usePit()
  if (day?.mechanic === null) return null
  const runs = runsOn(day?.running, order, line)
  if (runs)
    return line ? (
      <Quiet>
        <Trans>zegar biegnie</Trans>
      </Quiet>
    ) : null
  return (
    <ActionButton
      kind={line ? 'other' : 'next'}
      fullWidth={line === null}
      startIcon={<PlayIcon />}
      aria-label={line ? t`Start zegara: ${line.name}` : t`Start zegara`}
      onClick={() => void write(clockStart(order, line))}
    >
      {line ? <Trans>Zegar</Trans> : <Trans>Start zegara</Trans>}
    </ActionButton>
  )
}
