import { useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'

import { Page } from '@/components/page'
import { VehicleForm } from '@/features/vehicles/vehicle-form'

import { WithVehicle } from './car'

function CarEdit() {
  const { t } = useLingui()
  const navigate = useNavigate()
  return (
    <WithVehicle title={t`Zmień dane auta`}>
      {(vehicle) => (
        <Page title={t`Zmień dane: ${vehicle.label}`}>
          <VehicleForm
            vehicle={vehicle}
            onSaved={({ id }) => void navigate(`/auta/${id}`, { replace: true })}
          />
        </Page>
      )}
    </WithVehicle>
  )
}

export { CarEdit as Component }
