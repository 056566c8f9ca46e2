import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { ProfileView } from '@/features/account/profile-view'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Profil i logowanie`}>
      <ProfileView />
    </Page>
  )
}
