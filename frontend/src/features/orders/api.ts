import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { ApiError, type ListPage, unwrap, unwrapPage } from '@/api/envelope'
import type {
  Act,
  Decision,
  LineTerms,
  NewOrder,
  Order,
  OrderDiagnosis,
  OrderRow,
  OrderStage,
  OrderTerms,
} from '@/api/workshop-contract'

/** The socket's topic: a hint about any order makes all of these stale. */
export const TOPIC = 'work_order'

const PER_PAGE = 100
/** A board with more is not a board any more; the list has all of them. */
const MOST_ON_BOARD = 500

export interface Places {
  mechanic_id?: number
  bay_id?: number
}

export interface OrdersAsked extends Places {
  q: string
  state: 'open' | 'closed' | 'all'
  stage: OrderStage | ''
  ordering: 'newest' | 'promised' | 'stage_since'
}

/** Orders page by page, as far as somebody scrolls. */
export const ordersQuery = (asked: OrdersAsked) =>
  infiniteQueryOptions({
    queryKey: [TOPIC, 'list', asked],
    queryFn: async ({ pageParam, signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/orders/', {
          params: { query: { ...asked, page: pageParam, per_page: PER_PAGE } },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ pagination: { page, pages } }) => (page < pages ? page + 1 : undefined),
    placeholderData: keepPreviousData,
  })

export const ordersOfCustomerQuery = (customerId: number) =>
  infiniteQueryOptions({
    queryKey: [TOPIC, 'of-customer', customerId],
    queryFn: async ({ pageParam, signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/orders/', {
          params: {
            query: {
              customer_id: customerId,
              state: 'all',
              ordering: 'newest',
              page: pageParam,
              per_page: 10,
            },
          },
          signal,
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ pagination: { page, pages } }) => (page < pages ? page + 1 : undefined),
  })

/** Every open order, the soonest promised first. */
export const openOrdersQuery = (places: Places = {}) =>
  queryOptions({
    queryKey: [TOPIC, 'open', places],
    queryFn: async ({ signal }): Promise<OrderRow[]> => {
      const rows: OrderRow[] = []
      for (let page = 1; rows.length < MOST_ON_BOARD; page += 1) {
        const query = { ...places, state: 'open', ordering: 'promised', page, per_page: PER_PAGE }
        const answer: ListPage<OrderRow> = unwrapPage(
          await deskApi.GET('/api/v1/orders/', {
            params: { query: query as typeof query & { state: 'open'; ordering: 'promised' } },
            signal,
          }),
        )
        rows.push(...answer.items)
        if (page >= answer.pagination.pages) break
      }
      return rows
    },
    placeholderData: keepPreviousData,
  })

export const orderQuery = (id: number) =>
  queryOptions({
    queryKey: [TOPIC, 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/orders/{order_id}/', { params: { path: { order_id: id } } }),
      ),
  })

/** The order a visit led to, or null. */
export const orderOfVisitQuery = (visitId: string) =>
  queryOptions({
    queryKey: [TOPIC, 'of-visit', visitId],
    queryFn: async () => {
      const query = { appointment_id: visitId, state: 'all' } as const
      const { items } = unwrapPage(await deskApi.GET('/api/v1/orders/', { params: { query } }))
      return items[0] ?? null
    },
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

/** The customer an order is opened for, with their cars. */
export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/customers/{customer_id}/', {
          params: { path: { customer_id: id } },
        }),
      ),
  })

const ofOrder = (id: number) => ({ params: { path: { order_id: id } } })
const ofLine = (id: number, lineId: number) => ({
  params: { path: { order_id: id, line_id: lineId } },
})
const once = () => ({ headers: idempotent(newIdempotencyKey()) })

export async function openOrder(body: Partial<NewOrder>, key: string): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/', { body: body as NewOrder, headers: idempotent(key) }),
  )
}

export async function saveOrder(id: number, body: OrderTerms): Promise<Order> {
  return unwrap(await deskApi.PUT('/api/v1/orders/{order_id}/', { ...ofOrder(id), body }))
}

