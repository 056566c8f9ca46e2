import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { AiReport } from '@/features/diagnosis/report'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Asystent AI`}>
      <AiReport />
    </Page>
  )
}
