import { Trans, useLingui } from '@lingui/react/macro'
import CloseIcon from '@mui/icons-material/Close'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'

import type { Car, Customer } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { useProblemText } from '@/components/error-state'
import { IconButton } from '@/components/icon-button'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Plate } from '@/components/plate'
import { Vin } from '@/components/vin'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { shareCar, TOPIC, unshareCar } from './api'
import { CarDialog } from './car-dialog'
import { CustomerPicker } from './customer-picker'
import { Buttons, Card, Facts, Quiet, Roomy, Section } from './parts'

const Name = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  '& h3': { ...theme.typography.h3, overflowWrap: 'anywhere' },
}))

const People = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 2 },
  '& a': { display: 'inline-flex', alignItems: 'center' },
})

/** Every car this person comes with, their own first. */
export function CarsSection({ customer }: { customer: Customer }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const [edited, setEdited] = useState<Car | 'new' | null>(null)
  const mayEdit = can('customers.edit')
  const cars = customer.vehicles
  const add = mayEdit ? (
    <ActionButton
      onClick={() => {
        setEdited('new')
      }}
    >
      <Trans>Dodaj auto</Trans>
    </ActionButton>
  ) : null
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
            <Trans>
              Nie ma jeszcze żadnego auta. Z numerem rejestracyjnym znajdziesz je od razu.
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        cars.map((car) => (
          <CarCard
            key={car.id}
            car={car}
            customerId={customer.id}
            onEdit={() => {
              setEdited(car)
            }}
          />
        ))
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

interface CarCardProps {
  car: Car
  customerId: number
  onEdit: () => void
}

function CarCard({ car, customerId, onEdit }: CarCardProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const [isSharing, setSharing] = useState(false)
  const { share, unshare } = useSharing(car)
  const mayEdit = can('customers.edit')
  const isOwn = car.owner.id === customerId
  const people = car.shared_with.filter(({ id }) => id !== customerId)
  const spelled = [car.make, car.model, car.year ?? ''].filter((part) => part !== '').join(' ')
  return (
    <Card role="group" aria-label={car.label}>
      <Name>
        {car.plate === '' ? null : <Plate>{car.plate}</Plate>}
        <h3>{car.label}</h3>
        {spelled === '' || spelled === car.label ? null : <Quiet>{spelled}</Quiet>}
      </Name>
      <Facts
        facts={[
          { name: t`VIN`, value: car.vin === '' ? '' : <Vin>{car.vin}</Vin> },
          {
            name: t`Przebieg`,
            value: car.mileage_km === null ? '' : `${format.number(car.mileage_km)}\u00a0km`,
          },
          {
            name: t`Właściciel`,
            value: isOwn ? (
              ''
            ) : (
              <Link to={`/klienci/${String(car.owner.id)}`}>{car.owner.name}</Link>
            ),
          },
          {
            name: t`Przyjeżdża też`,
            value:
              people.length === 0 ? (
                ''
              ) : (
                <People>
                  {people.map((person) => (
                    <li key={person.id}>
                      <Link data-tall="" to={`/klienci/${String(person.id)}`}>
                        {person.name}
                      </Link>
                      {mayEdit ? (
                        <IconButton
                          aria-label={t`Usuń z auta: ${person.name}`}
                          onClick={() => void unshare(person)}
                        >
                          <CloseIcon fontSize="small" />
                        </IconButton>
                      ) : null}
                    </li>
                  ))}
                </People>
              ),
          },
          {
            name: t`Notatka`,
            value: car.note === '' ? '' : <span data-kept="">{car.note}</span>,
          },
        ]}
      />
      {mayEdit ? (
        <Buttons>
          <ActionButton size="small" aria-label={t`Zmień auto: ${car.label}`} onClick={onEdit}>
            <Trans>Zmień</Trans>
          </ActionButton>
          <ActionButton
            size="small"
            kind="quiet"
            aria-label={t`Dodaj osobę do auta: ${car.label}`}
            onClick={() => {
              setSharing(true)
            }}
          >
            <Trans>Dodaj osobę</Trans>
          </ActionButton>
        </Buttons>
      ) : null}
      {isSharing ? (
        <Dialog
          title={t`Kto jeszcze przyjeżdża tym autem?`}
          width={560}
          atTop
          onClose={() => {
            setSharing(false)
          }}
        >
          <Roomy>
            <CustomerPicker
              without={[car.owner.id, ...car.shared_with.map(({ id }) => id)]}
              onChoose={(person) => {
                setSharing(false)
                void share(person)
              }}
            />
          </Roomy>
        </Dialog>
      ) : null}
    </Card>
  )
}

/** Both ways at once, each with the way back. */
function useSharing(car: Car) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action()
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      return true
    } catch (problem) {
      tellRefusal(problemText(problem))
      return false
    }
  }
  type Who = Car['owner']
  return {
    share: async (person: Who) => {
      if (await run(() => shareCar(car.id, person.id)))
        offerUndo(
          t`Dodano do auta: ${person.name}.`,
          () => void run(() => unshareCar(car.id, person.id)),
        )
    },
    unshare: async (person: Who) => {
      if (await run(() => unshareCar(car.id, person.id)))
        offerUndo(
          t`Usunięto z auta: ${person.name}.`,
          () => void run(() => shareCar(car.id, person.id)),
        )
    },
  }
}
