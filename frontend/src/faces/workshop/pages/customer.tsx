import { useLingui } from '@lingui/react/macro'
import { Navigate, Outlet, useLocation, useOutlet, useParams } from 'react-router'

import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import {
  CustomerHeading,
  CustomerSkeleton,
  CustomerView,
  useCustomer,
} from '@/features/customers/customer-view'
import { useIsPhone } from '@/hooks/use-media-query'

export function Component() {
  const { customerId = '' } = useParams()
  const id = Number(customerId)
  return Number.isSafeInteger(id) && id > 0 ? <Shown id={id} /> : <NotFound />
}

function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { search } = useLocation()
  const panel = useOutlet()
  const phone = useIsPhone()
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
      />
      <Outlet />
    </Page>
  )
}
