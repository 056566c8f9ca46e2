import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'

import type { Supplier } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useSearchBox } from '@/hooks/use-search-box'
import { useWorkshop } from '@/hooks/use-workshop'

import { suppliersQuery } from './api'
import { Buttons, Quiet, Rows, Top, Touch } from './look'

const SupplierDialog = lazy(() =>
  import('./supplier-dialog').then(({ SupplierDialog: One }) => ({ default: One })),
)
const PriceListDialog = lazy(() =>
  import('./price-list-dialog').then(({ PriceListDialog: One }) => ({ default: One })),
)

const Line = styled('li')({
  gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1fr) 7rem',
  '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
})

const Name = styled('button')(({ theme }) => ({
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  fontWeight: 600,
  textAlign: 'left',
  cursor: 'pointer',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}` },
}))

/** Who sells to the workshop, and their price lists. */
export function SuppliersPart() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const [address, setAddress] = useSearchParams()
  const [open, setOpen] = useState<Supplier | 'new' | 'list' | null>(null)
  const q = address.get('q') ?? ''
  const page = Math.max(1, Math.trunc(Number(address.get('strona'))) || 1)
  const found = useQuery(suppliersQuery(q, page))
  const go = (next: { q: string; strona: number }, replace = false) => {
    setAddress(
      {
        ...(next.q === '' ? {} : { q: next.q }),
        ...(next.strona === 1 ? {} : { strona: String(next.strona) }),
      },
      { replace },
    )
  }
  const box = useSearchBox(q, (text) => {
    go({ q: text, strona: 1 }, true)
  })
  const close = () => {
    setOpen(null)
  }
  return (
    <Touch>
      <Top>
        <Field
          label={t`Szukaj dostawcy`}
          hideLabel
          type="search"
          before={<SearchIcon aria-hidden="true" fontSize="small" />}
          placeholder={t`nazwa, miasto, NIP`}
          {...box}
        />
        {can('inventory.edit') ? (
          <Buttons>
            <ActionButton
              onClick={() => {
                setOpen('list')
              }}
            >
              <Trans>Wczytaj cennik…</Trans>
            </ActionButton>
            <ActionButton
              kind="next"
              onClick={() => {
                setOpen('new')
              }}
            >
              <Trans>Dodaj dostawcę</Trans>
            </ActionButton>
          </Buttons>
        ) : null}
      </Top>
      {!found.data ? (
        found.isError ? (
          <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <SkeletonRows count={5} height={42} />
        )
      ) : found.data.items.length === 0 ? (
        <EmptyState drawing="people">
          {q === '' ? (
            <Trans>Dodaj hurtownię, w której kupujesz, a zamówienia ułożą się same.</Trans>
          ) : (
            <Trans>Żaden dostawca nie pasuje do „{q}”.</Trans>
          )}
        </EmptyState>
      ) : (
        <>
          <Rows aria-label={t`Dostawcy`}>
            {found.data.items.map((supplier) => (
              <Line key={supplier.id}>
                <Name
                  type="button"
                  onClick={() => {
                    setOpen(supplier)
                  }}
                >
                  {supplier.name}
                </Name>
                <Quiet>{supplier.city}</Quiet>
                <Quiet>
                  <Trans>
                    dostawa: <Days count={supplier.delivery_time_days} />
                  </Trans>
                </Quiet>
                <Quiet className="right">
                  <Plural
                    value={supplier.parts}
                    one="# część"
                    few="# części"
                    many="# części"
                    other="# części"
                  />
                </Quiet>
              </Line>
            ))}
          </Rows>
          <Pages
            page={page}
            pages={found.data.pagination.pages}
            onGo={(strona) => {
              go({ q, strona })
            }}
          />
        </>
      )}
      <Suspense>
        {open === 'list' ? (
          <PriceListDialog onClose={close} />
        ) : open === null ? null : (
          <SupplierDialog supplier={open === 'new' ? null : open} onClose={close} />
        )}
      </Suspense>
    </Touch>
  )
}

function Days({ count }: { count: number }) {
  return <Plural value={count} one="# dzień" few="# dni" many="# dni" other="# dnia" />
}
