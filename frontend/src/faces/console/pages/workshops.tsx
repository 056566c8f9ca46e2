import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { WorkshopsTable } from '@/features/platform/workshops-table'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Warsztaty`}>
      <WorkshopsTable />
    </Page>
  )
}
