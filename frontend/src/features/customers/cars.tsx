import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import type { Car, Customer } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useWorkshop } from '@/hooks/use-workshop'

import { CarCard } from './car-card'
import { CarDialog } from './car-dialog'
import { Card, Section } from './parts'

const Gone = styled('details')(({ theme }) => ({
  display: 'grid',
  ...theme.typography.body2,
  '& > summary': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    color: theme.vars.palette.text.secondary,
    cursor: 'pointer',
  },
  '& > div': { display: 'grid', gap: 12 },
}))

interface CarsSectionProps {
  customer: Customer
  /** The car a link has led to. */
  pointedId: number | null
  bookPath: (carId: number) => string
  /** Where an order for one of the cars begins; nothing for those who begin none. */
  newOrder?: ((car: Car) => string) | undefined
}

/** Every car this person comes with, their own first; those that are gone lie folded below. */
export function CarsSection({ customer, pointedId, bookPath, newOrder }: CarsSectionProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const [edited, setEdited] = useState<Car | 'new' | null>(null)
  const mayEdit = can('customers.edit')
  const cars = customer.vehicles.filter(({ archived_at: at }) => at === null)
  const gone = customer.vehicles.filter(({ archived_at: at }) => at !== null)
  const add = mayEdit ? (
    <ActionButton
      onClick={() => {
        setEdited('new')
      }}
    >
      <Trans>Dodaj auto</Trans>
    </ActionButton>
  ) : null
  const card = (car: Car) => (
    <CarCard
      key={car.id}
      car={car}
      customerId={customer.id}
      isPointed={car.id === pointedId}
      bookPath={can('calendar.book') ? bookPath(car.id) : ''}
      newOrderPath={newOrder?.(car)}
      onEdit={() => {
        setEdited(car)
      }}
    />
  )
  return (
    <Section aria-label={t`Auta`}>
      <header>
        <h2>
          <Trans>Auta</Trans>
        </h2>
        {cars.length > 0 ? add : null}
      </header>
      {cars.length === 0 ? (
        <Card>
          <EmptyState drawing="car" action={add}>
            {gone.length === 0 ? (
              <Trans>
                Nie ma jeszcze żadnego auta. Z numerem rejestracyjnym znajdziesz je od razu.
              </Trans>
            ) : (
              <Trans>Nie ma teraz żadnego auta. Dodaj nowe albo przywróć jedno z usuniętych.</Trans>
            )}
          </EmptyState>
        </Card>
      ) : (
        cars.map(card)
      )}
      {gone.length === 0 ? null : (
        <Gone open={gone.some(({ id }) => id === pointedId)}>
          <summary>
            <Plural
              value={gone.length}
              one="# auto usunięte z listy"
              few="# auta usunięte z listy"
              many="# aut usuniętych z listy"
              other="# auta usuniętego z listy"
            />
          </summary>
          <div>{gone.map(card)}</div>
        </Gone>
      )}
      {edited ? (
        <CarDialog
          customerId={customer.id}
          car={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Section>
  )
}
