import { keepPreviousData, useQueries } from '@tanstack/react-query'

import type { ListingCard, NearbyFilter } from './api'
import { nearbyQuery } from './api'
import type { Search } from './search-address'
import { servicesForComplaint } from './symptoms'

export interface Results {
  workshops: ListingCard[]
  total: number
  hasMore: boolean
  isPending: boolean
  /** The list on the screen answers an earlier question; the new one is under way. */
  isStale: boolean
  problem: Error | null
  retry: () => void
}

/**
 * A complaint („piszczy przy hamowaniu”) is no word of any workshop's name, so it does not narrow the list: it goes
 * along to the booking. Only other words are looked for in names, streets and services.
 */
export const isComplaint = (search: Pick<Search, 'service' | 'text'>): boolean =>
  search.service === '' && servicesForComplaint(search.text).length > 0

export function filterOf(search: Search, point: { lat: number; lng: number }): NearbyFilter {
  return {
    ...point,
    radius: search.radius,
    sort: search.sort,
    ...(search.service ? { service: search.service } : {}),
    ...(search.text && !isComplaint(search) ? { q: search.text } : {}),
    ...(search.openNow ? { open_now: true } : {}),
  }
}

/** All pages that stand open, as one list without repetitions. */
export function useResults(search: Search): Results {
  const filter = filterOf(search, search.point ?? { lat: 0, lng: 0 })
  return useQueries({
    queries: Array.from({ length: search.pages }, (_, index) => ({
      ...nearbyQuery(filter, index + 1),
      enabled: search.point !== null,
      placeholderData: keepPreviousData,
    })),
    combine: (pages) => {
      const loaded = pages.flatMap(({ data }) => (data ? [data] : []))
      const byId = new Map(loaded.flatMap(({ items }) => items).map((item) => [item.id, item]))
      const last = loaded.at(-1)
      return {
        workshops: [...byId.values()],
        total: loaded[0]?.pagination.total ?? 0,
        hasMore: last !== undefined && last.pagination.page < last.pagination.pages,
        isPending: pages[0]?.isPending ?? true,
        isStale: pages.some(({ isPlaceholderData }) => isPlaceholderData),
        problem: pages.find(({ error }) => error)?.error ?? null,
        retry: () => {
          for (const page of pages) if (page.error) void page.refetch()
        },
      }
    },
  })
}
