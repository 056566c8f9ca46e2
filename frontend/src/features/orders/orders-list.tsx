import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect } from 'react'
import { Link, useSearchParams } from 'react-router'

import type { OrderRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Money } from '@/components/money'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'
import { useSearchBox } from '@/hooks/use-search-box'
import { useWorkshop } from '@/hooks/use-workshop'
import { zloty } from '@/lib/amounts'

import { openOrdersQuery, ordersQuery } from './api'
import { FilterBar, FilterChoice, PlaceFilters, withFilter } from './filter-bar'
import { ObstacleMark, useObstructions } from './obstacles'
import { asksAttention, askedIn } from './order-filters'
import { carOf, Line, MechanicOf, PlateOf, PromisedTime, Quiet } from './parts'
import { StageMark } from './stage-mark'
import { useWindowRows } from './use-window-rows'
import { useStageWords } from './words'

const ROW = 40
const CARD = 148

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
  gridTemplateColumns:
    '5.4rem 7rem minmax(110px, 1.2fr) minmax(100px, 1fr) 9.6rem minmax(120px, 1.2fr) minmax(110px, 0.9fr) minmax(120px, 1.4fr) 6.4rem',
  alignItems: 'center',
  gap: 12,
  height: ROW,
  padding: '0 14px 0 12px',
  ...theme.typography.body2,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > a': { overflow: 'visible' },
  '& [data-part="sum"]': { textAlign: 'right' },
  '& [data-part="why"]': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '@media (max-width: 1279px)': {
    gridTemplateColumns:
      '5.4rem 7rem minmax(100px, 1.1fr) 9.4rem minmax(110px, 1.1fr) minmax(110px, 1.2fr) 6.4rem',
    '& > [data-part="mechanic"], & > [data-part="customer"]': { display: 'none' },
  },
  '@media (max-width: 899px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas:
      '"car number" "plate customer" "stage promised" "mechanic sum" "blocks blocks"',
    alignContent: 'center',
    gap: '3px 12px',
    height: CARD,
    '& > [data-part="mechanic"], & > [data-part="customer"]': { display: 'block' },
    '& > [data-part="number"]': { gridArea: 'number', textAlign: 'right' },
    '& > [data-part="plate"]': { gridArea: 'plate' },
    '& > [data-part="car"]': { gridArea: 'car', fontSize: '1rem' },
    '& > [data-part="customer"]': { gridArea: 'customer', textAlign: 'right', maxWidth: '48vw' },
    '& > [data-part="stage"]': { gridArea: 'stage' },
    '& > [data-part="promised"]': { gridArea: 'promised', textAlign: 'right' },
    '& > [data-part="mechanic"]': { gridArea: 'mechanic' },
    '& > [data-part="sum"]': { gridArea: 'sum' },
    '& > [data-part="blocks"]': { gridArea: 'blocks' },
  },
}))

/** The number opens the whole row. */
const RowLink = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
}))

const Blocks = styled('span')({
  display: 'flex',
  gap: 12,
  minWidth: 0,
  '& > span': { flex: '0 1 auto' },
})

function OrderLine({ order, at, of }: { order: OrderRow; at: number; of: number }) {
  const { t } = useLingui()
  const obstructions = useObstructions(order)
  const car = carOf(order.vehicle)
  const name = [order.vehicle.plate, car, order.customer.name].filter((part) => part !== '')
  return (
    <Row aria-setsize={of} aria-posinset={at + 1}>
      <span data-part="number" className="num">
        <RowLink
          to={`/zlecenia/${String(order.id)}`}
          aria-label={[order.label, ...name].join(', ')}
          data-order={order.id}
        >
          {order.label.slice(2)}
        </RowLink>
      </span>
      <span data-part="plate">
        <PlateOf vehicle={order.vehicle} />
      </span>
      <b data-part="car" title={car} style={{ fontWeight: 600 }}>
        {car || order.customer.name}
      </b>
      <Line data-part="customer" title={order.customer.name}>
        {order.customer.name}
      </Line>
      <span data-part="stage">
        <StageMark stage={order.stage} />
      </span>
      <span data-part="promised">
        <PromisedTime order={order} />
      </span>
      <span data-part="mechanic">
        <MechanicOf order={order} />
      </span>
      <span data-part="blocks">
        <Blocks>
          {obstructions.map((one) => (
            <ObstacleMark key={one.kind} obstruction={one} />
          ))}
          {order.is_unrepaired ? <Tag>{t`bez naprawy`}</Tag> : null}
        </Blocks>
      </span>
      <span data-part="sum">
        {order.totals === null ? null : <Money value={zloty(order.totals.all.gross)} />}
      </span>
    </Row>
  )
}

