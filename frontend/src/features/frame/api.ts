import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { deskApi } from '@/api/desk'
import { unwrapPage } from '@/api/envelope'

/** Visits by name, plate, car or phone, the latest first. */
export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['appointment', 'list', 'search', q],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/appointments/', {
          params: { query: { q, per_page: 8, ordering: '-start' } },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })

/** Customers by name, phone, NIP, plate or VIN. */
export const customersQuery = (q: string) =>
  queryOptions({
    queryKey: ['customers', 'list', 'search', q],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/customers/', { params: { query: { q, per_page: 5 } } }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })

/** Orders by number, plate, VIN or customer, closed ones as well. */
export const ordersQuery = (q: string) =>
  queryOptions({
    queryKey: ['work_order', 'list', 'search', q],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/orders/', {
          params: { query: { q, state: 'all', per_page: 5 } },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })

/** Parts of the store room by name, number or code. */
export const partsQuery = (q: string) =>
  queryOptions({
    queryKey: ['part', 'search', q],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/parts/', { params: { query: { q, per_page: 5 } } }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })
