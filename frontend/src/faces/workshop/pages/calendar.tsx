import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { lazy, Suspense } from 'react'
import { Outlet, useLocation, useNavigate, useOutlet } from 'react-router'

import { Page, useFocusOnArrival } from '@/components/page'
import { CalendarView } from '@/features/schedule/calendar/calendar-view'
import { useIsPhone } from '@/hooks/use-media-query'
import { useWorkshop } from '@/hooks/use-workshop'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from '../more-texts'

const DayStrip = lazy(
  withTexts(moreTexts)(() =>
    import('@/features/orders/day-strip').then(({ DayStrip: Strip }) => ({ default: Strip })),
  ),
)

/** As high as the screen leaves it, so that the hours scroll and the bar above them stays. */
const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  height: 'calc(100dvh - 57px)',
  minHeight: 420,
  '@media (max-width: 719px)': {
    height: 'calc(100dvh - 57px - 65px - env(safe-area-inset-bottom))',
  },
})

const Heading = styled('h1')(({ theme }) => ({ ...theme.typography.h1, margin: 0 }))

export function Component() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { search } = useLocation()
  const panel = useOutlet()
  const phone = useIsPhone()
  const { can } = useWorkshop()
  const h1 = useFocusOnArrival()
  if (phone && panel) return panel
  return (
    <Page title={t`Kalendarz`} heading={null} bare>
      <Frame>
        <CalendarView
          heading={
            <Heading ref={h1} tabIndex={-1}>
              {t`Kalendarz`}
            </Heading>
          }
          besides={(day) =>
            can('orders.view') ? (
              <Suspense>
                <DayStrip day={day} />
              </Suspense>
            ) : null
          }
          onOpen={({ id }) => void navigate(`/kalendarz/wizyty/${id}${search}`)}
          onBook={(start, { by, column }) => {
            const query = new URLSearchParams(search)
            query.set('start', new Date(start).toISOString())
            if (column.id !== null)
              query.set(by === 'bay' ? 'stanowisko' : 'mechanik', String(column.id))
            void navigate(`/kalendarz/wizyty/nowa?${query.toString()}`)
          }}
        />
      </Frame>
      <Outlet />
    </Page>
  )
}
