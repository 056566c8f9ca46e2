import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import type {
  Block,
  BlockTerms,
  NewVisit,
  Visit,
  VisitChange,
  VisitStatus,
} from '@/api/workshop-contract'

/** The socket's topic: a hint about any visit makes all of these stale. */
const TOPIC = 'appointment'

/** `day` is today at the workshop: at midnight it is another question. */
export const todayQuery = (day: string) =>
  queryOptions({
    queryKey: [TOPIC, 'today', day],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/today/')),
  })

export type By = 'mechanic' | 'bay'

export const dayQuery = (date: string, by: By) =>
  queryOptions({
    queryKey: [TOPIC, 'day', date, by],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/calendar/day/', { params: { query: { date, by } } })),
  })

/** Days in a row, for comparing how full they are. */
export const daysQuery = (date: string, by: By, days: number) =>
  queryOptions({
    queryKey: [TOPIC, 'days', date, by, days],
    queryFn: async () => {
      const query = { date, by, days }
      return unwrap(await deskApi.GET('/api/v1/calendar/day/', { params: { query } })).days
    },
  })

export const visitQuery = (id: string) =>
  queryOptions({
    queryKey: [TOPIC, 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/appointments/{appointment_id}/', {
          params: { path: { appointment_id: id } },
        }),
      ),
  })

/** Visits still to be answered, from the given day on. */
export const toConfirmQuery = (from: string) =>
  queryOptions({
    queryKey: [TOPIC, 'list', 'requested', from],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/appointments/', {
          params: { query: { status: 'requested', from, per_page: 50 } },
        }),
      ),
  })

export const servicesQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'services'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/services/')),
  })

export const mechanicsQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'mechanics'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/mechanics/')),
  })

export const baysQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'bays'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/bays/')),
  })

/** Who comes, when they were chosen from the customers: kept under the same name as the customer's own page. */
export const bookedCustomerQuery = (id: number | null) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/customers/{customer_id}/', {
          params: { path: { customer_id: id ?? 0 } },
        }),
      ),
    enabled: id !== null,
  })

export const freeTimesQuery = (asked: {
  service_id: number
  mechanic_id?: number
  bay_id?: number
  date: string
  days: number
}) =>
  queryOptions({
    queryKey: [TOPIC, 'free', asked],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/calendar/availability/', { params: { query: asked } })),
    placeholderData: keepPreviousData,
  })

export async function createVisit(body: NewVisit, key: string): Promise<Visit> {
  return unwrap(await deskApi.POST('/api/v1/appointments/', { body, headers: idempotent(key) }))
}

export async function changeVisit(id: string, body: VisitChange): Promise<Visit> {
  return unwrap(
    await deskApi.PUT('/api/v1/appointments/{appointment_id}/', {
      params: { path: { appointment_id: id } },
      body: { ignore_warnings: false, ...body },
    }),
  )
}

export async function createBlock(body: BlockTerms, key = newIdempotencyKey()): Promise<Block> {
  return unwrap(await deskApi.POST('/api/v1/calendar/blocks/', { body, headers: idempotent(key) }))
}

export async function changeBlock(id: number, body: BlockTerms): Promise<Block> {
  return unwrap(
    await deskApi.PUT('/api/v1/calendar/blocks/{block_id}/', {
      params: { path: { block_id: id } },
      body,
    }),
  )
}

export async function removeBlock(id: number): Promise<void> {
  const { response, error } = await deskApi.DELETE('/api/v1/calendar/blocks/{block_id}/', {
    params: { path: { block_id: id } },
  })
  // A deletion answers without a body.
  if (!response.ok) unwrap({ response, error })
}

export async function setStatus(id: string, status: VisitStatus, reason = ''): Promise<Visit> {
  return unwrap(
    await deskApi.POST('/api/v1/appointments/{appointment_id}/status/', {
      params: { path: { appointment_id: id } },
      body: { status, reason },
    }),
  )
}
