import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { Navigate, useParams } from 'react-router'

import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import { TabLink, TabLinks } from '@/components/tab-links'
import { PartsList } from '@/features/inventory/parts-list'
import { useWorkshop } from '@/hooks/use-workshop'

const ReservationsPart = lazy(() =>
  import('@/features/inventory/reservations').then(({ ReservationsPart: One }) => ({
    default: One,
  })),
)
const PurchasesPart = lazy(() =>
  import('@/features/inventory/purchases').then(({ PurchasesPart: One }) => ({ default: One })),
)
const MovementsPart = lazy(() =>
  import('@/features/inventory/movements').then(({ MovementsPart: One }) => ({ default: One })),
)
const CountsPart = lazy(() =>
  import('@/features/inventory/counts').then(({ CountsPart: One }) => ({ default: One })),
)
const SuppliersPart = lazy(() =>
  import('@/features/inventory/suppliers').then(({ SuppliersPart: One }) => ({ default: One })),
)
const PlacesPart = lazy(() =>
  import('@/features/inventory/places').then(({ PlacesPart: One }) => ({ default: One })),
)
const AlertsPart = lazy(() =>
  import('@/features/inventory/alerts').then(({ AlertsPart: One }) => ({ default: One })),
)

// One thing of a part has a page of its own.
const ONE = {
  czesci: lazy(() => import('./stock-part').then(({ Shown }) => ({ default: Shown }))),
  zamowienia: lazy(() => import('./stock-purchase').then(({ Shown }) => ({ default: Shown }))),
  spis: lazy(() => import('./stock-count').then(({ Shown }) => ({ default: Shown }))),
}

export function Component() {
  const { part = '', id } = useParams()
  if (id === undefined) return <Parts />
  const number = Number(id)
  if (!(part in ONE) || !Number.isSafeInteger(number) || number <= 0) return <NotFound />
  const One = ONE[part as keyof typeof ONE]
  return (
    <Suspense fallback={<SkeletonRows count={8} height={42} />}>
      <One key={id} id={number} />
    </Suspense>
  )
}

/** The store room in parts; each has an address, and only the first comes with the page. */
function Parts() {
  const { t } = useLingui()
  const { part } = useParams()
  const { can } = useWorkshop()
  const isOffice = can('inventory.edit')
  const parts = [
    { path: 'czesci', label: t`Części`, content: <PartsList /> },
    { path: 'rezerwacje', label: t`Rezerwacje`, content: <ReservationsPart /> },
    ...(isOffice ? [{ path: 'zamowienia', label: t`Zamówienia`, content: <PurchasesPart /> }] : []),
    { path: 'ruchy', label: t`Ruchy`, content: <MovementsPart /> },
    ...(isOffice
      ? [
          { path: 'spis', label: t`Spis`, content: <CountsPart /> },
          { path: 'miejsca', label: t`Miejsca`, content: <PlacesPart /> },
          { path: 'dostawcy', label: t`Dostawcy`, content: <SuppliersPart /> },
        ]
      : []),
    { path: 'alerty', label: t`Alerty`, content: <AlertsPart /> },
  ]
  if (part === undefined) return <Navigate to="/magazyn/czesci" replace />
  const shown = parts.find(({ path }) => path === part)
  if (!shown) return <NotFound />
  return (
    <Page title={`${shown.label} · ${t`Magazyn`}`} heading={t`Magazyn`}>
      <TabLinks label={t`Części magazynu`}>
        {parts.map(({ path, label }) => (
          <TabLink key={path} to={`/magazyn/${path}`} current={path === part}>
            {label}
          </TabLink>
        ))}
      </TabLinks>
      <Suspense fallback={<SkeletonRows count={8} height={42} />}>{shown.content}</Suspense>
    </Page>
  )
}
