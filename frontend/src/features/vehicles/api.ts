import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { errorFrom, unwrap, unwrapPage } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

export type Vehicle = components['schemas']['VehicleOut']
export type VehicleBody = components['schemas']['VehicleBody']
export type PastVisit = components['schemas']['VisitOut']
export type Decoded = components['schemas']['DecodedOut']

export const vehiclesQuery = () =>
  queryOptions({
    queryKey: ['vehicle'],
    queryFn: async () =>
      unwrapPage(await sharedApi.GET('/api/v1/vehicles/', { params: { query: { per_page: 100 } } }))
        .items,
  })

export const vehicleQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicle', id],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/vehicles/{vehicle_id}/', {
          params: { path: { vehicle_id: id } },
        }),
      ),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicle', id, 'history'],
    queryFn: async () =>
      unwrapPage(
        await sharedApi.GET('/api/v1/vehicles/{vehicle_id}/history/', {
          params: { path: { vehicle_id: id } },
        }),
      ).items,
  })

export type Sharing = components['schemas']['SharingOut']
export type Look = components['schemas']['LookOut']

export const sharingQuery = (id: string) =>
  queryOptions({
    queryKey: ['vehicle', id, 'sharing'],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/vehicles/{vehicle_id}/workshops/', {
          params: { path: { vehicle_id: id } },
        }),
      ),
  })

/** Lets a workshop read the car, having read these words; or no longer. */
export async function share(
  id: string,
  slug: string,
  { isOn, textVersion }: { isOn: boolean; textVersion: string },
): Promise<Sharing> {
  const params = { path: { vehicle_id: id, slug } }
  const path = '/api/v1/vehicles/{vehicle_id}/workshops/{slug}/'
  return unwrap(
    isOn
      ? await sharedApi.PUT(path, { params, body: { text_version: textVersion } })
      : await sharedApi.DELETE(path, { params }),
  )
}

/** Every time a workshop read the car, the latest first. */
export const looksQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['vehicle', id, 'looks'],
    queryFn: async ({ pageParam }) =>
      unwrapPage(
        await sharedApi.GET('/api/v1/vehicles/{vehicle_id}/looks/', {
          params: { path: { vehicle_id: id }, query: { page: pageParam, per_page: 10 } },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ pagination: { page, pages } }) => (page < pages ? page + 1 : undefined),
  })

/** Asked only for a whole number; what the server cannot read is simply not told. */
export const decodeQuery = (vin: string) =>
  queryOptions({
    queryKey: ['vin', vin.toUpperCase()],
    queryFn: async ({ signal }) =>
      unwrap(
        await sharedApi.GET('/api/v1/vehicles/decode-vin/', { params: { query: { vin } }, signal }),
      ),
    enabled: /^[A-HJ-NPR-Z0-9]{17}$/i.test(vin),
    staleTime: Infinity,
    retry: false,
  })

export async function addVehicle(body: VehicleBody, key: string): Promise<Vehicle> {
  return unwrap(await sharedApi.POST('/api/v1/vehicles/', { body, headers: idempotent(key) }))
}

export async function changeVehicle(id: string, body: VehicleBody): Promise<Vehicle> {
  return unwrap(
    await sharedApi.PUT('/api/v1/vehicles/{vehicle_id}/', {
      params: { path: { vehicle_id: id } },
      body,
    }),
  )
}

export async function removeVehicle(id: string): Promise<void> {
  const answer = await sharedApi.DELETE('/api/v1/vehicles/{vehicle_id}/', {
    params: { path: { vehicle_id: id } },
  })
  if (!answer.response.ok) throw errorFrom(answer.response, answer.error)
}
