import { Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'

import type { CustomerRow } from '@/api/workshop-contract'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Plate } from '@/components/plate'
import { useDebounced } from '@/hooks/use-debounced'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { decimal } from '@/lib/amounts'

import { customersQuery, ordersQuery, partsQuery, searchQuery } from './api'

export interface PlaceToGo {
  to: string
  label: string
}

interface Found {
  key: string
  to: string
  group: 'order' | 'visit' | 'customer' | 'part' | 'page'
  content: React.ReactNode
}

const List = styled('ul')(({ theme }) => ({
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  ...theme.typography.body2,
  '& > li[role="option"]': {
    display: 'flex',
    alignItems: 'center',
    minHeight: 40,
    padding: '6px 10px',
    borderRadius: 8,
    cursor: 'pointer',
  },
  '& > li[data-columns]': {
    display: 'grid',
    gridTemplateColumns: '108px minmax(0, 1.2fr) minmax(0, 1fr) 132px',
    gap: '2px 12px',
    '@media (max-width: 719px)': { gridTemplateColumns: '108px minmax(0, 1fr)', minHeight: 60 },
  },
  '& > li > b, & > li > span': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > li[aria-selected="true"]': { background: theme.vars.palette.surface.accent },
  '& time': { color: theme.vars.palette.text.secondary, textAlign: 'right' },
  '@media (max-width: 719px)': { '& time': { textAlign: 'left' } },
}))

const Label = styled('li')(({ theme }) => ({
  padding: '10px 10px 4px',
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}))

/** Finds an order, a visit, a customer or a part by number, name, plate, car or phone, and any page, from anywhere. */
export default function CommandPalette({
  pages,
  onClose,
}: {
  pages: PlaceToGo[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const format = useWorkshopFormat()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const asked = useDebounced(typed.trim(), 160)
  const search = useQuery(searchQuery(asked))
  const { can } = useWorkshop()
  const mayFind = can('customers.view')
  const people = useQuery({
    ...customersQuery(asked),
    enabled: mayFind && asked.length >= 2,
  })
  const work = useQuery({
    ...ordersQuery(asked),
    enabled: can('orders.view') && asked.length >= 2,
  })
  const store = useQuery({
    ...partsQuery(asked),
    enabled: can('inventory.view') && asked.length >= 2,
  })
  const orders = asked.length >= 2 ? (work.data?.items ?? []) : []
  const customers = asked.length >= 2 ? (people.data?.items ?? []) : []
  const visits = asked.length >= 2 ? (search.data?.items ?? []) : []
  const parts = asked.length >= 2 ? (store.data?.items ?? []) : []
  const wanted = typed.trim().toLocaleLowerCase('pl')
  const found: Found[] = [
    ...orders.map((order) => ({
      key: `order-${String(order.id)}`,
      to: `/zlecenia/${String(order.id)}`,
      group: 'order' as const,
      content: (
        <>
          <span>{order.vehicle.plate === '' ? null : <Plate>{order.vehicle.plate}</Plate>}</span>
          <b>{order.vehicle.label || order.customer.name}</b>
          <span>{order.customer.name}</span>
          <time dateTime={order.opened_at}>{order.label}</time>
        </>
      ),
    })),
    ...visits.map((visit) => ({
      key: visit.id,
      to: `/wizyty/${visit.id}`,
      group: 'visit' as const,
      content: (
        <>
          <span>{visit.vehicle.plate === '' ? null : <Plate>{visit.vehicle.plate}</Plate>}</span>
          <b>{visit.vehicle.label || visit.customer.name}</b>
          <span>{visit.customer.name}</span>
          <time dateTime={visit.start}>{format.dateTime(visit.start)}</time>
        </>
      ),
    })),
    ...customers.map((customer) => ({
      key: `customer-${String(customer.id)}`,
      to: `/klienci/${String(customer.id)}`,
      group: 'customer' as const,
      content: (
        <>
          <span>{plateOf(customer)}</span>
          <b>{customer.name}</b>
          <span>{customer.vehicles.map(({ label }) => label).join(', ')}</span>
        </>
      ),
    })),
    ...parts.map((part) => ({
      key: `part-${String(part.id)}`,
      to: `/magazyn/czesci/${String(part.id)}`,
      group: 'part' as const,
      content: (
        <>
          <span className="num">{part.sku}</span>
          <b>{part.name}</b>
          <span>{part.manufacturer}</span>
          <span className="num">{t`wolne: ${decimal(part.available)}`}</span>
        </>
      ),
    })),
    ...pages
      .filter(({ label }) => label.toLocaleLowerCase('pl').includes(wanted))
      .map(({ to, label }) => ({ key: to, to, group: 'page' as const, content: label })),
  ]
  const chosen = Math.min(at, found.length - 1)
  const go = (to: string) => {
    onClose()
    void navigate(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setAt((chosen + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const target = found[chosen]
      if (target) go(target.to)
    }
  }
  const headings = {
    order: t`Zlecenia`,
    visit: t`Wizyty`,
    customer: t`Klienci`,
    part: t`Części`,
    page: t`Strony`,
  }
  return (
    <Dialog title={t`Szukaj`} onClose={onClose} width={640} atTop>
      <Field
        label={t`Szukaj`}
        hideLabel
        before={<SearchIcon aria-hidden="true" />}
        placeholder={t`nazwisko, rejestracja, zlecenie, telefon, część albo strona`}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[chosen] ? `${listId}-${String(chosen)}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <List role="listbox" id={listId} aria-label={t`Wyniki`}>
        {found.map((one, index) => (
          <FoundRow
            key={one.key}
            id={`${listId}-${String(index)}`}
            found={one}
            heading={found[index - 1]?.group === one.group ? null : headings[one.group]}
            isChosen={index === chosen}
            onChoose={() => {
              go(one.to)
            }}
            onPoint={() => {
              setAt(index)
            }}
          />
        ))}
      </List>
      <p role="status">
        {asked.length >= 2 &&
        !search.isFetching &&
        !people.isFetching &&
        !work.isFetching &&
        !store.isFetching &&
        found.length === 0 ? (
          <Trans>Niczego takiego tu nie ma. Spróbuj krótszego fragmentu.</Trans>
        ) : null}
      </p>
    </Dialog>
  )
}

function plateOf({ vehicles }: CustomerRow) {
  const plate = vehicles.find((car) => car.plate !== '')?.plate
  return plate === undefined ? null : <Plate>{plate}</Plate>
}

interface FoundRowProps {
  id: string
  found: Found
  heading: string | null
  isChosen: boolean
  onChoose: () => void
  onPoint: () => void
}

function FoundRow({ id, found, heading, isChosen, onChoose, onPoint }: FoundRowProps) {
  return (
    <>
      {heading === null ? null : <Label role="presentation">{heading}</Label>}
      <li
        id={id}
        data-columns={found.group === 'page' ? undefined : ''}
        role="option"
        aria-selected={isChosen}
        onClick={onChoose}
        onMouseMove={onPoint}
      >
        {found.content}
      </li>
    </>
  )
}
