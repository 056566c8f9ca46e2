import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { WriteToCustomer } from '@/features/chat/write-to-customer'
import { OrderMoves } from '@/features/orders/order-moves'
import {
  OrderHeading,
  OrderSkeleton,
  orderTitle,
  OrderView,
  useOrder,
} from '@/features/orders/order-view'

export function Component() {
  const { orderId = '' } = useParams()
  const id = Number(orderId)
  return Number.isSafeInteger(id) && id > 0 ? <Shown key={id} id={id} /> : <NotFound />
}

function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { data, error, refetch } = useOrder(id)
  if (!data)
    return (
      <Page title={t`Zlecenie`}>
        {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <OrderSkeleton />}
      </Page>
    )
  return (
    <Page
      title={orderTitle(data)}
      heading={<OrderHeading order={data} />}
      actions={<OrderMoves order={data} />}
    >
      <OrderView
        order={data}
        write={
          <WriteToCustomer
            customer={data.customer}
            orderId={data.id}
            appointmentId={data.appointment_id}
            subject={orderTitle(data)}
          />
        }
      />
    </Page>
  )
}
