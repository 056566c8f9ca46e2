import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { PreferencesView } from '@/features/notices/preferences-view'

export function Component() {
  const { t } = useLingui()
  return (
    <RequireSignIn title={t`Powiadomienia`}>
      <Page title={t`Powiadomienia`}>
        <PreferencesView />
      </Page>
    </RequireSignIn>
  )
}
