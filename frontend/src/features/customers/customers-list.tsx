import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'

import type { CustomerOrder, CustomerRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Phone } from '@/components/contact'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { Pages } from '@/components/pages'
import { PersonInitials } from '@/components/person-initials'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { touch } from '@/components/touch'
import { useSearchBox } from '@/hooks/use-search-box'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { customersQuery } from './api'
import { CustomerDialog } from './customer-dialog'
import { nipText, recordFrom } from './numbers'
import { CarCount, Quiet } from './parts'
import { SheetDialog } from './sheet-dialog'

const Touch = styled('div')(touch)

const Top = styled('div')({
  display: 'grid',
  gap: '8px 16px',
  gridTemplateColumns: 'minmax(0, 440px) minmax(0, 1fr) auto',
  alignItems: 'center',
  marginBottom: 12,
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > :first-of-type': { gridColumn: '1 / -1' },
  },
})

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  overflow: 'clip',
}))

const Row = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '32px minmax(140px, 1.4fr) minmax(0, 8.5rem) minmax(0, 2fr) auto',
  alignItems: 'center',
  gap: 14,
  minHeight: theme.density.row + 4,
  padding: '3px 14px 3px 12px',
  ...theme.typography.body2,
  '& + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '&:hover': { background: theme.vars.palette.surface.soft },
  '@media (max-width: 719px)': {
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    gap: '0 12px',
    minHeight: 60,
    padding: '8px 14px 12px',
    '& > [data-part="cars"], & > [data-part="when"]': { gridColumn: '2 / -1' },
  },
}))

const Who = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 8px',
  minWidth: 0,
  '& small': { fontSize: 'inherit' },
})

/** The name opens the whole row; what has a purpose of its own lies above it. */
const NameLink = styled(Link)(({ theme }) => ({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  color: 'inherit',
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
  '@media (max-width: 719px)': { overflowWrap: 'anywhere' },
}))

const Cars = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 14px',
  minWidth: 0,
  '& > span': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minWidth: 0,
  },
  '& em': {
    overflow: 'hidden',
    fontStyle: 'normal',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
})

const SHOWN_CARS = 2

/** The word in the address and what the server is asked for; the first is meant when there is none. */
const ORDERS: Record<string, CustomerOrder> = {
  nazwa: 'name',
  najnowsi: '-created_at',
  wizyta: '-last_visit_at',
}

function CustomerLine({ customer, order }: { customer: CustomerRow; order: CustomerOrder }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { created_at: since, last_visit_at: last } = customer
  const cars = customer.vehicles
  const more = cars.length - SHOWN_CARS
  return (
    <Row>
      <PersonInitials name={customer.name} />
      <Who>
        <NameLink to={`/klienci/${String(customer.id)}`}>{customer.name}</NameLink>
        {customer.kind === 'company' ? <Tag>{t`firma`}</Tag> : null}
        {customer.nip === '' ? null : (
          <Quiet className="num">
            {t`NIP`} {nipText(customer.nip)}
          </Quiet>
        )}
      </Who>
      <span data-part="phone" style={{ position: 'relative', zIndex: 1, justifySelf: 'start' }}>
        {customer.phone === '' ? null : <Phone>{customer.phone}</Phone>}
      </span>
      <Cars data-part="cars">
        {cars.slice(0, SHOWN_CARS).map((car) => (
          <span key={car.id}>
            {car.plate === '' ? null : <Plate>{car.plate}</Plate>}
            {car.label === car.plate ? null : <em title={car.label}>{car.label}</em>}
          </span>
        ))}
        {more > 0 ? (
          <Quiet>
            <Trans>
              i jeszcze <CarCount count={more} />
            </Trans>
          </Quiet>
        ) : null}
      </Cars>
      {order === 'name' ? null : (
        <Quiet data-part="when" className="num">
          {order === '-created_at' ? (
            <Trans>od {format.day(since)}</Trans>
          ) : last === null ? (
            <Trans>jeszcze bez wizyty</Trans>
          ) : (
            <Trans>wizyta {format.day(last)}</Trans>
          )}
        </Quiet>
      )}
    </Row>
  )
}

/** The server counts what a search finds only up to a point. */
const MOST_COUNTED = 10_000

function Total({ total, isSearch }: { total: number; isSearch: boolean }) {
  const format = useWorkshopFormat()
  if (isSearch && total > MOST_COUNTED)
    return <Trans>ponad {format.number(MOST_COUNTED)} klientów</Trans>
  return (
    <Plural value={total} one="# klient" few="# klientów" many="# klientów" other="# klienta" />
  )
}

