import { Trans, useLingui } from '@lingui/react/macro'

import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Warsztaty`}>
      <EmptyState drawing="search">
        <Trans>Tu pojawią się warsztaty platformy.</Trans>
      </EmptyState>
    </Page>
  )
}
