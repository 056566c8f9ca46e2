import { useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'

import { Page } from '@/components/page'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { VehicleForm } from '@/features/vehicles/vehicle-form'

function CarNew() {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <RequireSignIn title={t`Dodaj auto`}>
      <Page title={t`Dodaj auto`}>
        <VehicleForm onSaved={() => void navigate('/auta', { replace: true })} />
      </Page>
    </RequireSignIn>
  )
}

export { CarNew as Component }
