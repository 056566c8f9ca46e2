import { queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { WorkedTime } from '@/api/workshop-contract'

import { TOPIC } from '../api'

export const hoursQuery = (orderId: number) =>
  queryOptions({
    queryKey: [TOPIC, 'hours', orderId],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/orders/{order_id}/hours/', {
          params: { path: { order_id: orderId } },
        }),
      ),
    // A running clock counts on.
    refetchInterval: 60_000,
  })

/** Who worked on it and when, the latest first; as many as fit one page. */
export const entriesQuery = (orderId: number) =>
  queryOptions({
    queryKey: [TOPIC, 'times', orderId],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/time-entries/', {
          params: { query: { order_id: orderId, per_page: 100 } },
        }),
      ).items,
    refetchInterval: 60_000,
  })

export const clockQuery = () =>
  queryOptions({
    queryKey: [TOPIC, 'clock'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/clock/')).running,
  })

const once = () => ({ headers: idempotent(newIdempotencyKey()) })

export async function startClock(orderId: number): Promise<void> {
  unwrap(
    await deskApi.POST('/api/v1/clock/start/', {
      body: { order_id: orderId, line_id: null, note: '', at: null },
      ...once(),
    }),
  )
}

export async function stopClock(): Promise<void> {
  unwrap(await deskApi.POST('/api/v1/clock/stop/', { body: { at: null }, ...once() }))
}

export interface Corrected {
  mechanic_id: number
  started_at: string
  ended_at: string | null
  reason: string
}

export async function addTime(orderId: number, told: Corrected, key: string): Promise<void> {
  unwrap(
    await deskApi.POST('/api/v1/time-entries/', {
      body: { ...told, order_id: orderId, line_id: null, note: '' },
      headers: idempotent(key),
    }),
  )
}

export async function correctTime(entry: WorkedTime, told: Corrected): Promise<void> {
  unwrap(
    await deskApi.PUT('/api/v1/time-entries/{entry_id}/', {
      params: { path: { entry_id: entry.id } },
      body: {
        ...told,
        order_id: entry.order?.id ?? null,
        line_id: entry.line?.id ?? null,
        note: entry.note,
        version: entry.version,
      },
    }),
  )
}
