import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { type Vehicle, vehicleQuery } from '@/features/vehicles/api'
import { VehicleView } from '@/features/vehicles/vehicle-view'

function Loaded({ title, children }: { title: string; children: (vehicle: Vehicle) => ReactNode }) {
  const { id = '' } = useParams()
  const { data: vehicle, error, refetch } = useQuery(vehicleQuery(id))
  if (vehicle) return children(vehicle)
  if (error instanceof ApiError && error.status === 404) return <NotFound />
  return (
    <Page title={title}>
      {error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={4} height={40} />
      )}
    </Page>
  )
}

/** One car of the signed-in person, for the pages about it. */
export function WithVehicle({
  title,
  children,
}: {
  title: string
  children: (vehicle: Vehicle) => ReactNode
}) {
  return (
    <RequireSignIn title={title}>
      <Loaded title={title}>{children}</Loaded>
    </RequireSignIn>
  )
}

function Car() {
  const { t } = useLingui()
  return (
    <WithVehicle title={t`Auto`}>
      {(vehicle) => (
        <Page title={`${vehicle.make} ${vehicle.model}`}>
          <VehicleView vehicle={vehicle} />
        </Page>
      )}
    </WithVehicle>
  )
}

export { Car as Component }
