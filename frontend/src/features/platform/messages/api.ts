import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { consoleApi } from '@/api/apis'
import type { components } from '@/api/console.d.ts'
import { unwrap, unwrapPage } from '@/api/envelope'

export type Preview = components['schemas']['PreviewOut']
export type Lost = components['schemas']['LostOut']

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['message-templates'],
    queryFn: async () => unwrap(await consoleApi.GET('/api/v1/notifications/templates/')),
    staleTime: Infinity,
  })

/** Given up on, or perhaps arrived: the newest first. */
export const lostQuery = (page: number) =>
  queryOptions({
    queryKey: ['lost-messages', page],
    queryFn: async () =>
      unwrapPage(
        await consoleApi.GET('/api/v1/notifications/lost/', {
          params: { query: { page, per_page: 50 } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** They stay unsent for good. */
export const leave = async (ids: string[]) =>
  unwrap(await consoleApi.POST('/api/v1/notifications/lost/leave/', { body: { ids } }))

export async function resend(ref: string): Promise<void> {
  const { response, error } = await consoleApi.POST('/api/v1/notifications/lost/{ref}/resend/', {
    params: { path: { ref } },
  })
  if (!response.ok) unwrap({ response, error })
}
