import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { AllNotices } from '@/features/frame/bell'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Wszystkie powiadomienia`}>
      <AllNotices />
    </Page>
  )
}
