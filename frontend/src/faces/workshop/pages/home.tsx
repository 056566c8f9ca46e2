import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { Outlet, useLocation, useOutlet } from 'react-router'

import { Page } from '@/components/page'
import { TodayView } from '@/features/schedule/today/today'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

const FirstSteps = lazy(() =>
  import('@/features/frame/first-steps').then(({ FirstSteps: Steps }) => ({ default: Steps })),
)

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
