import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { WorkedTime } from '@/api/workshop-contract'

import { TOPIC } from '../api'

/** The socket's topic of everybody's clocks. */
export const CLOCK_TOPIC = 'clock'

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
    queryKey: [CLOCK_TOPIC, 'own'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/clock/')),
  })

/** Everybody's hours of some days, from `day` on. */
export const timesheetQuery = (day: string, days: number) =>
  queryOptions({
    queryKey: [CLOCK_TOPIC, 'sheet', day, days],
    queryFn: async ({ signal }) =>
      unwrap(
        await deskApi.GET('/api/v1/time-sheet/', { params: { query: { day, days } }, signal }),
      ),
    placeholderData: keepPreviousData,
    // A running clock counts on.
    refetchInterval: 60_000,
  })

export const personSheetQuery = (mechanicId: number, day: string, days: number) =>
  queryOptions({
    queryKey: [CLOCK_TOPIC, 'sheet', day, days, mechanicId],
    queryFn: async ({ signal }) =>
      unwrap(
        await deskApi.GET('/api/v1/time-sheet/{mechanic_id}/', {
          params: { path: { mechanic_id: mechanicId }, query: { day, days } },
          signal,
        }),
      ),
    refetchInterval: 60_000,
  })

/** The signed-in person's own; null for somebody who works on no cars. */
export const ownSheetQuery = (day: string, days: number) =>
  queryOptions({
    queryKey: [CLOCK_TOPIC, 'own-sheet', day, days],
    queryFn: async ({ signal }) =>
      unwrap(
        await deskApi.GET('/api/v1/clock/sheet/', { params: { query: { day, days } }, signal }),
      ).sheet,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

/** What was corrected of an entry, the latest first. */
export const changesQuery = (entryId: number) =>
  queryOptions({
    queryKey: [CLOCK_TOPIC, 'changes', entryId],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/time-entries/{entry_id}/', {
          params: { path: { entry_id: entryId } },
        }),
      ),
  })

const once = () => ({ headers: idempotent(newIdempotencyKey()) })

/** On an order, or on none: then the note says what for. */
export async function startClock(orderId: number | null, note = ''): Promise<void> {
  unwrap(
    await deskApi.POST('/api/v1/clock/start/', {
      body: { order_id: orderId, line_id: null, note, at: null },
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
  note: string
  reason: string
}

type Subject = Pick<WorkedTime, 'order' | 'line'>

const subjectOf = ({ order, line }: Subject) => ({
  order_id: order?.id ?? null,
  line_id: line?.id ?? null,
})

export async function addTime(
  orderId: number | null,
  told: Corrected,
  key: string,
  lineId: number | null = null,
): Promise<void> {
  unwrap(
    await deskApi.POST('/api/v1/time-entries/', {
      body: { ...told, order_id: orderId, line_id: lineId },
      headers: idempotent(key),
    }),
  )
}

export async function correctTime(entry: WorkedTime, told: Corrected): Promise<void> {
  unwrap(
    await deskApi.PUT('/api/v1/time-entries/{entry_id}/', {
      params: { path: { entry_id: entry.id } },
      body: { ...told, ...subjectOf(entry), version: entry.version },
    }),
  )
}

export async function removeTime(entry: WorkedTime, reason: string): Promise<void> {
  const { response, error } = await deskApi.DELETE('/api/v1/time-entries/{entry_id}/', {
    params: { path: { entry_id: entry.id } },
    // The description of the API leaves the body of a DELETE out; the server reads it.
    body: { version: entry.version, reason } as never,
  })
  // A deletion answers without a body.
  if (!response.ok) unwrap({ response, error })
}
