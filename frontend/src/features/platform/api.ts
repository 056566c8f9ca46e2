import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { consoleApi } from '@/api/apis'
import { unwrapPage } from '@/api/envelope'

interface Readiness {
  data?: Record<string, string>
  error?: { details?: Record<string, string> }
}

/** What the platform leans on, by name: „ok” or the kind of failure. A failing platform answers too. */
export const readinessQuery = () =>
  queryOptions({
    queryKey: ['readiness'],
    queryFn: async () => {
      const response = await fetch('/readyz', { headers: { Accept: 'application/json' } })
      const body = (await response.json()) as Readiness
      return { isReady: response.ok, parts: body.data ?? body.error?.details ?? {} }
    },
    refetchInterval: 15_000,
  })

export const usersQuery = (q: string, page: number) =>
  queryOptions({
    queryKey: ['users', q, page],
    queryFn: async () =>
      unwrapPage(
        await consoleApi.GET('/api/v1/users/', { params: { query: { q, page, per_page: 50 } } }),
      ),
    placeholderData: keepPreviousData,
  })
