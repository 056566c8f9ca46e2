import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { PartRow } from '@/api/workshop-contract'

/** Enough to choose from; who needs more types on. */
const MOST = 8

/** Parts of the store room by name, number or code. The first word is the store room's own topic. */
export const partsQuery = (q: string) =>
  queryOptions({
    queryKey: ['part', 'for-order', q],
    queryFn: async ({ signal }): Promise<PartRow[]> => {
      const query = { q, per_page: MOST }
      return unwrapPage(
        await deskApi.GET('/api/v1/inventory/parts/', { params: { query }, signal }),
      ).items
    },
    placeholderData: keepPreviousData,
  })

/** The part a line is bound to. */
export const partQuery = (id: number) =>
  queryOptions({
    queryKey: ['part', 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/inventory/parts/{part_id}/', {
          params: { path: { part_id: id } },
        }),
      ),
  })
