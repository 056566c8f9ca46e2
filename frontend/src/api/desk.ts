import { queryOptions } from '@tanstack/react-query'

import { workshopApi } from './apis'
import { unwrap } from './envelope'

/** A workshop's own host, as its staff use it. */
export { workshopApi as deskApi } from './apis'

export const meQuery = () =>
  queryOptions({
    queryKey: ['membership', 'me'],
    queryFn: async () => unwrap(await workshopApi.GET('/api/v1/me/')),
    staleTime: 5 * 60_000,
  })

/** What the public sees of the workshop together with how it takes bookings. */
export const workshopSettingsQuery = () =>
  queryOptions({
    queryKey: ['workshop', 'settings'],
    queryFn: async () => unwrap(await workshopApi.GET('/api/v1/workshop/')),
  })
