import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'

import type { CustomerRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Pages } from '@/components/pages'
import { PersonInitials } from '@/components/person-initials'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useSearchBox } from '@/hooks/use-search-box'
import { useWorkshop } from '@/hooks/use-workshop'

import { customersQuery } from './api'
import { CustomerDialog } from './customer-dialog'
import { nipText, recordFrom } from './numbers'
import { CarCount, Phone, Quiet, touch } from './parts'
import { SheetDialog } from './sheet-dialog'

const Touch = styled('div')(touch)

const Top = styled('div')({
  display: 'grid',
  gap: '8px 16px',
  gridTemplateColumns: 'minmax(0, 440px) auto',
  alignItems: 'center',
  marginBottom: 12,
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
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
  gridTemplateColumns: '32px minmax(140px, 1.4fr) minmax(0, 8.5rem) minmax(0, 2fr)',
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
    '& > [data-part="cars"]': { gridColumn: '2 / -1' },
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

function CustomerLine({ customer }: { customer: CustomerRow }) {
  const { t } = useLingui()
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
    </Row>
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
  const found = useQuery(customersQuery(asked, page))
  const mayEdit = can('customers.edit')
  const go = (next: { q: string; strona: number }, replace: boolean) => {
    const kept = Object.entries(next).filter(([, value]) => value !== '' && value !== 1)
    setAddress(Object.fromEntries(kept.map(([name, value]) => [name, String(value)])), { replace })
  }
  const box = useSearchBox(asked, (q) => {
    go({ q, strona: 1 }, true)
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
            {found.data && total > 0 ? (
              <Plural
                value={total}
                one="# klient"
                few="# klientów"
                many="# klientów"
                other="# klienta"
              />
            ) : null}
          </Quiet>
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
              <CustomerLine key={customer.id} customer={customer} />
            ))}
          </List>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(next) => {
              go({ q: asked, strona: next }, false)
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
