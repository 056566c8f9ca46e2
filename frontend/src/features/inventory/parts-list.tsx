import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import type { PartRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { Money } from '@/components/money'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useSearchBox } from '@/hooks/use-search-box'
import { useWorkshop } from '@/hooks/use-workshop'

import { categoriesQuery, MOST_COUNTED, type PartsAsked, partsQuery } from './api'
import { Buttons, Quiet, RowLink, Rows, Top, Touch } from './look'
import { placesQuery } from './places-api'
import { useQuantity } from './quantities'
import { LevelTag, StockLevel } from './stock-level'

// What most visits to this page do not need.
const PartDialog = lazy(() =>
  import('./part-dialog').then(({ PartDialog: One }) => ({ default: One })),
)
const Scanner = lazy(() => import('./scanner').then(({ Scanner: One }) => ({ default: One })))

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 2.2fr) minmax(0, 1fr) minmax(90px, 150px) 11rem 6.5rem',
  '@media (max-width: 999px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 9rem',
    '& > [data-part="place"], & > [data-part="price"]': { display: 'none' },
    '& > [data-part="level"]': { gridColumn: '1 / -1', order: 3 },
  },
})

const Name = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  minWidth: 0,
})

const Stock = styled('span')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'end',
  fontVariantNumeric: 'tabular-nums',
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

function PartLine({ part }: { part: PartRow }) {
  const quantity = useQuantity()
  return (
    <Line>
      <Name>
        <RowLink to={`/magazyn/czesci/${String(part.id)}`}>{part.name}</RowLink>
        <Quiet className="num">{part.sku}</Quiet>
        {part.manufacturer === '' ? null : <Quiet>{part.manufacturer}</Quiet>}
        <LevelTag level={part.level} />
      </Name>
      <Quiet data-part="place">{part.location?.name}</Quiet>
      <span data-part="level">
        <StockLevel part={part} />
      </span>
      <Stock>
        <span>{quantity(part.available, part.unit)}</span>
        <small>
          {part.reserved === '0' ? (
            part.missing === '0' ? null : (
              <Trans>czeka na {quantity(part.missing, part.unit)}</Trans>
            )
          ) : (
            <Trans>odłożone {quantity(part.reserved, part.unit)}</Trans>
          )}
        </small>
      </Stock>
      <span className="right" data-part="price">
        {part.price_net === null ? null : <Money value={part.price_net} />}
      </span>
    </Line>
  )
}

/** `off`: out of use, and so on no other list. */
const SHOWN = ['', 'short', 'low', 'out', 'over', 'off'] as const

