import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { VisitState } from '@/components/visit-state'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { customerVisitsQuery } from './api'
import { Card, Quiet, Section } from './parts'

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  '& > h3': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

const List = styled('ol')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  overflow: 'clip',
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}))

const Row = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '10.5rem minmax(0, 1.4fr) minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '2px 14px',
  minHeight: theme.density.row + 4,
  padding: '4px 14px',
  color: 'inherit',
  ...theme.typography.body2,
  textDecoration: 'none',
  '& time': { fontWeight: 600 },
  '& > span': { minWidth: 0, overflowWrap: 'anywhere' },
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&:focus-visible': { outlineOffset: -2 },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    padding: '10px 14px',
    '& > :nth-of-type(1)': { order: 0 },
    '& > [data-part="state"]': { order: 1 },
    '& > [data-part="what"], & > [data-part="car"]': { order: 2, gridColumn: '1 / -1' },
  },
}))

interface VisitsSectionProps {
  customerId: number
  linkTo: (visit: Visit) => string
  bookPath: string
}

/** A visit that is called off is over, whatever its day. */
const isComing = ({ end, status }: Visit, now: number): boolean =>
  Date.parse(end) > now && ['requested', 'confirmed', 'arrived'].includes(status)

/** Every visit of this customer: what is to come, the soonest first, and what was, the latest first. */
export function VisitsSection({ customerId, linkTo, bookPath }: VisitsSectionProps) {
  const { t } = useLingui()
  const visits = useInfiniteQuery(customerVisitsQuery(customerId))
  const { can } = useWorkshop()
  const now = useNow()
  const rows = visits.data?.pages.flatMap(({ items }) => items) ?? []
  const coming = rows.filter((visit) => isComing(visit, now))
  const past = rows.filter((visit) => !isComing(visit, now))
  return (
    <Section aria-label={t`Wizyty`}>
      <header>
        <h2>
          <Trans>Wizyty</Trans>
        </h2>
        {can('calendar.book') ? (
          <ActionButton to={bookPath}>
            <Trans>Umów wizytę</Trans>
          </ActionButton>
        ) : null}
      </header>
      {visits.isPending ? (
        <SkeletonRows count={3} height={42} />
      ) : visits.isError && rows.length === 0 ? (
        <ErrorState problem={visits.error} onRetry={() => void visits.refetch()} />
      ) : rows.length === 0 ? (
        <Card>
          <Quiet>
            <Trans>Nie było jeszcze żadnej wizyty.</Trans>
          </Quiet>
        </Card>
      ) : (
        <>
          {coming.length === 0 ? null : (
            <VisitList title={t`Nadchodzące`} visits={coming.toReversed()} linkTo={linkTo} />
          )}
          {past.length === 0 ? null : (
            <VisitList title={t`Minione`} visits={past} linkTo={linkTo} />
          )}
        </>
      )}
      {visits.hasNextPage ? (
        <div>
          <ActionButton
            busy={visits.isFetchingNextPage && t`Wczytuję…`}
            onClick={() => void visits.fetchNextPage()}
          >
            <Trans>Pokaż starsze</Trans>
          </ActionButton>
        </div>
      ) : null}
    </Section>
  )
}

interface VisitListProps {
  title: string
  visits: Visit[]
  linkTo: (visit: Visit) => string
}

function VisitList({ title, visits, linkTo }: VisitListProps) {
  const format = useWorkshopFormat()
  return (
    <Group>
      <h3>{title}</h3>
      <List aria-label={title}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <Row to={linkTo(visit)}>
              <time dateTime={visit.start}>{format.dateTime(visit.start)}</time>
              <span data-part="what">{visit.concern || visit.service.name}</span>
              <Quiet data-part="car">{visit.vehicle.label || visit.vehicle.plate}</Quiet>
              <span data-part="state">
                <VisitState status={visit.status} />
              </span>
            </Row>
          </li>
        ))}
      </List>
    </Group>
  )
}
