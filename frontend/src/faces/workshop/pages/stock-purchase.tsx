import { useLingui } from '@lingui/react/macro'

import { ErrorState } from '@/components/error-state'
import { Page } from '@/components/page'
import {
  PurchaseHeading,
  PurchaseSkeleton,
  PurchaseView,
  usePurchase,
} from '@/features/inventory/purchase-view'

export function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { data, error, refetch } = usePurchase(id)
  if (!data)
    return (
      <Page title={t`Zamówienie`}>
        {error ? (
          <ErrorState problem={error} onRetry={() => void refetch()} />
        ) : (
          <PurchaseSkeleton />
        )}
      </Page>
    )
  return (
    <Page title={data.number} heading={<PurchaseHeading order={data} />}>
      <PurchaseView order={data} />
    </Page>
  )
}
