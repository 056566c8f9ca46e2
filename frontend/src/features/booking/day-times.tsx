import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { useFormat } from '@/hooks/use-format'

import type { FreeDay, Slot } from './api'
import { moveFocus } from './move-focus'

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  '& h3': {
    ...theme.typography.body2,
    fontWeight: 600,
    color: theme.vars.palette.text.secondary,
    margin: '0 0 8px',
  },
}))

const Times = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(84px, 1fr))',
  gap: 8,
})

const Time = styled('button')(({ theme }) => ({
  minHeight: 44,
  padding: 0,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.primary.main,
  font: 'inherit',
  fontSize: '0.9375rem',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  '&:hover': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
  },
  '&[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '@media (max-width: 719px)': { minHeight: 48 },
}))

const Nobody = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  padding: '20px',
  border: `1px dashed ${theme.vars.palette.surface.strong}`,
  borderRadius: 12,
  color: theme.vars.palette.text.secondary,
  '& p': { margin: 0 },
}))

interface DayTimesProps {
  day: FreeDay
  timeZone: string
  selected: string | null
  asking: string | null
  onPick: (slot: Slot) => void
}

const same = (a: string | null, b: string) => a !== null && Date.parse(a) === Date.parse(b)

export function DayTimes({ day, timeZone, selected, asking, onPick }: DayTimesProps) {
  const { t } = useLingui()
  const format = useFormat(timeZone)
  const [focused, setFocused] = useState<string | null>(null)
  const hour = ({ start }: Slot) => Number(format.time(start).slice(0, 2))
  const parts = [
    { title: t`Rano`, slots: day.slots.filter((slot) => hour(slot) < 12) },
    {
      title: t`Po południu`,
      slots: day.slots.filter((slot) => hour(slot) >= 12 && hour(slot) < 17),
    },
    { title: t`Wieczorem`, slots: day.slots.filter((slot) => hour(slot) >= 17) },
  ].filter(({ slots }) => slots.length > 0)
  const reachable =
    day.slots.find(({ start }) => start === focused) ??
    day.slots.find(({ start }) => same(selected, start)) ??
    day.slots[0]
  return (
    <Parts
      role="group"
      aria-label={t`Godziny: ${format.date(day.date)}`}
      onKeyDown={(event) => {
        moveFocus(event, 'button')
      }}
    >
      {parts.map(({ title, slots }) => (
        <section key={title}>
          <h3>{title}</h3>
          <Times>
            {slots.map((slot) => (
              <Time
                key={slot.start}
                type="button"
                tabIndex={slot === reachable ? 0 : -1}
                aria-pressed={same(selected, slot.start)}
                aria-busy={same(asking, slot.start)}
                onFocus={() => {
                  setFocused(slot.start)
                }}
                onClick={() => {
                  onPick(slot)
                }}
              >
                {format.time(slot.start)}
              </Time>
            ))}
          </Times>
        </section>
      ))}
    </Parts>
  )
}

export function NoTimes({
  day,
  next,
  searching,
  onJump,
}: {
  day: FreeDay
  next: FreeDay | undefined
  searching: boolean
  onJump: (date: string) => void
}) {
  const format = useFormat()
  return (
    <Nobody role="status">
      <p>
        {day.is_open ? (
          <Trans>{format.date(day.date)}: nie ma już wolnych terminów.</Trans>
        ) : (
          <Trans>{format.date(day.date)}: warsztat jest zamknięty.</Trans>
        )}{' '}
        {!next && !searching ? (
          <Trans>Przez najbliższe tygodnie też nie. Zadzwoń do warsztatu albo wybierz inny.</Trans>
        ) : null}
      </p>
      {next ? (
        <ActionButton
          onClick={() => {
            onJump(next.date)
          }}
        >
          <Trans>Najbliższy wolny dzień: {format.date(next.date)}</Trans>
        </ActionButton>
      ) : null}
    </Nobody>
  )
}
