import { Trans, useLingui } from '@lingui/react/macro'

import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { useFormat } from '@/hooks/use-format'

export function Component() {
  const { t } = useLingui()
  const today = useFormat().longDay(Date.now())
  return (
    <Page title={t`Dziś`} heading={t`Dziś, ${today}`}>
      <EmptyState drawing="calendar">
        <Trans>Na dziś nie ma jeszcze wizyt.</Trans>
      </EmptyState>
    </Page>
  )
}
