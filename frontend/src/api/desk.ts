import { queryOptions } from '@tanstack/react-query'

import { createApi } from './client'
import { unwrap } from './envelope'
import type { DeskPaths } from './workshop-contract'

/** A workshop's own host, as its staff use it. */
export const deskApi = createApi<DeskPaths>()

export const meQuery = () =>
  queryOptions({
    queryKey: ['membership', 'me'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/me/')),
    staleTime: 5 * 60_000,
  })