export type ActSaid = Partial<Pick<Act, 'reason' | 'document' | 'gross' | 'paid_by'>>

export async function actOnOrder(
  id: number,
  action: Act['action'],
  said: ActSaid = {},
  version?: number,
): Promise<Order> {
  const body = { action, ...said, ...(version === undefined ? {} : { version }) } as Act
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/act/', { ...ofOrder(id), body, ...once() }),
  )
}

export async function addNote(id: number, text: string, key: string): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/notes/', {
      ...ofOrder(id),
      body: { text },
      headers: idempotent(key),
    }),
  )
}

export async function recordConsents(
  id: number,
  decisions: Decision[],
  how: string,
): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/consents/', {
      ...ofOrder(id),
      body: { decisions, how },
      ...once(),
    }),
  )
}

export async function addLine(id: number, body: LineTerms, key: string): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/lines/', {
      ...ofOrder(id),
      body,
      headers: idempotent(key),
    }),
  )
}

export async function saveLine(
  id: number,
  lineId: number,
  body: LineTerms,
  version: number,
): Promise<Order> {
  return unwrap(
    await deskApi.PUT('/api/v1/orders/{order_id}/lines/{line_id}/', {
      ...ofLine(id, lineId),
      body: { ...body, version },
    }),
  )
}

export async function removeLine(id: number, lineId: number, version: number): Promise<Order> {
  return unwrap(
    await deskApi.DELETE('/api/v1/orders/{order_id}/lines/{line_id}/', {
      ...ofLine(id, lineId),
      // The description of the API leaves the body of a DELETE out; the server reads it.
      body: { version } as never,
    }),
  )
}

export async function arrangeLines(id: number, lineIds: number[]): Promise<Order> {
  return unwrap(
    await deskApi.PUT('/api/v1/orders/{order_id}/lines/', {
      ...ofOrder(id),
      body: { line_ids: lineIds },
    }),
  )
}

export async function setLineDone(id: number, lineId: number, isDone: boolean): Promise<Order> {
  return unwrap(
    await deskApi.PUT('/api/v1/orders/{order_id}/lines/{line_id}/done/', {
      ...ofLine(id, lineId),
      body: { is_done: isDone },
    }),
  )
}

export interface PartMoved {
  quantity: string
  /** One per intention: a second try after a lost answer moves nothing twice. */
  key: string
}

export async function issuePart(
  id: number,
  lineId: number,
  { quantity, key }: PartMoved,
): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/lines/{line_id}/issue/', {
      ...ofLine(id, lineId),
      body: { quantity },
      headers: idempotent(key),
    }),
  )
}

export async function returnPart(
  id: number,
  lineId: number,
  { quantity, key }: PartMoved,
): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/lines/{line_id}/return/', {
      ...ofLine(id, lineId),
      body: { quantity },
      headers: idempotent(key),
    }),
  )
}

export async function putJobOn(id: number, jobId: number, key: string): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/jobs/{canned_job_id}/', {
      params: { path: { order_id: id, canned_job_id: jobId } },
      headers: idempotent(key),
    }),
  )
}

/** The record as somebody else saved it, when that is newer than what was read here. */
export function currentOf(problem: unknown): object | null {
  if (!(problem instanceof ApiError) || problem.code !== 'CONFLICT') return null
  const { current } = problem.details
  return typeof current === 'object' && current !== null ? current : null
}

export const diagnosisQuery = (orderId: number) =>
  queryOptions({
    queryKey: [TOPIC, 'diagnosis', orderId],
    queryFn: async ({ signal }): Promise<OrderDiagnosis> =>
      unwrap(
        await deskApi.GET('/api/v1/orders/{order_id}/diagnosis/', {
          params: { path: { order_id: orderId } },
          signal,
        }),
      ),
  })

/** A cause's id out of the diagnosis, or plain words. */
export const saveCause = async (orderId: number, cause: string): Promise<OrderDiagnosis> =>
  unwrap(
    await deskApi.PUT('/api/v1/orders/{order_id}/diagnosis/', {
      params: { path: { order_id: orderId } },
      body: { actual_cause: cause },
    }),
  )
