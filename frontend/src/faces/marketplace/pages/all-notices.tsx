import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { AllNotices } from '@/features/account/bell'
import { RequireSignIn } from '@/features/auth/require-sign-in'

export function Component() {
  const { t } = useLingui()
  return (
    <RequireSignIn title={t`Wszystkie powiadomienia`}>
      <Page title={t`Wszystkie powiadomienia`}>
        <AllNotices />
      </Page>
    </RequireSignIn>
  )
}
