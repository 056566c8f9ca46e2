import { Trans, useLingui } from '@lingui/react/macro'

import { EmptyState } from '@/components/empty-state'
import { Page } from '@/components/page'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Moje dziś`}>
      <EmptyState drawing="car">
        <Trans>Na dziś nie masz przypisanych wizyt.</Trans>
      </EmptyState>
    </Page>
  )
}
