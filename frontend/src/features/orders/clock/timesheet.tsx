import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import type { Timesheet as Sheet, TimesheetPerson } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { PersonInitials } from '@/components/person-initials'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { Quiet } from '../parts'

import { ownSheetQuery, personSheetQuery, timesheetQuery } from './api'
import { DaysBar } from './days-bar'
import { Meter } from './meter'
import { OwnClock } from './own-clock'
import { PersonSheet } from './person-sheet'
import { type Days, useDays } from './use-days'

const Stack = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 20,
})

const People = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}))

const Person = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(140px, 1fr) minmax(0, 2.6fr) minmax(190px, 1fr)',
  alignItems: 'center',
  gap: '8px 20px',
  padding: '8px 14px',
  '&[data-chosen]': { background: theme.vars.palette.surface.accent },
  '@media (max-width: 899px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '12px 12px 14px',
  },
}))

const Name = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  minWidth: 0,
  minHeight: 44,
  color: theme.vars.palette.text.primary,
  fontWeight: 600,
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '&:hover': { textDecoration: 'underline' },
  '& > span:first-of-type': { flexShrink: 0, width: 28, height: 28, fontSize: 11 },
}))

const Week = styled('span')({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
  gap: 4,
})

const DayLink = styled(Link)(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 2,
  minHeight: 48,
  padding: '2px 0',
  borderRadius: 8,
  color: theme.vars.palette.text.primary,
  textDecoration: 'none',
  fontVariantNumeric: 'tabular-nums',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&[data-empty]': { color: theme.vars.palette.text.secondary },
  '&[data-today] small': { color: theme.vars.palette.text.primary, fontWeight: 600 },
}))

const Sums = styled('span')({ display: 'grid', gap: 4, minWidth: 0 })

/** „7:30”: hours and minutes as a column of numbers is read. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`

function PersonRow({ person, days, most }: { person: TimesheetPerson; days: Days; most: number }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { mechanic, worked_minutes: worked, planned_minutes: planned } = person
  return (
    <Person data-chosen={days.who === mechanic.id ? '' : undefined}>
      <Name
        to={days.linkTo({ kto: String(mechanic.id) })}
        aria-current={days.who === mechanic.id ? 'true' : undefined}
      >
        <PersonInitials name={mechanic.name} />
        <span>{mechanic.name}</span>
      </Name>
      {days.isOneDay ? (
        <span />
      ) : (
        <Week>
          {person.days.map(({ day, worked_minutes }) => (
            <DayLink
              key={day}
              to={days.linkTo({ kto: String(mechanic.id), widok: 'dzien', dzien: day })}
              aria-label={`${mechanic.name}, ${format.date(day)}: ${format.duration(worked_minutes)}`}
              data-empty={worked_minutes === 0 ? '' : undefined}
              data-today={day === days.today ? '' : undefined}
            >
              <small>{format.date(day).split(',')[0]}</small>
              {worked_minutes === 0 ? '–' : clockText(worked_minutes)}
            </DayLink>
          ))}
        </Week>
      )}
      <Sums>
        <span className="num">
          <b>{format.duration(worked)}</b>
          {worked > person.order_minutes ? (
            <Quiet>
              {' · '}
              <Trans>poza zleceniami {format.duration(worked - person.order_minutes)}</Trans>
            </Quiet>
          ) : null}
        </span>
        <Meter worked={person.order_minutes} planned={planned} most={most} />
        <Quiet className="num">
          {planned === 0 ? t`bez planu` : <Trans>plan {format.duration(planned)}</Trans>}
        </Quiet>
      </Sums>
    </Person>
  )
}

function Everybody({ sheet, days }: { sheet: Sheet; days: Days }) {
  const { t } = useLingui()
  if (sheet.people.length === 0)
    return (
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton to="/ustawienia/zespol">
            <Trans>Dodaj mechanika</Trans>
          </ActionButton>
        }
      >
        <Trans>Nie ma jeszcze mechaników, więc nikt nie odbija czasu pracy.</Trans>
      </EmptyState>
    )
  const most = Math.max(
    ...sheet.people.flatMap(({ order_minutes, planned_minutes }) => [
      order_minutes,
      planned_minutes,
    ]),
  )
  return (
    <>
      <People aria-label={t`Czas pracy według osób`}>
        {sheet.people.map((person) => (
          <PersonRow key={person.mechanic.id} person={person} days={days} most={most} />
        ))}
      </People>
      <Quiet>
        <Trans>
          Pasek to czas na zleceniach, kreska to plan: godziny robocizny z pozycji, które w tych
          dniach oznaczono jako zrobione.
        </Trans>
      </Quiet>
    </>
  )
}

function Chosen({ id, days }: { id: number; days: Days }) {
  const { data, error, refetch } = useQuery(personSheetQuery(id, days.first, days.count))
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={6} height={44} />
    )
  return <PersonSheet sheet={data} mayEdit />
}

/** What the office sees: everybody, and the one it chose entry by entry. */
function OfSomeone({ days }: { days: Days }) {
  const { data, error, refetch } = useQuery(timesheetQuery(days.first, days.count))
  return (
    <>
      {data ? (
        <Everybody sheet={data} days={days} />
      ) : error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={4} height={64} />
      )}
      {days.who === null ? null : <Chosen key={days.who} id={days.who} days={days} />}
    </>
  )
}

function OfMine({ days }: { days: Days }) {
  const { data, error, refetch } = useQuery(ownSheetQuery(days.first, days.count))
  if (data === undefined)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={6} height={44} />
    )
  if (data === null)
    return (
      <EmptyState drawing="signpost">
        <Trans>
          Twoje konto nie jest powiązane z mechanikiem. Poproś właściciela o powiązanie w
          ustawieniach zespołu.
        </Trans>
      </EmptyState>
    )
  return <PersonSheet sheet={data} mayEdit={false} />
}

/** Hours by person and day, planned against real. */
export function Timesheet() {
  const { can } = useWorkshop()
  const days = useDays()
  return (
    <Stack>
      <OwnClock />
      <DaysBar days={days} />
      {can('orders.edit') ? <OfSomeone days={days} /> : <OfMine days={days} />}
    </Stack>
  )
}
