import { Plural, Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import type { Visit } from '@/api/workshop-contract'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { VisitState } from '@/components/visit-state'
import { useAuth } from '@/hooks/use-auth'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'

import { myDayQuery } from './api'

const List = styled('ol')({ display: 'grid', gap: 12, margin: 0, padding: 0, listStyle: 'none' })

const Card = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  minHeight: 96,
  padding: '14px 16px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  '&[data-now]': {
    borderColor: theme.vars.palette.primary.main,
    borderWidth: 2,
    padding: '13px 15px',
  },
  '& time': { fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.2 },
  // What is over steps back by weight and ground, not by opacity: it must stay readable in the sun.
  '&[data-over]': {
    background: 'transparent',
    color: theme.vars.palette.text.secondary,
    '& a, & time': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  },
  '& > div': { display: 'grid', alignContent: 'start', gap: 6, minWidth: 0 },
  // Beside the time; below it when the text is large.
  '& > div:last-of-type': { flex: '1 1 10rem' },
  '& [data-line]': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
}))

const Open = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  fontWeight: 650,
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 14 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': { outline: `3px solid ${theme.vars.palette.primary.main}` },
}))

const Said = styled('p')(({ theme }) => ({
  ...theme.typography.body1,
  color: theme.vars.palette.text.secondary,
  display: '-webkit-box',
  overflowWrap: 'anywhere',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
}))

const isOver = ({ status }: Visit) => status === 'done' || status === 'no_show'

function VisitCard({ visit }: { visit: Visit }) {
  const format = useWorkshopFormat()
  const now = useNow()
  const isNow = Date.parse(visit.start) <= now && now < Date.parse(visit.end)
  const over = isOver(visit)
  return (
    <Card data-now={isNow && !over ? '' : undefined} data-over={over ? '' : undefined}>
      <div>
        <time dateTime={visit.start}>{format.time(visit.start)}</time>
        <span className="num">{format.time(visit.end)}</span>
      </div>
      <div>
        <Open to={`/wizyty/${visit.id}`}>{visit.vehicle.label || visit.customer.name}</Open>
        <Said>{visit.concern || visit.service.name}</Said>
        <span data-line="">
          {visit.vehicle.plate === '' ? null : <Plate>{visit.vehicle.plate}</Plate>}
          <VisitState status={visit.status} />
        </span>
      </div>
    </Card>
  )
}

/** The mechanic's own visits of today: what is left in order, then what is done. No prices. */
export function MyDayList() {
  const { status } = useAuth()
  const { timezone } = useWorkshop()
  const today = dayKey(useNow(), timezone)
  const day = useQuery({ ...myDayQuery(today), enabled: status !== 'unknown' })
  if (day.data === undefined)
    return day.isError ? (
      <ErrorState problem={day.error} onRetry={() => void day.refetch()} />
    ) : (
      <SkeletonRows count={4} height={108} />
    )
  const { appointments, mechanic } = day.data
  if (mechanic === null)
    return (
      <EmptyState drawing="people">
        <Trans>
          Twoje konto nie jest jeszcze połączone z mechanikiem. Właściciel zrobi to w ustawieniach
          zespołu.
        </Trans>
      </EmptyState>
    )
  if (appointments.length === 0)
    return (
      <EmptyState drawing="car">
        <Trans>Na dziś nie masz wizyt. Gdy recepcja coś przydzieli, pojawi się tu samo.</Trans>
      </EmptyState>
    )
  const ahead = appointments.filter((visit) => !isOver(visit))
  const left = ahead.length
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {left === 0 ? (
          <Trans>Wszystko na dziś zrobione.</Trans>
        ) : (
          <Plural
            value={left}
            one="Została # wizyta."
            few="Zostały # wizyty."
            many="Zostało # wizyt."
            other="Zostało # wizyty."
          />
        )}
      </p>
      <List>
        {[...ahead, ...appointments.filter(isOver)].map((visit) => (
          <VisitCard key={visit.id} visit={visit} />
        ))}
      </List>
    </>
  )
}
