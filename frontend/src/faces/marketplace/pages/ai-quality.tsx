import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Quality } from '@/features/diagnosis/quality'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Trafność asystenta AI`}>
      <Quality />
    </Page>
  )
}
