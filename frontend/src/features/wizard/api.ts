import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'

export type NewWorkshop = components['schemas']['NewWorkshopIn']
export type OpenedWorkshop = components['schemas']['NewWorkshopOut']

export const slugQuery = (slug: string, name: string) =>
  queryOptions({
    queryKey: ['slug', slug, name],
    queryFn: async ({ signal }) =>
      unwrap(
        await sharedApi.GET('/api/v1/workshops/slug-check/', {
          params: { query: { slug, name } },
          signal,
        }),
      ),
    enabled: slug !== '',
    staleTime: 10_000,
  })

export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['place', q],
    queryFn: async ({ signal }) =>
      unwrap(await sharedApi.GET('/api/v1/places/', { params: { query: { q } }, signal })),
    enabled: q.trim().length >= 3,
    staleTime: 3_600_000,
  })

export async function openWorkshop(body: NewWorkshop, key: string): Promise<OpenedWorkshop> {
  return unwrap(await sharedApi.POST('/api/v1/workshops/', { body, headers: idempotent(key) }))
}
