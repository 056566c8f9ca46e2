import { queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'

const OPEN = new Set(['waiting', 'running'])

export const isOpen = ({ state }: { state: string }) => OPEN.has(state)

/** Exports of this workshop, the newest first; asked again while one is being made. */
export const exportsQuery = () =>
  queryOptions({
    queryKey: ['data', 'exports'],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/data/exports/', { params: { query: { per_page: 10 } } })),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? 1000 : false),
  })

export const startExport = async () =>
  unwrap(await deskApi.POST('/api/v1/data/exports/', { headers: idempotent(newIdempotencyKey()) }))

/** An address that works for some minutes without a log-in. */
export const exportAddress = async (id: string) =>
  unwrap(
    await deskApi.POST('/api/v1/data/exports/{job_id}/download/', {
      params: { path: { job_id: id } },
    }),
  ).url
