import { useLingui } from '@lingui/react/macro'

import { ErrorState } from '@/components/error-state'
import { Page } from '@/components/page'
import { PartHeading, PartSkeleton, PartView, usePart } from '@/features/inventory/part-view'

export function Shown({ id }: { id: number }) {
  const { t } = useLingui()
  const { data, error, refetch } = usePart(id)
  if (!data)
    return (
      <Page title={t`Część`}>
        {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <PartSkeleton />}
      </Page>
    )
  return (
    <Page title={data.name} heading={<PartHeading part={data} />}>
      <PartView part={data} />
    </Page>
  )
}
