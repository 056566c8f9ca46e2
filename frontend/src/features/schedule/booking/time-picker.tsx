import { Trans, useLingui } from '@lingui/react/macro'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { IconButton } from '@/components/icon-button'
import { Skeleton } from '@/components/skeleton'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { addDays, dayKey } from '@/lib/format'
import { fromLocalInput, localInput } from '@/lib/local-input'

import { freeTimesQuery } from '../api'

const Days = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(58px, 1fr))',
  gap: 4,
  overflowX: 'auto',
  flex: 1,
  minWidth: 0,
  '& button': {
    display: 'grid',
    gap: 1,
    minHeight: 48,
    padding: '4px 6px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: '0.8125rem',
    cursor: 'pointer',
  },
  '& button[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
  },
  '& button:disabled': {
    color: theme.vars.palette.text.secondary,
    cursor: 'default',
    background: 'none',
  },
  '& small': { color: theme.vars.palette.text.secondary, fontSize: '0.75rem' },
}))

const Slots = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  maxHeight: 168,
  overflowY: 'auto',
  '& button': {
    minWidth: 64,
    minHeight: theme.density.control,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 8,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
  },
  '& button[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
}))

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& legend': { padding: 0, marginBottom: 6, ...theme.typography.body2, fontWeight: 550 },
}))

const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.error.main,
  fontWeight: 500,
}))

interface TimePickerProps {
  serviceId: number
  mechanicId: number | undefined
  bayId: number | undefined
  /** ISO moment, empty while none is chosen. */
  value: string
  onChange: (start: string) => void
  error: string | undefined
}

function isLikely(text: string): boolean {
  const year = Number.parseInt(text, 10)
  return year >= 1900 && year <= 2100
}

/** Seven days with how much of each is free, the free times of one of them, and any other hour by typing. */
export function TimePicker({
  serviceId,
  mechanicId,
  bayId,
  value,
  onChange,
  error,
}: TimePickerProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const today = dayKey(useNow(), timezone)
  const chosenDay = value === '' ? null : dayKey(value, timezone)
  const [from, setFrom] = useState(
    chosenDay !== null && chosenDay > addDays(today, 6) ? chosenDay : today,
  )
  const [day, setDay] = useState<string | null>(chosenDay)
  const [byHand, setByHand] = useState(value !== '')
  // What stands in the input while its year is still being typed.
  const [typed, setTyped] = useState('')
  const free = useQuery(
    freeTimesQuery({
      service_id: serviceId,
      date: from,
      days: 7,
      ...(mechanicId === undefined ? {} : { mechanic_id: mechanicId }),
      ...(bayId === undefined ? {} : { bay_id: bayId }),
    }),
  )
  const problem = error ?? free.data?.never_because
  const now = useNow()
  const days = (free.data?.days ?? []).map((one) => ({
    ...one,
    slots: one.slots.filter(({ start }) => Date.parse(start) >= now),
  }))
  const shownDay =
    days.find(({ date }) => date === day) ?? days.find(({ slots }) => slots.length > 0)
  return (
    <Group>
      <legend>
        <Trans>Termin</Trans>
      </legend>
      {value === '' ? null : <strong role="status">{format.exact(value)}</strong>}
      {free.isError && !free.data ? (
        <ErrorState problem={free.error} onRetry={() => void free.refetch()} />
      ) : (
        <>
          <div style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
            <IconButton
              aria-label={t`Wcześniejsze dni`}
              disabled={from <= today}
              onClick={() => {
                setFrom(addDays(from, -7) < today ? today : addDays(from, -7))
              }}
            >
              <PreviousIcon />
            </IconButton>
            <Days aria-busy={free.isFetching}>
              {free.isPending
                ? Array.from({ length: 7 }, (_, index) => <Skeleton key={index} height={48} />)
                : days.map(({ date, slots }) => (
                    <button
                      key={date}
                      type="button"
                      disabled={slots.length === 0}
                      aria-pressed={shownDay?.date === date}
                      onClick={() => {
                        setDay(date)
                      }}
                    >
                      <span>{date === today ? t`dziś` : format.date(date)}</span>
                      <small>
                        {slots.length === 0 ? (
                          <Trans>brak</Trans>
                        ) : (
                          <Trans>wolne: {slots.length}</Trans>
                        )}
                      </small>
                    </button>
                  ))}
            </Days>
            <IconButton
              aria-label={t`Późniejsze dni`}
              onClick={() => {
                setFrom(addDays(from, 7))
              }}
            >
              <NextIcon />
            </IconButton>
          </div>
          <Slots role="group" aria-label={t`Wolne godziny`}>
            {shownDay?.slots.map(({ start }) => (
              <button
                key={start}
                type="button"
                aria-pressed={value !== '' && Date.parse(value) === Date.parse(start)}
                onClick={() => {
                  setTyped('')
                  onChange(start)
                }}
              >
                {format.time(start)}
              </button>
            ))}
          </Slots>
        </>
      )}
      {byHand ? (
        <Field
          label={t`Inny termin`}
          type="datetime-local"
          value={value === '' ? typed : localInput(value, timezone)}
          onChange={(event) => {
            const text = event.target.value
            const start = isLikely(text) ? fromLocalInput(text, timezone) : ''
            setTyped(start === '' ? text : '')
            onChange(start)
          }}
        />
      ) : (
        <div>
          <ActionButton
            size="small"
            kind="quiet"
            onClick={() => {
              setByHand(true)
            }}
          >
            <Trans>Wpisz inny termin</Trans>
          </ActionButton>
        </div>
      )}
      <div aria-live="polite">{problem ? <Problem>{problem}</Problem> : null}</div>
    </Group>
  )
}
