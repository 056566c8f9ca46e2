import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { type Vehicle, vehiclesQuery } from './api'
import { DueDay, useDueDates } from './due'
import { useFuelText } from './fuel'

const Grid = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(360px, 100%), 1fr))',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

const Card = styled('article')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  alignContent: 'start',
  gap: 10,
  height: '100%',
  padding: '18px 20px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '& h2': { ...theme.typography.h2, fontSize: '1.125rem', margin: 0, overflowWrap: 'anywhere' },
  '& h2 a': { color: 'inherit', textDecoration: 'none' },
  '& h2 a::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 12 },
  '& h2 a:focus-visible': { outline: 'none' },
  '& h2 a:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
  '& p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

export const DueList = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '4px 16px',
  margin: 0,
  ...theme.typography.body2,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, textAlign: 'right' },
}))

function CarCard({ vehicle }: { vehicle: Vehicle }) {
  const format = useFormat()
  const fuel = useFuelText()
  const due = useDueDates()(vehicle)
  const facts = [
    vehicle.year,
    vehicle.fuel ? fuel(vehicle.fuel) : null,
    vehicle.mileage_km === null ? null : `${format.number(vehicle.mileage_km)} km`,
  ].filter(Boolean)
  return (
    <Card>
      <h2>
        <Link to={`/auta/${vehicle.id}`}>
          {vehicle.make} {vehicle.model}
        </Link>
      </h2>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
        {vehicle.plate ? <Plate>{vehicle.plate}</Plate> : null}
        <span className="num">{facts.join(' · ')}</span>
      </p>
      {due.length > 0 ? (
        <DueList>
          {due.map(({ name, date }) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name}-day`}>
              <DueDay date={date} />
            </dd>,
          ])}
        </DueList>
      ) : null}
    </Card>
  )
}

export function Garage() {
  const { t } = useLingui()
  const { data: vehicles, error, refetch } = useQuery(vehiclesQuery())
  if (!vehicles)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={2} height={120} />
    )
  if (vehicles.length === 0)
    return (
      <EmptyState
        drawing="car"
        action={
          <ActionButton kind="next" to="/auta/nowe">
            <Trans>Dodaj auto</Trans>
          </ActionButton>
        }
      >
        <Trans>Dodaj swoje auto, a przy umawianiu wizyty wystarczy je wskazać.</Trans>
      </EmptyState>
    )
  return (
    <Grid aria-label={t`Moje auta`}>
      {vehicles.map((vehicle) => (
        <li key={vehicle.id}>
          <CarCard vehicle={vehicle} />
        </li>
      ))}
    </Grid>
  )
}
