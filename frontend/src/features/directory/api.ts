import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

export type ListingCard = components['schemas']['ListingCard']
export type Listing = components['schemas']['ListingDetail']
export type CatalogueService = components['schemas']['CatalogueServiceOut']
export type Place = components['schemas']['PlaceOut']

export interface NearbyFilter {
  lat: number
  lng: number
  radius: number
  q?: string
  service?: string
  open_now?: boolean
  sort: 'distance' | 'first_slot'
}

/** What a card of the list shows; free times move, so it is asked anew sooner than most. */
export const nearbyQuery = (filter: NearbyFilter, page: number) =>
  queryOptions({
    queryKey: ['listing', 'nearby', filter, page],
    queryFn: async ({ signal }) =>
      unwrapPage(
        await sharedApi.GET('/api/v1/workshops/nearby/', {
          params: { query: { ...filter, page, per_page: 20 } },
          signal,
        }),
      ),
  })

export const listingQuery = (id: string) =>
  queryOptions({
    queryKey: ['listing', id],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/workshops/{listing_id}/', {
          params: { path: { listing_id: id } },
        }),
      ),
  })

const HOUR = 60 * 60_000

export const catalogueQuery = () =>
  queryOptions({
    queryKey: ['service', 'catalogue'],
    queryFn: async () => unwrap(await sharedApi.GET('/api/v1/services/')),
    staleTime: HOUR,
  })

export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['place', q],
    queryFn: async ({ signal }) =>
      unwrap(await sharedApi.GET('/api/v1/places/', { params: { query: { q } }, signal })),
    // Three letters: every question counts against the visitor's hourly limit.
    enabled: q.trim().length >= 3,
    staleTime: HOUR,
  })
