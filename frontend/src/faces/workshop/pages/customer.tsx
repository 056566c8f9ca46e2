import { useLingui } from '@lingui/react/macro'
import { Navigate, Outlet, useLocation, useOutlet, useParams } from 'react-router'

import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { WriteToCustomer } from '@/features/chat/write-to-customer'
import {
  CustomerHeading,
  CustomerSkeleton,
  CustomerView,
  useCustomer,
} from '@/features/customers/customer-view'
import { CustomerOrders } from '@/features/orders/customer-orders'
import { useIsPhone } from '@/hooks/use-media-query'
import { useWorkshop } from '@/hooks/use-workshop'

export function Component() {
  const { customerId = '' } = useParams()
  const id = Number(customerId)
  return Number.isSafeInteger(id) && id > 0 ? <Shown id={id} /> : <NotFound />
}

function bookedWith(customerId: number, carId: number | undefined): string {
  const query = new URLSearchParams({ klient: String(customerId) })
  if (carId !== undefined) query.set('auto', String(carId))
  return query.toString()
}

function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { search } = useLocation()
  const panel = useOutlet()
  const phone = useIsPhone()
  const { can } = useWorkshop()
  const { data, error, refetch } = useCustomer(id)
  if (phone && panel) return panel
  if (!data)
    return (
      <Page title={t`Klient`}>
        {error ? (
          <ErrorState problem={error} onRetry={() => void refetch()} />
        ) : (
          <CustomerSkeleton />
        )}
      </Page>
    )
  // Who was merged lives on under the other record's address.
  if (data.id !== id) return <Navigate to={`/klienci/${String(data.id)}`} replace />
  return (
    <Page title={data.name} heading={<CustomerHeading customer={data} />}>
      <CustomerView
        key={id}
        customer={data}
        linkTo={(visit) => `/klienci/${String(id)}/wizyty/${visit.id}${search}`}
        bookPath={(carId) => `/klienci/${String(id)}/wizyty/nowa?${bookedWith(id, carId)}`}
        pointedCarId={Number(new URLSearchParams(search).get('auto')) || null}
        newOrder={
          can('orders.edit')
            ? (car) => `/zlecenia/nowe?klient=${String(id)}&auto=${String(car.id)}`
            : undefined
        }
        write={<WriteToCustomer customer={data} />}
      />
      {can('orders.view') ? <CustomerOrders customerId={data.id} /> : null}
      <Outlet />
    </Page>
  )
}
