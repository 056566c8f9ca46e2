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

/** Settings of the calendar come under its topic: a hint about any of them makes all of them stale. */
export const bookingRulesQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'rules'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/booking-rules/')),
    staleTime: 5 * 60_000,
  })
