import { lazy, Suspense } from 'react'
import { useNavigate, useParams } from 'react-router'

import { useVisitTitle, VisitDetail } from '@/features/schedule/detail/visit-detail'
import { withTexts } from '@/lib/i18n'

import { moreTexts } from '../more-texts'
import { VisitPanel } from '../visit-panel'

const VisitOrder = lazy(
  withTexts(moreTexts)(() =>
    import('@/features/orders/visit-order').then(({ VisitOrder: One }) => ({ default: One })),
  ),
)

export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const title = useVisitTitle(id)
  return (
    <VisitPanel title={title} width={520}>
      <VisitDetail
        key={id}
        id={id}
        order={(visit) => (
          <Suspense>
            <VisitOrder
              visit={visit}
              onOpened={(orderId) => void navigate(`/zlecenia/${String(orderId)}`)}
            />
          </Suspense>
        )}
      />
    </VisitPanel>
  )
}