/** Every part; the search, the filters and the page stand in the address. */
export function PartsList() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { can } = useWorkshop()
  const [address, setAddress] = useSearchParams()
  const [open, setOpen] = useState<'new' | 'scan' | null>(null)
  const asked = askedIn(address)
  const found = useQuery(partsQuery(asked))
  const places = useQuery(placesQuery())
  const categories = useQuery(categoriesQuery())
  const write = (change: Record<string, string>, replace = false) => {
    const next = new URLSearchParams(address)
    next.delete('strona')
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    setAddress(next, { replace })
  }
  const box = useSearchBox(asked.q, (q) => {
    write({ q }, true)
  })
  const total = found.data?.pagination.total ?? 0
  const isNarrowed =
    asked.q !== '' ||
    asked.level !== '' ||
    !asked.is_active ||
    asked.category !== '' ||
    asked.location_id !== undefined ||
    asked.supplier_id !== undefined
  const nothing = found.data?.items.length === 0
  const names = {
    '': t`Wszystkie`,
    short: t`Do zamówienia`,
    low: t`Kończą się`,
    out: t`Brak`,
    over: t`Nadmiar`,
    off: t`Poza użyciem`,
  }
  const close = () => {
    setOpen(null)
  }
  return (
    <Touch>
      <Top>
        <Field
          label={t`Szukaj części`}
          hideLabel
          type="search"
          before={<SearchIcon aria-hidden="true" fontSize="small" />}
          placeholder={t`nazwa, indeks, kod kreskowy, OEM, producent`}
          {...box}
        />
        <Buttons>
          <ActionButton
            onClick={() => {
              setOpen('scan')
            }}
          >
            <Trans>Skanuj</Trans>
          </ActionButton>
          {can('inventory.edit') ? (
            <ActionButton
              kind="next"
              onClick={() => {
                setOpen('new')
              }}
            >
              <Trans>Dodaj część</Trans>
            </ActionButton>
          ) : null}
        </Buttons>
      </Top>
      <Top>
        <Choice
          label={t({ message: 'Stan', context: 'zapas' })}
          value={asked.is_active ? asked.level : 'off'}
          options={SHOWN.map((value) => ({ value, label: names[value] }))}
          onChange={(stan) => {
            write({ stan })
          }}
        />
        <SelectField
          label={t`Miejsce`}
          hideLabel
          value={asked.location_id ?? ''}
          onChange={({ target }) => {
            write({ miejsce: target.value })
          }}
        >
          <option value="">{t`Każde miejsce`}</option>
          {places.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t`Kategoria`}
          hideLabel
          value={asked.category}
          onChange={({ target }) => {
            write({ kategoria: target.value })
          }}
        >
          <option value="">{t`Każda kategoria`}</option>
          {categories.data?.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <Quiet role="status">
          {total > MOST_COUNTED ? (
            <Trans>ponad 1000 części</Trans>
          ) : total > 0 ? (
            <Plural value={total} one="# część" few="# części" many="# części" other="# części" />
          ) : null}
        </Quiet>
      </Top>
      {found.data === undefined ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={12} height={42} />
        )
      ) : nothing && !isNarrowed ? (
        <EmptyState drawing="search">
          <Trans>
            Tu będą części. Dodaj pierwszą ręcznie albo wczytaj cennik hurtowni w zakładce Dostawcy.
          </Trans>
        </EmptyState>
      ) : nothing ? (
        <EmptyState drawing="search">
          <Trans>Żadna część nie pasuje. Spróbuj krótszego fragmentu albo zdejmij filtr.</Trans>
        </EmptyState>
      ) : (
        <>
          <Rows aria-label={t`Części`} aria-busy={found.isPlaceholderData}>
            {found.data.items.map((part) => (
              <PartLine key={part.id} part={part} />
            ))}
          </Rows>
          <Pages
            page={asked.page}
            pages={Math.min(found.data.pagination.pages, MOST_COUNTED / 50)}
            onGo={(page) => {
              write({ strona: page === 1 ? '' : String(page) })
              window.scrollTo(0, 0)
            }}
          />
        </>
      )}
      <Suspense>
        {open === 'new' ? (
          <PartDialog
            part={null}
            name={nothing ? asked.q : ''}
            onClose={close}
            onSaved={({ id }) => void navigate(`/magazyn/czesci/${String(id)}`)}
          />
        ) : null}
        {open === 'scan' ? (
          <Scanner
            onClose={close}
            onFound={(part) => void navigate(`/magazyn/czesci/${String(part.id)}`)}
          />
        ) : null}
      </Suspense>
    </Touch>
  )
}

function askedIn(address: URLSearchParams): PartsAsked {
  const number = (name: string) => {
    const value = Number(address.get(name))
    return Number.isSafeInteger(value) && value > 0 ? value : undefined
  }
  const shown = SHOWN.find((one) => one === address.get('stan')) ?? ''
  const place = number('miejsce')
  const supplier = number('dostawca')
  return {
    q: address.get('q') ?? '',
    level: shown === 'off' ? '' : shown,
    is_active: shown !== 'off',
    category: address.get('kategoria') ?? '',
    ordering: 'name',
    page: number('strona') ?? 1,
    ...(place === undefined ? {} : { location_id: place }),
    ...(supplier === undefined ? {} : { supplier_id: supplier }),
  }
}
