import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'

import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { useFormat } from '@/hooks/use-format'

import type { Slot } from './api'
import type { HoldState } from './use-hold'

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: '16px 18px',
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  scrollMarginTop: 96,
  outline: 'none',
  '& p': { margin: 0 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8 },
}))

interface TakenNoticeProps {
  state: HoldState
  timeZone: string
  onPick: (start: string) => void
}

/** What came between somebody and their time, with the way on in the same place. */
export function TakenNotice({ state, timeZone, onPick }: TakenNoticeProps) {
  const format = useFormat(timeZone)
  const text = useProblemText()
  const box = useRef<HTMLElement>(null)
  const kind = state.name
  useEffect(() => {
    if (kind === 'taken' || kind === 'expired' || kind === 'failed') {
      box.current?.scrollIntoView({ block: 'nearest' })
      box.current?.focus({ preventScroll: true })
    }
  }, [kind])

  if (kind === 'taken')
    return (
      <Box ref={box} role="alert" tabIndex={-1}>
        <p>
          <Trans>
            <b>{format.slot(state.start)}</b> jest już zajęte, ktoś był o chwilę szybszy. Nic z
            tego, co wpisano, nie przepadło.
          </Trans>{' '}
          {state.alternatives.length > 0 ? (
            <Trans>Najbliższe wolne terminy:</Trans>
          ) : (
            <Trans>Wybierz inny termin.</Trans>
          )}
        </p>
        <Alternatives slots={state.alternatives} timeZone={timeZone} onPick={onPick} />
      </Box>
    )
  if (kind === 'expired')
    return (
      <Box ref={box} role="alert" tabIndex={-1}>
        <p>
          <Trans>
            Rezerwacja terminu wygasła, bo przez kilka minut nic się tu nie działo. Wpisane dane
            czekają.
          </Trans>
        </p>
        <div>
          <ActionButton
            kind="next"
            onClick={() => {
              onPick(state.start)
            }}
          >
            <Trans>Zarezerwuj znowu: {format.slot(state.start)}</Trans>
          </ActionButton>
        </div>
      </Box>
    )
  if (kind === 'failed')
    return (
      <Box ref={box} role="alert" tabIndex={-1}>
        <p>{text(state.problem)}</p>
        <div>
          <ActionButton
            onClick={() => {
              onPick(state.start)
            }}
          >
            <Trans>Spróbuj ponownie: {format.slot(state.start)}</Trans>
          </ActionButton>
        </div>
      </Box>
    )
  return null
}

export function Alternatives({
  slots,
  timeZone,
  onPick,
}: {
  slots: Slot[]
  timeZone: string
  onPick: (start: string) => void
}) {
  const format = useFormat(timeZone)
  if (slots.length === 0) return null
  const starts = [...new Set(slots.map(({ start }) => start))].slice(0, 6)
  return (
    <div>
      {starts.map((start) => (
        <ActionButton
          key={start}
          onClick={() => {
            onPick(start)
          }}
        >
          {format.slot(start)}
        </ActionButton>
      ))}
    </div>
  )
}
