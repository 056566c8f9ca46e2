import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import BackIcon from '@mui/icons-material/ChevronLeft'
import ForwardIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ErrorState } from '@/components/error-state'
import { IconButton } from '@/components/icon-button'
import { Skeleton } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'
import { addDays, dayKey } from '@/lib/format'

import { availabilityQuery, type FreeDay, type Slot } from './api'
import { DayTimes, NoTimes } from './day-times'
import { moveFocus } from './move-focus'

const WINDOW = 7

const Strip = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'stretch',
  gap: 4,
  // On a phone the days are swiped, and the weeks turned below them.
  '@media (max-width: 719px)': {
    gridTemplateColumns: '1fr 1fr',
    '& > div': { gridColumn: '1 / -1', gridRow: 1 },
    '& > :last-child': { justifySelf: 'end' },
  },
})

const Days = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
  gap: 6,
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'repeat(7, minmax(56px, 1fr))',
    padding: 2,
    overflowX: 'auto',
    scrollSnapType: 'x proximity',
  },
})

const Day = styled('button')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'start',
  gap: 2,
  minWidth: 0,
  minHeight: 78,
  padding: '8px 2px 8px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  ...theme.typography.body2,
  cursor: 'pointer',
  '& b': { fontSize: '1.0625rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' },
  '& small': { fontSize: '0.75rem', color: theme.vars.palette.text.secondary },
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[data-empty]': { background: 'transparent', color: theme.vars.palette.text.secondary },
  '&[aria-checked="true"]': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
    background: theme.vars.palette.surface.accent,
  },
}))

/** How much of the day is free, compared with the freest day of the week. */
const Bar = styled('span')(({ theme }) => ({
  width: '70%',
  height: 4,
  marginTop: 3,
  borderRadius: 2,
  background: theme.vars.palette.surface.soft,
  overflow: 'hidden',
  '& > span': { display: 'block', height: '100%', background: theme.vars.palette.primary.main },
}))

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}))

interface SlotPickerProps {
  listingId: string
  service: string
  timeZone: string
  /** The start that is held or was asked for: its day opens first. */
  selected: string | null
  /** One's own visit that is to begin at another time. */
  visit?: string
  /** The start a question is under way for. */
  asking?: string | null
  onPick: (slot: Slot) => void
}

export function SlotPicker(props: SlotPickerProps) {
  const { listingId, service, visit, timeZone, selected, asking = null, onPick } = props
  const { t } = useLingui()
  const today = dayKey(useNow(), timeZone)
  const [from, setFrom] = useState(() => {
    const wanted = selected === null ? today : dayKey(selected, timeZone)
    return wanted < addDays(today, WINDOW) ? today : wanted
  })
  const [chosenDay, setDay] = useState<string | null>(() =>
    selected === null ? null : dayKey(selected, timeZone),
  )
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    ...availabilityQuery(listingId, service, from, WINDOW, visit),
    placeholderData: (last, query) =>
      query?.queryKey[1] === listingId && query.queryKey[2] === service
        ? keepPreviousData(last)
        : undefined,
  })
  const days = data?.days ?? []
  const day =
    days.find(({ date }) => date === chosenDay) ??
    days.find(({ slots }) => slots.length > 0) ??
    days[0]

  const needAhead = data !== undefined && day?.slots.length === 0
  const nextInWindow = days.find(({ date, slots }) => slots.length > 0 && date > (day?.date ?? ''))
  const { data: ahead, isPending: lookingAhead } = useQuery({
    ...availabilityQuery(listingId, service, addDays(from, WINDOW), 31, visit),
    enabled: needAhead && !nextInWindow && !isPlaceholderData,
  })
  const next = nextInWindow ?? ahead?.days.find(({ slots }) => slots.length > 0)

  const show = (date: string) => {
    setDay(date)
    if (date < from || date > addDays(from, WINDOW - 1)) setFrom(date)
  }
  const turn = (by: number) => {
    const start = addDays(from, by)
    setFrom(start < today ? today : start)
    setDay(null)
  }

  if (error && !data) return <ErrorState problem={error} onRetry={() => void refetch()} />
  return (
    <div style={{ display: 'grid', gap: 20 }}>
      <Strip>
        <IconButton
          aria-label={t`Poprzedni tydzień`}
          disabled={from <= today}
          onClick={() => {
            turn(-WINDOW)
          }}
        >
          <BackIcon />
        </IconButton>
        {isPending ? (
          <Days aria-busy="true" aria-label={t`Wczytuję terminy`}>
            {Array.from({ length: WINDOW }, (_, index) => (
              <Skeleton key={index} height={78} />
            ))}
          </Days>
        ) : (
          <DayStrip days={days} current={day?.date} onChoose={show} stale={isPlaceholderData} />
        )}
        <IconButton
          aria-label={t`Następny tydzień`}
          onClick={() => {
            turn(WINDOW)
          }}
        >
          <ForwardIcon />
        </IconButton>
      </Strip>
      {isPending || !day ? (
        <Skeleton height={132} />
      ) : day.slots.length > 0 ? (
        <DayTimes
          day={day}
          timeZone={timeZone}
          selected={selected}
          asking={asking}
          onPick={onPick}
        />
      ) : (
        <NoTimes day={day} next={next} searching={!nextInWindow && lookingAhead} onJump={show} />
      )}
      <ZoneNote timeZone={timeZone} />
    </div>
  )
}