/** Arrows walk the list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-order]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  links[at + by]?.focus()
}

/** Orders in dense rows: the filters stand in the address, only what is near the screen is drawn. */
export function OrdersList() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const phone = useIsPhone()
  const now = useNow()
  const stages = useStageWords()
  const [address, setAddress] = useSearchParams()
  const { asked, attention } = askedIn(address, Object.keys(stages))
  const filter = (name: string, value: string) => {
    setAddress(withFilter(address, name, value), { replace: true })
  }
  const box = useSearchBox(asked.q, (q) => {
    filter('q', q)
  })
  const paged = useInfiniteQuery({ ...ordersQuery(asked), enabled: attention === null })
  const open = useQuery({ ...openOrdersQuery(), enabled: attention !== null })
  const pages = paged.data?.pages
  const rows =
    attention === null
      ? pages?.flatMap(({ items }) => items)
      : open.data?.filter((order) => asksAttention(order, attention, now))
  const total = attention === null ? (pages?.[0]?.pagination.total ?? 0) : (rows?.length ?? 0)
  const shown = rows ?? []
  const narrow = phone || window.innerWidth < 900
  const { ref, from, to, above, below } = useWindowRows(shown.length, narrow ? CARD : ROW)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = paged
  useEffect(() => {
    if (to >= shown.length - 20 && hasNextPage && !isFetchingNextPage && attention === null)
      void fetchNextPage()
  }, [to, shown.length, hasNextPage, isFetchingNextPage, fetchNextPage, attention])
  const query = attention === null ? paged : open
  const isFiltered = [...address.keys()].some((name) => name !== 'sort')
  const attentions = {
    zgoda: t`czekają na klienta`,
    odbior: t`gotowe do odbioru`,
    spoznione: t`po terminie`,
    czesci: t`brakuje części`,
  }
  return (
    <>
      <FilterBar role="search">
        <div data-wide="">
          <Field
            label={t`Szukaj zlecenia`}
            hideLabel
            type="search"
            before={<SearchIcon aria-hidden="true" fontSize="small" />}
            placeholder={t`numer, rejestracja, VIN, klient`}
            {...box}
          />
        </div>
        <FilterChoice
          label={t`Co pokazać`}
          value={attention === null ? '' : (address.get('pokaz') ?? '')}
          onChange={(value) => {
            setAddress(value === '' ? {} : { pokaz: value }, { replace: true })
          }}
        >
          <option value="">{t`wszystko`}</option>
          {Object.entries(attentions).map(([word, label]) => (
            <option key={word} value={word}>
              {label}
            </option>
          ))}
        </FilterChoice>
        {attention === null ? (
          <>
            <FilterChoice
              label={t`Stan`}
              value={address.get('stan') ?? ''}
              onChange={(value) => {
                filter('stan', value)
              }}
            >
              <option value="">{t`otwarte`}</option>
              <option value="zamkniete">{t`zamknięte`}</option>
              <option value="wszystkie">{t`otwarte i zamknięte`}</option>
            </FilterChoice>
            <FilterChoice
              label={t`Etap`}
              value={asked.stage}
              onChange={(value) => {
                filter('etap', value)
              }}
            >
              <option value="">{t`każdy etap`}</option>
              {Object.entries(stages).map(([stage, word]) => (
                <option key={stage} value={stage}>
                  {word}
                </option>
              ))}
            </FilterChoice>
            <PlaceFilters address={address} onChange={filter} />
            <FilterChoice
              label={t`Kolejność`}
              value={address.get('sort') ?? ''}
              onChange={(value) => {
                filter('sort', value)
              }}
            >
              <option value="">{t`od najnowszych`}</option>
              <option value="termin">{t`według terminu`}</option>
            </FilterChoice>
          </>
        ) : null}
      </FilterBar>
      <p role="status" style={{ marginBottom: 8 }}>
        <Quiet>
          {rows !== undefined && total > 0 ? (
            <Plural
              value={total}
              one="# zlecenie"
              few="# zlecenia"
              many="# zleceń"
              other="# zlecenia"
            />
          ) : null}
        </Quiet>
      </p>
      {rows === undefined ? (
        query.isError ? (
          <ErrorState problem={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonRows count={12} height={ROW} />
        )
      ) : shown.length === 0 ? (
        isFiltered ? (
          <EmptyState
            drawing="search"
            action={
              <ActionButton
                onClick={() => {
                  setAddress({}, { replace: true })
                }}
              >
                <Trans>Pokaż wszystkie otwarte</Trans>
              </ActionButton>
            }
          >
            <Trans>Żadne zlecenie nie pasuje do tych filtrów.</Trans>
          </EmptyState>
        ) : (
          <EmptyState
            drawing="car"
            action={
              can('orders.edit') ? (
                <ActionButton kind="next" to="/zlecenia/nowe">
                  <Trans>Załóż pierwsze zlecenie</Trans>
                </ActionButton>
              ) : undefined
            }
          >
            <Trans>
              Tu będą auta, nad którymi pracujecie. Zlecenie powstaje z wizyty albo od ręki, gdy
              ktoś podjedzie.
            </Trans>
          </EmptyState>
        )
      ) : (
        <List
          ref={ref}
          aria-label={t`Zlecenia`}
          aria-busy={query.isPlaceholderData}
          onKeyDown={walk}
          style={{ paddingTop: above, paddingBottom: below }}
        >
          {shown.slice(from, to).map((order, index) => (
            <OrderLine key={order.id} order={order} at={from + index} of={total} />
          ))}
        </List>
      )}
    </>
  )
}
