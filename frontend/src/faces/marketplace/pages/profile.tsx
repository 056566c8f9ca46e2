import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { ProfileView } from '@/features/account/profile-view'
import { RequireSignIn } from '@/features/auth/require-sign-in'

function ProfilePage() {
  const { t } = useLingui()
  return (
    <RequireSignIn title={t`Profil`}>
      <Page title={t`Profil`}>
        <ProfileView />
      </Page>
    </RequireSignIn>
  )
}

export { ProfilePage as Component }