function DayStrip({
  days,
  current,
  onChoose,
  stale,
}: {
  days: FreeDay[]
  current: string | undefined
  onChoose: (date: string) => void
  stale: boolean
}) {
  const { t, i18n } = useLingui()
  const most = Math.max(1, ...days.map(({ slots }) => slots.length))
  const part = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.locale, { timeZone: 'UTC', ...options }).format(
      Date.parse(`${date}T12:00:00Z`),
    )
  return (
    <Days
      role="radiogroup"
      aria-label={t`Dzień`}
      aria-busy={stale}
      style={stale ? { opacity: 0.6 } : undefined}
      onKeyDown={(event) => {
        const target = moveFocus(event, '[role="radio"]')
        if (target?.dataset.day) onChoose(target.dataset.day)
      }}
    >
      {days.map(({ date, is_open, slots }) => {
        const count = slots.length
        const free = is_open
          ? plural(count, {
              one: '# wolny termin',
              few: '# wolne terminy',
              many: '# wolnych terminów',
              other: '# wolnych terminów',
            })
          : t`zamknięte`
        const checked = date === current
        return (
          <Day
            key={date}
            type="button"
            role="radio"
            aria-checked={checked}
            aria-label={`${part(date, { weekday: 'long', day: 'numeric', month: 'long' })}, ${free}`}
            tabIndex={checked ? 0 : -1}
            data-day={date}
            data-empty={count === 0 ? '' : undefined}
            onClick={() => {
              onChoose(date)
            }}
          >
            <span>{part(date, { weekday: 'short' })}</span>
            <b>{part(date, { day: 'numeric' })}</b>
            <small>{part(date, { month: 'short' })}</small>
            <Bar aria-hidden="true">
              <span style={{ width: `${String(Math.round((count / most) * 100))}%` }} />
            </Bar>
          </Day>
        )
      })}
    </Days>
  )
}

/** Said only where it matters: to somebody whose own clock shows another time. */
function ZoneNote({ timeZone }: { timeZone: string }) {
  const format = useFormat(timeZone)
  const own = useFormat(Intl.DateTimeFormat().resolvedOptions().timeZone)
  const now = useNow()
  if (own.time(now) === format.time(now)) return null
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return (
    <Note>
      <Trans>
        Godziny podajemy w czasie warsztatu ({city}), gdzie jest teraz {format.time(now)}.
      </Trans>
    </Note>
  )
}
