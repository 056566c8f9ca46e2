import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent } from '@/api/client'
import { deskApi } from '@/api/desk'
import { ApiError, unwrap, unwrapPage } from '@/api/envelope'
import { upload } from '@/api/upload'
import type {
  Car,
  CarTerms,
  ClientCar,
  Customer,
  CustomerOrder,
  CustomerTerms,
  SheetLooked,
} from '@/api/workshop-contract'

/** The socket's topic: a hint about any customer makes all of these stale. */
export const TOPIC = 'customers'

export const PER_PAGE = 50

export const customersQuery = (q: string, page: number, ordering: CustomerOrder) =>
  queryOptions({
    queryKey: [TOPIC, 'list', q, page, ordering],
    queryFn: async ({ signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/customers/', {
          params: { query: { q, page, ordering, per_page: PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** A few customers to choose from; nothing is asked before two letters. */
export const choiceQuery = (q: string) =>
  queryOptions({
    queryKey: [TOPIC, 'choice', q],
    queryFn: async ({ signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/customers/', { params: { query: { q, per_page: 8 } }, signal }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: [TOPIC, 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/customers/{customer_id}/', {
          params: { path: { customer_id: id } },
        }),
      ),
  })

/** Visits of one customer, the newest first. */
export const customerVisitsQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: ['appointment', 'of-customer', id],
    queryFn: async ({ pageParam }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/appointments/', {
          params: {
            query: { customer_id: id, ordering: '-start', page: pageParam, per_page: 10 },
          },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: ({ pagination: { page, pages } }) => (page < pages ? page + 1 : undefined),
  })

export async function addCustomer(body: CustomerTerms, key: string): Promise<Customer> {
  return unwrap(await deskApi.POST('/api/v1/customers/', { body, headers: idempotent(key) }))
}

export async function saveCustomer(
  id: number,
  body: CustomerTerms,
  version: number,
): Promise<Customer> {
  return unwrap(
    await deskApi.PUT('/api/v1/customers/{customer_id}/', {
      params: { path: { customer_id: id } },
      body: { ...body, version },
    }),
  )
}

export async function mergeCustomers(id: number, otherId: number, key: string): Promise<Customer> {
  return unwrap(
    await deskApi.POST('/api/v1/customers/{customer_id}/merge/', {
      params: { path: { customer_id: id } },
      body: { other_id: otherId },
      headers: idempotent(key),
    }),
  )
}

export async function addCar(customerId: number, body: CarTerms, key: string): Promise<Car> {
  return unwrap(
    await deskApi.POST('/api/v1/customers/{customer_id}/vehicles/', {
      params: { path: { customer_id: customerId } },
      body,
      headers: idempotent(key),
    }),
  )
}

export async function saveCar(id: number, body: CarTerms, version: number): Promise<Car> {
  return unwrap(
    await deskApi.PUT('/api/v1/vehicles/{customer_vehicle_id}/', {
      params: { path: { customer_vehicle_id: id } },
      body: { ...body, version },
    }),
  )
}

const byId = (id: number) => ({ params: { path: { customer_vehicle_id: id } } })

/** Sold or scrapped: off the list, with its visits kept. */
export async function archiveCar(id: number): Promise<Car> {
  return unwrap(await deskApi.DELETE('/api/v1/vehicles/{customer_vehicle_id}/', byId(id)))
}

export async function restoreCar(id: number): Promise<Car> {
  return unwrap(await deskApi.POST('/api/v1/vehicles/{customer_vehicle_id}/restore/', byId(id)))
}

/** Every request is written down for the client: asked once when somebody looks, and not kept. */
export const clientDataQuery = (id: number) =>
  queryOptions({
    queryKey: ['client-data', id],
    queryFn: async (): Promise<ClientCar> =>
      unwrap(await deskApi.GET('/api/v1/vehicles/{customer_vehicle_id}/client-data/', byId(id))),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

export async function copyClientData(id: number, version: number): Promise<Car> {
  return unwrap(
    await deskApi.POST('/api/v1/vehicles/{customer_vehicle_id}/client-data/', {
      ...byId(id),
      body: { version },
    }),
  )
}

const pair = (vehicleId: number, customerId: number) => ({
  params: { path: { customer_vehicle_id: vehicleId, customer_id: customerId } },
})

export async function shareCar(vehicleId: number, customerId: number): Promise<Car> {
  return unwrap(
    await deskApi.PUT(
      '/api/v1/vehicles/{customer_vehicle_id}/people/{customer_id}/',
      pair(vehicleId, customerId),
    ),
  )
}

export async function unshareCar(vehicleId: number, customerId: number): Promise<Car> {
  return unwrap(
    await deskApi.DELETE(
      '/api/v1/vehicles/{customer_vehicle_id}/people/{customer_id}/',
      pair(vehicleId, customerId),
    ),
  )
}

/** The record as somebody else saved it, when that is newer than what was read here. */
export function currentOf(problem: unknown): object | null {
  if (!(problem instanceof ApiError) || problem.code !== 'CONFLICT') return null
  const { current } = problem.details
  return typeof current === 'object' && current !== null ? current : null
}

/** A trial only says what would become of each line. */
export function sendSheet(
  file: File,
  { isTrial, key }: { isTrial: boolean; key: string },
): Promise<SheetLooked> {
  const form = new FormData()
  form.append('file', file)
  form.append('dry_run', String(isTrial))
  return upload<SheetLooked>('/api/v1/customers/import/', form, { key })
}

/** Everybody and every car, saved as a file by the browser. */
export async function fetchSheet(): Promise<void> {
  const { data, response, error } = await deskApi.GET('/api/v1/customers/export/', {
    parseAs: 'blob',
  })
  if (!response.ok) unwrap({ response, error })
  const address = URL.createObjectURL(data as unknown as Blob)
  const link = document.createElement('a')
  link.href = address
  link.download =
    /filename="(.+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'klienci.csv'
  link.click()
  URL.revokeObjectURL(address)
}
