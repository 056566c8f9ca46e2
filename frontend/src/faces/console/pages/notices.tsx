import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { AllNotices } from '@/features/platform/bell'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Powiadomienia`}>
      <AllNotices />
    </Page>
  )
}
