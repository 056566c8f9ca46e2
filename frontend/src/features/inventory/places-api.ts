import { queryOptions } from '@tanstack/react-query'

import { idempotent } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'
import type { Place } from '@/api/workshop-contract'

/** The socket's topic of places. */
export const PLACE = 'location'

export const placesQuery = () =>
  queryOptions({
    queryKey: [PLACE],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/inventory/locations/')),
    staleTime: 60_000,
  })

export type PlaceTerms = Pick<Place, 'name' | 'note'>

const ofPlace = (id: number) => ({ params: { path: { location_id: id } } })

export async function savePlace(
  place: Place | null,
  body: PlaceTerms,
  key: string,
): Promise<Place> {
  return unwrap(
    place
      ? await deskApi.PUT('/api/v1/inventory/locations/{location_id}/', {
          ...ofPlace(place.id),
          body,
        })
      : await deskApi.POST('/api/v1/inventory/locations/', { body, headers: idempotent(key) }),
  )
}

export async function removePlace(id: number): Promise<void> {
  const { response, error } = await deskApi.DELETE(
    '/api/v1/inventory/locations/{location_id}/',
    ofPlace(id),
  )
  // A deletion answers without a body.
  if (!response.ok) unwrap({ response, error })
}
