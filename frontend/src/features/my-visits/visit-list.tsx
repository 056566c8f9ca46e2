import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Plate } from '@/components/plate'
import { Skeleton } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import { type Visit, type VisitKind, visitsQuery } from './api'
import { VisitStatus } from './visit-status'

const List = styled('ul')({ display: 'grid', gap: 12, margin: 0, padding: 0, listStyle: 'none' })

const Row = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '152px minmax(0, 1fr) auto',
  gap: '6px 24px',
  alignItems: 'center',
  padding: '16px 20px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '& h2': { ...theme.typography.h3, margin: 0, overflowWrap: 'anywhere' },
  '& h2 a': { color: 'inherit', textDecoration: 'none' },
  '& h2 a::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 12 },
  '& h2 a:focus-visible': { outline: 'none' },
  '& h2 a:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
  '& p': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
  '& time': { display: 'block', fontWeight: 600 },
  '& time b': { display: 'block', fontSize: '1.25rem', fontWeight: 650 },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& time b': { display: 'inline', fontSize: 'inherit', marginLeft: 6 },
  },
}))

const Car = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
})

function VisitRow({ visit }: { visit: Visit }) {
  const format = useFormat(visit.workshop.timezone)
  useNow()
  return (
    <Row>
      <time dateTime={visit.start}>
        {format.day(visit.start)}
        <b>{format.time(visit.start)}</b>
      </time>
      <div>
        <h2>
          <Link to={`/wizyty/${visit.id}`}>{visit.service.name}</Link>
        </h2>
        <p>
          {visit.workshop.name}
          {visit.workshop.city ? `, ${visit.workshop.city}` : ''}
        </p>
        <p>
          <Car>
            {visit.vehicle.label}
            {visit.vehicle.plate ? <Plate>{visit.vehicle.plate}</Plate> : null}
          </Car>
        </p>
      </div>
      <div>
        <VisitStatus status={visit.status} />
      </div>
    </Row>
  )
}

export function VisitList({ kind, page }: { kind: VisitKind; page: number }) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(visitsQuery(kind, page))
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <List aria-busy="true" aria-label={t`Wczytuję wizyty`}>
        {[0, 1, 2].map((index) => (
          <Skeleton key={index} height={108} />
        ))}
      </List>
    )
  if (data.items.length === 0) return <NoVisits kind={kind} />
  const { pages } = data.pagination
  const link = (to: number) =>
    `?${new URLSearchParams({ lista: kind, strona: String(to) }).toString()}`
  return (
    <>
      <List>
        {data.items.map((visit) => (
          <li key={visit.id}>
            <VisitRow visit={visit} />
          </li>
        ))}
      </List>
      {pages > 1 ? (
        <nav
          aria-label={t`Strony`}
          style={{ display: 'flex', gap: 12, justifyContent: 'center', marginTop: 20 }}
        >
          {page > 1 ? (
            <ActionButton to={link(page - 1)}>
              <Trans>Nowsze</Trans>
            </ActionButton>
          ) : null}
          {page < pages ? (
            <ActionButton to={link(page + 1)}>
              <Trans>Starsze</Trans>
            </ActionButton>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}

function NoVisits({ kind }: { kind: VisitKind }) {
  if (kind === 'upcoming')
    return (
      <EmptyState
        drawing="calendar"
        action={
          <ActionButton kind="next" to="/">
            <Trans>Znajdź warsztat</Trans>
          </ActionButton>
        }
      >
        <Trans>
          Nie masz umówionych wizyt. Znajdź warsztat i wybierz termin, zajmie to dwie minuty.
        </Trans>
      </EmptyState>
    )
  return (
    <EmptyState drawing="calendar">
      {kind === 'past' ? (
        <Trans>Tu będą wizyty, które już się odbyły.</Trans>
      ) : (
        <Trans>Tu będą wizyty odwołane. Na razie nie ma żadnej.</Trans>
      )}
    </EmptyState>
  )
}
