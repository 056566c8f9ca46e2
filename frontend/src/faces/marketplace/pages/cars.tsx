import { Trans, useLingui } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'
import { Page } from '@/components/page'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { Garage } from '@/features/vehicles/garage'

function Cars() {
  const { t } = useLingui()
  return (
    <RequireSignIn title={t`Moje auta`}>
      <Page
        title={t`Moje auta`}
        actions={
          <ActionButton to="/auta/nowe">
            <Trans>Dodaj auto</Trans>
          </ActionButton>
        }
      >
        <Garage />
      </Page>
    </RequireSignIn>
  )
}

export { Cars as Component }
