import { Trans, useLingui } from '@lingui/react/macro'
import CloseIcon from '@mui/icons-material/Close'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'

import type { Car } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { IconButton } from '@/components/icon-button'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Plate } from '@/components/plate'
import { Vin } from '@/components/vin'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { archiveCar, restoreCar, shareCar, TOPIC, unshareCar } from './api'
import { ClientData } from './client-data'
import { CustomerPicker } from './customer-picker'
import { Buttons, Card, Facts, Quiet, Roomy } from './parts'

const Name = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  '& h3': { ...theme.typography.h3, overflowWrap: 'anywhere' },
}))

/** A link from a visit leads to one of several cars: that one is marked. */
const Framed = styled(Card)(({ theme }) => ({
  scrollMarginTop: 72,
  '&[data-pointed]': { borderColor: theme.vars.palette.primary.main },
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

interface CarCardProps {
  car: Car
  customerId: number
  isPointed: boolean
  /** Where a visit with this car is agreed; empty for who may not. */
  bookPath: string
  newOrderPath: string | undefined
  onEdit: () => void
}

export function CarCard({
  car,
  customerId,
  isPointed,
  bookPath,
  newOrderPath,
  onEdit,
}: CarCardProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const card = useRef<HTMLDivElement>(null)
  const [isSharing, setSharing] = useState(false)
  const { share, unshare, archive, restore } = useCarActions(car)
  const mayEdit = can('customers.edit')
  const isGone = car.archived_at !== null
  const isOwn = car.owner.id === customerId
  const people = car.shared_with.filter(({ id }) => id !== customerId)
  const spelled = [car.make, car.model, car.year ?? ''].filter((part) => part !== '').join(' ')
  useEffect(() => {
    if (isPointed) card.current?.scrollIntoView({ block: 'center' })
  }, [isPointed])
  return (
    <Framed
      ref={card}
      role="group"
      aria-label={car.label}
      data-pointed={isPointed ? '' : undefined}
    >
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
          {
            name: t`Usunięte z listy`,
            value: car.archived_at === null ? '' : format.day(car.archived_at),
          },
        ]}
      />
      {car.client_record === 'none' || isGone ? null : <ClientData car={car} />}
      {mayEdit && isGone ? (
        <Buttons>
          <ActionButton
            size="small"
            aria-label={t`Przywróć auto: ${car.label}`}
            onClick={() => void restore()}
          >
            <Trans>Przywróć</Trans>
          </ActionButton>
        </Buttons>
      ) : null}
      {mayEdit && !isGone ? (
        <Buttons>
          {newOrderPath === undefined ? null : (
            <ActionButton
              size="small"
              to={newOrderPath}
              aria-label={t`Nowe zlecenie: ${car.label}`}
            >
              <Trans>Nowe zlecenie</Trans>
            </ActionButton>
          )}
          {bookPath === '' ? null : (
            <ActionButton size="small" aria-label={t`Umów wizytę: ${car.label}`} to={bookPath}>
              <Trans>Umów wizytę</Trans>
            </ActionButton>
          )}
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
          <ActionButton
            size="small"
            kind="quiet"
            aria-label={t`Usuń auto z listy: ${car.label}`}
            onClick={() => void archive()}
          >
            <Trans>Usuń z listy</Trans>
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
    </Framed>
  )
}

/** Done at once, each with the way back. */
function useCarActions(car: Car) {
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
  const offering = async (
    there: () => Promise<unknown>,
    said: string,
    back: () => Promise<unknown>,
  ) => {
    if (await run(there)) offerUndo(said, () => void run(back))
  }
  type Who = Car['owner']
  const [add, leave] = [
    (person: Who) => () => shareCar(car.id, person.id),
    (person: Who) => () => unshareCar(car.id, person.id),
  ]
  return {
    share: (person: Who) =>
      offering(add(person), t`Dodano do auta: ${person.name}.`, leave(person)),
    unshare: (person: Who) =>
      offering(leave(person), t`Usunięto z auta: ${person.name}.`, add(person)),
    archive: () =>
      offering(
        () => archiveCar(car.id),
        t`Usunięto z listy: ${car.label}. Wizyty tego auta zostają.`,
        () => restoreCar(car.id),
      ),
    restore: () => run(() => restoreCar(car.id)),
  }
}
