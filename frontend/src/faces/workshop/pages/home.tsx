import { Trans, useLingui } from '@lingui/react/macro'

import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

export function Component() {
  const { t } = useLingui()
  const today = useFormat().longDay(useNow())
  return (
    <Page title={t`Dziś`} heading={t`Dziś, ${today}`}>
      <EmptyState drawing="calendar">
        <Trans>Na dziś nie ma jeszcze wizyt.</Trans>
      </EmptyState>
    </Page>
  )
}
