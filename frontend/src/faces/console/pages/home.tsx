import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { PlatformHealth } from '@/features/platform/health'
import { PeopleTable } from '@/features/platform/people-table'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Platforma`}>
      <PlatformHealth />
      <h2 style={{ margin: '28px 0 12px' }}>
        <Trans>Osoby</Trans>
      </h2>
      <PeopleTable />
    </Page>
  )
}
