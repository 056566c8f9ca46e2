import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'

const path = '/api/v1/notifications/unsubscribe/{unsubscribe_token}/'

/** What the link in a mail would end. Asking ends nothing. */
export const unsubscribeQuery = (secret: string) =>
  queryOptions({
    queryKey: ['unsubscribe', secret],
    queryFn: async () =>
      unwrap(await sharedApi.GET(path, { params: { path: { unsubscribe_token: secret } } })),
  })

export const unsubscribe = async (secret: string) =>
  unwrap(await sharedApi.POST(path, { params: { path: { unsubscribe_token: secret } } }))
