import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { Outlet, useLocation, useOutlet } from 'react-router'

import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { TodayView } from '@/features/schedule/today/today'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from '../more-texts'

const FirstSteps = lazy(
  withTexts(moreTexts)(() =>
    import('@/features/workshop-settings/first-steps').then(({ FirstSteps: Steps }) => ({
      default: Steps,
    })),
  ),
)

const OrderTiles = lazy(withTexts(moreTexts)(() => import('@/features/orders/today-tiles')))

export function Component() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { search } = useLocation()
  const panel = useOutlet()
  const phone = useIsPhone()
  const today = useWorkshopFormat().longDay(useNow())
  if (phone && panel) return panel
  return (
    <Page title={t`Dziś`} heading={t`Dziś, ${today}`}>
      <TodayView
        linkTo={({ id }) => `/wizyty/${id}${search}`}
        newVisitPath="/wizyty/nowa"
        orders={
          can('orders.view') ? (
            <Suspense fallback={<Skeleton height={50} />}>
              <OrderTiles />
            </Suspense>
          ) : null
        }
        firstSteps={
          can('calendar.settings') ? (
            <Suspense>
              <FirstSteps />
            </Suspense>
          ) : null
        }
      />
      <Outlet />
    </Page>
  )
}
