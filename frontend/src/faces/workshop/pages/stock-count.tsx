import { useLingui } from '@lingui/react/macro'

import { ErrorState } from '@/components/error-state'
import { Page } from '@/components/page'
import { CountHeading, CountSkeleton, CountView, useCount } from '@/features/inventory/count-view'

export function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { data, error, refetch } = useCount(id)
  if (!data)
    return (
      <Page title={t`Spis`}>
        {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <CountSkeleton />}
      </Page>
    )
  return (
    <Page title={data.name} heading={<CountHeading count={data} />}>
      <CountView count={data} />
    </Page>
  )
}