/** Everybody the workshop knows: one box finds them, the search and the page stand in the address. */
export function CustomersList() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { can } = useWorkshop()
  const [address, setAddress] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const asked = address.get('q') ?? ''
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const word = address.get('kolejnosc') ?? ''
  const order = ORDERS[word] ?? 'name'
  const found = useQuery(customersQuery(asked, page, order))
  const mayEdit = can('customers.edit')
  const go = (next: { q: string; strona: number; kolejnosc: string }, replace: boolean) => {
    const usual = ['', 1, 'nazwa'] as unknown[]
    const kept = Object.entries(next).filter(([, value]) => !usual.includes(value))
    setAddress(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), { replace })
  }
  const box = useSearchBox(asked, (q) => {
    go({ q, strona: 1, kolejnosc: word }, true)
  })
  const add = (label: string) =>
    mayEdit ? (
      <ActionButton
        onClick={() => {
          setAdding(true)
        }}
      >
        {label}
      </ActionButton>
    ) : null
  const total = found.data?.pagination.total ?? 0
  const nobody = found.data !== undefined && total === 0
  return (
    <Touch>
      {nobody && asked === '' ? null : (
        <Top>
          <Field
            label={t`Szukaj klienta`}
            hideLabel
            type="search"
            before={<SearchIcon aria-hidden="true" fontSize="small" />}
            placeholder={t`nazwisko, firma, telefon, NIP, auto`}
            {...box}
          />
          <Quiet role="status">
            {found.data && total > 0 ? <Total total={total} isSearch={asked !== ''} /> : null}
          </Quiet>
          <SelectField
            label={t`Kolejność`}
            hideLabel
            value={order}
            onChange={({ target }) => {
              const next = Object.entries(ORDERS).find(([, value]) => value === target.value)
              go({ q: asked, strona: 1, kolejnosc: next?.[0] ?? '' }, false)
            }}
          >
            <option value="name">{t`według nazwy`}</option>
            <option value="-created_at">{t`od najnowszych`}</option>
            <option value="-last_visit_at">{t`według ostatniej wizyty`}</option>
          </SelectField>
        </Top>
      )}
      {found.data === undefined ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={10} height={42} />
        )
      ) : nobody && asked === '' ? (
        <EmptyState drawing="people" action={add(t`Dodaj pierwszego klienta`)}>
          <Trans>
            Tu będą klienci i ich auta. Każdy, kto umówi wizytę, pojawi się sam; kogoś spoza
            kalendarza dodasz ręcznie.
          </Trans>
        </EmptyState>
      ) : nobody ? (
        <EmptyState drawing="search" action={add(t`Dodaj: ${asked}`)}>
          <Trans>
            Nikt nie pasuje do „{asked}”. Spróbuj krótszego fragmentu albo dodaj klienta.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <List aria-label={t`Klienci`} aria-busy={found.isPlaceholderData}>
            {found.data.items.map((customer) => (
              <CustomerLine key={customer.id} customer={customer} order={order} />
            ))}
          </List>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(next) => {
              go({ q: asked, strona: next, kolejnosc: word }, false)
              window.scrollTo(0, 0)
            }}
          />
        </>
      )}
      {isAdding ? (
        <CustomerDialog
          customer={null}
          start={nobody && asked !== '' ? recordFrom(asked) : {}}
          onClose={() => {
            setAdding(false)
          }}
          onSaved={({ id }) => void navigate(`/klienci/${String(id)}`)}
        />
      ) : null}
    </Touch>
  )
}

/** Beside the page's heading: a file of many, or one. */
export function CustomerActions() {
  const navigate = useNavigate()
  const { can } = useWorkshop()
  const [isOpen, setOpen] = useState(false)
  const [isFile, setFile] = useState(false)
  if (!can('customers.edit')) return null
  return (
    <Touch style={{ display: 'flex', gap: 8 }}>
      <ActionButton
        onClick={() => {
          setFile(true)
        }}
      >
        <Trans>Plik…</Trans>
      </ActionButton>
      {isFile ? (
        <SheetDialog
          onClose={() => {
            setFile(false)
          }}
        />
      ) : null}
      <ActionButton
        kind="next"
        onClick={() => {
          setOpen(true)
        }}
      >
        <Trans>Dodaj klienta</Trans>
      </ActionButton>
      {isOpen ? (
        <CustomerDialog
          customer={null}
          onClose={() => {
            setOpen(false)
          }}
          onSaved={({ id }) => void navigate(`/klienci/${String(id)}`)}
        />
      ) : null}
    </Touch>
  )
}
