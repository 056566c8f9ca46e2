import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { PreferencesView } from '@/features/notices/preferences-view'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Powiadomienia`}>
      <PreferencesView />
    </Page>
  )
}
