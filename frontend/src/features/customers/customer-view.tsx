import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import type { Car, Customer, Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Mail, Phone } from '@/components/contact'
import { PersonInitials } from '@/components/person-initials'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { touch } from '@/components/touch'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { customerQuery } from './api'
import { CarsSection } from './cars'
import { CustomerDialog } from './customer-dialog'
import { MergeDialog } from './merge-dialog'
import { nipText } from './numbers'
import { Buttons, Card, Facts, Quiet, Section } from './parts'
import { VisitsSection } from './visits'

const Sides = styled('div')({
  display: 'grid',
  gap: 28,
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'start',
  ...touch,
  '@media (min-width: 1000px)': { gridTemplateColumns: '340px minmax(0, 1fr)' },
})

const Main = styled('div')({ display: 'grid', gap: 28, gridTemplateColumns: 'minmax(0, 1fr)' })

const Heading = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  overflowWrap: 'anywhere',
})

const Twins = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  padding: '10px 12px',
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  '& > div': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px 12px',
    overflowWrap: 'anywhere',
  },
}))

export const useCustomer = (id: number) => useQuery(customerQuery(id))

export function CustomerHeading({ customer }: { customer: Customer }) {
  return (
    <Heading>
      <PersonInitials name={customer.name} />
      {customer.name}
      {customer.kind === 'company' ? (
        <Tag>
          <Trans>firma</Trans>
        </Tag>
      ) : null}
      {customer.has_account ? (
        <Tag>
          <Trans>ma konto</Trans>
        </Tag>
      ) : null}
    </Heading>
  )
}

export function CustomerSkeleton() {
  return (
    <Sides aria-busy="true">
      <Skeleton height={220} />
      <Main>
        <Skeleton height={160} />
        <Skeleton height={160} />
      </Main>
    </Sides>
  )
}

interface CustomerViewProps {
  customer: Customer
  linkTo: (visit: Visit) => string
  /** Where a visit of this customer is agreed, with one of their cars when it is known which. */
  bookPath: (carId?: number) => string
  pointedCarId: number | null
  /** Where an order for one of the cars begins; nothing for those who begin none. */
  newOrder?: ((car: Car) => string) | undefined
  /** How somebody writes to them. */
  write?: ReactNode
}

/** One customer whole: what is known, the cars, the visits. */
export function CustomerView({
  customer,
  linkTo,
  bookPath,
  pointedCarId,
  newOrder,
  write,
}: CustomerViewProps) {
  return (
    <Sides>
      <DataSection customer={customer} write={write} />
      <Main>
        <CarsSection
          customer={customer}
          pointedId={pointedCarId}
          bookPath={bookPath}
          newOrder={newOrder}
        />
        <VisitsSection customerId={customer.id} linkTo={linkTo} bookPath={bookPath()} />
      </Main>
    </Sides>
  )
}

function DataSection({ customer, write }: { customer: Customer; write: ReactNode }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const [open, setOpen] = useState<'edit' | 'merge' | null>(null)
  const [twinId, setTwinId] = useState<number | null>(null)
  const close = () => {
    setOpen(null)
  }
  const town = [customer.postal_code, customer.city].filter(Boolean).join(' ')
  const address = [customer.street, town].filter(Boolean).join(', ')
  const hasNothing = [customer.phone, customer.email, customer.nip, address, customer.note].every(
    (one) => one === '',
  )
  return (
    <Section aria-label={t`Dane`}>
      <header>
        <h2>
          <Trans>Dane</Trans>
        </h2>
      </header>
      <Card>
        {hasNothing ? (
          <Quiet>
            <Trans>Znamy tylko nazwę. Dopisz telefon, żeby można było zadzwonić.</Trans>
          </Quiet>
        ) : null}
        <Facts
          facts={[
            {
              name: t`Telefon`,
              value: customer.phone === '' ? '' : <Phone>{customer.phone}</Phone>,
            },
            {
              name: t`E-mail`,
              value: customer.email === '' ? '' : <Mail>{customer.email}</Mail>,
            },
            { name: t`NIP`, value: nipText(customer.nip) },
            { name: t`Adres`, value: address },
            {
              name: t`Notatka`,
              value: customer.note === '' ? '' : <span data-kept="">{customer.note}</span>,
            },
            { name: t`W bazie od`, value: format.day(customer.created_at) },
          ]}
        />
        <SamePhone
          others={customer.same_phone}
          onMerge={
            can('customers.edit')
              ? (id) => {
                  setTwinId(id)
                  setOpen('merge')
                }
              : undefined
          }
        />
        {can('customers.edit') ? (
          <Buttons>
            <ActionButton
              kind="next"
              onClick={() => {
                setOpen('edit')
              }}
            >
              <Trans>Zmień dane</Trans>
            </ActionButton>
            <ActionButton
              onClick={() => {
                setTwinId(null)
                setOpen('merge')
              }}
            >
              <Trans>Scal z innym…</Trans>
            </ActionButton>
            {write}
          </Buttons>
        ) : null}
      </Card>
      {open === 'edit' ? (
        <CustomerDialog customer={customer} onSaved={close} onClose={close} />
      ) : null}
      {open === 'merge' ? (
        <MergeDialog customer={customer} twinId={twinId} onClose={close} />
      ) : null}
    </Section>
  )
}

interface SamePhoneProps {
  others: Customer['same_phone']
  /** Nothing for those who may not merge. */
  onMerge: ((id: number) => void) | undefined
}

/** Other records with this phone number: perhaps the same person, who booked online. */
function SamePhone({ others, onMerge }: SamePhoneProps) {
  const { t } = useLingui()
  if (others.length === 0) return null
  return (
    <Twins role="group" aria-label={t`Ten sam telefon`}>
      {others.map(({ id, name }) => (
        <div key={id}>
          <span>
            <Trans>
              Ten sam telefon: <Link to={`/klienci/${String(id)}`}>{name}</Link>
            </Trans>
          </span>
          {onMerge ? (
            <ActionButton
              size="small"
              aria-label={t`Scal z: ${name}`}
              onClick={() => {
                onMerge(id)
              }}
            >
              <Trans>Scal…</Trans>
            </ActionButton>
          ) : null}
        </div>
      ))}
      <Quiet>
        <Trans>
          Przy rezerwacji każdy może podać cudzy numer. Zanim scalisz, upewnij się, że to ta sama
          osoba.
        </Trans>
      </Quiet>
    </Twins>
  )
}
