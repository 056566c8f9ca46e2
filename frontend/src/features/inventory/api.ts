import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import { idempotent } from '@/api/client'
import { deskApi } from '@/api/desk'
import { ApiError, unwrap, unwrapPage } from '@/api/envelope'
import { upload } from '@/api/upload'
import type {
  CountLine,
  MovementKind,
  NewPart,
  Part,
  PartRow,
  PartTerms,
  PriceList,
  Purchase,
  PurchaseRow,
  PurchaseStatus,
  StockCount,
  Supplier,
  SupplierTerms,
} from '@/api/workshop-contract'

/** The socket's topics: a hint about one of these makes its lists stale. */
export const PART = 'part'
export const ALERT = 'stock_alert'
export const PURCHASE = 'purchase_order'
export const COUNT = 'stock_count'
export const SUPPLIER = 'supplier'
export const PRICE_LIST = 'price_list'

export const PER_PAGE = 50
/** Lists are counted so far and no further. */
export const MOST_COUNTED = 1000

export interface PartsAsked {
  q: string
  level: '' | 'low' | 'out' | 'over' | 'short'
  is_active: boolean
  category: string
  supplier_id?: number
  location_id?: number
  ordering: 'name' | '-name' | 'sku' | '-sku' | '-created_at'
  page: number
}

export const partsQuery = (asked: PartsAsked) =>
  queryOptions({
    queryKey: [PART, 'list', asked],
    queryFn: async ({ signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/parts/', {
          params: { query: { ...asked, per_page: PER_PAGE } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** A few parts to choose from; nothing is asked before two letters. */
export const partChoiceQuery = (q: string) =>
  queryOptions({
    queryKey: [PART, 'choice', q],
    queryFn: async ({ signal }) =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/parts/', {
          params: { query: { q, per_page: 8 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: q.length >= 2,
  })

const ofPart = (id: number) => ({ params: { path: { part_id: id } } })

export const partQuery = (id: number) =>
  queryOptions({
    queryKey: [PART, 'one', id],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/inventory/parts/{part_id}/', ofPart(id))),
  })

export async function partsByCode(code: string): Promise<PartRow[]> {
  return unwrap(
    await deskApi.GET('/api/v1/inventory/parts/by-code/', { params: { query: { code } } }),
  )
}

export const categoriesQuery = () =>
  queryOptions({
    queryKey: [PART, 'categories'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/inventory/parts/categories/')),
    staleTime: 60_000,
  })

export async function addPart(body: NewPart, key: string): Promise<Part> {
  return unwrap(await deskApi.POST('/api/v1/inventory/parts/', { body, headers: idempotent(key) }))
}

export async function savePart(id: number, body: PartTerms, version: number): Promise<Part> {
  return unwrap(
    await deskApi.PUT('/api/v1/inventory/parts/{part_id}/', {
      ...ofPart(id),
      body: { ...body, version },
    }),
  )
}

export async function receivePart(
  id: number,
  body: { quantity: string; unit_cost: string; words: string },
  key: string,
): Promise<Part> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/parts/{part_id}/receive/', {
      ...ofPart(id),
      body,
      headers: idempotent(key),
    }),
  )
}

export async function correctPart(
  id: number,
  body: { change: string; words: string },
  key: string,
): Promise<Part> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/parts/{part_id}/correct/', {
      ...ofPart(id),
      body,
      headers: idempotent(key),
    }),
  )
}

export const movementsQuery = (partId: number | null, kind: MovementKind | '', page: number) =>
  queryOptions({
    queryKey: [PART, 'movements', partId, kind, page],
    queryFn: async () => {
      const query = { kind, page, per_page: PER_PAGE }
      return unwrapPage(
        partId === null
          ? await deskApi.GET('/api/v1/inventory/movements/', { params: { query } })
          : await deskApi.GET('/api/v1/inventory/parts/{part_id}/movements/', {
              params: { query, path: { part_id: partId } },
            }),
      )
    },
    placeholderData: keepPreviousData,
  })

export const reservationsQuery = (state: '' | 'waiting' | 'held', page: number, partId?: number) =>
  queryOptions({
    queryKey: [PART, 'reservations', state, page, partId ?? null],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/reservations/', {
          params: {
            query: {
              state,
              page,
              per_page: PER_PAGE,
              ...(partId === undefined ? {} : { part_id: partId }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const alertsQuery = (isResolved: boolean, page: number) =>
  queryOptions({
    queryKey: [ALERT, isResolved, page],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/stock-alerts/', {
          params: { query: { is_resolved: isResolved, page, per_page: PER_PAGE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const suppliersQuery = (q = '', page = 1, perPage = PER_PAGE) =>
  queryOptions({
    queryKey: [SUPPLIER, 'list', q, page, perPage],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/suppliers/', {
          params: { query: { q, page, per_page: perPage } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export async function saveSupplier(
  supplier: Supplier | null,
  body: SupplierTerms,
  key: string,
): Promise<Supplier> {
  return unwrap(
    supplier
      ? await deskApi.PUT('/api/v1/inventory/suppliers/{supplier_id}/', {
          params: { path: { supplier_id: supplier.id } },
          body: { ...body, version: supplier.version },
        })
      : await deskApi.POST('/api/v1/inventory/suppliers/', { body, headers: idempotent(key) }),
  )
}

export const purchasesQuery = (status: PurchaseStatus | 'open' | '', q: string, page: number) =>
  queryOptions({
    queryKey: [PURCHASE, 'list', status, q, page],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/purchase-orders/', {
          params: { query: { status, q, page, per_page: PER_PAGE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

const ofPurchase = (id: number) => ({ params: { path: { purchase_order_id: id } } })

export const purchaseQuery = (id: number) =>
  queryOptions({
    queryKey: [PURCHASE, 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/inventory/purchase-orders/{purchase_order_id}/', ofPurchase(id)),
      ),
  })

/** What is lacking changes with every movement and every order. */
export const proposalQuery = () =>
  queryOptions({
    queryKey: [PURCHASE, 'proposal'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/inventory/purchase-orders/propose/')),
  })

export async function proposePurchases(
  supplierIds: number[] | null,
  key: string,
): Promise<PurchaseRow[]> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/purchase-orders/propose/', {
      body: { supplier_ids: supplierIds },
      headers: idempotent(key),
    }),
  )
}

export interface PurchaseTerms {
  supplier_id: number
  lines: { part_id: number; quantity: string; price: string | null }[]
  note: string
  expected_on: string | null
}

export async function savePurchase(order: Purchase, body: PurchaseTerms): Promise<Purchase> {
  return unwrap(
    await deskApi.PUT('/api/v1/inventory/purchase-orders/{purchase_order_id}/', {
      ...ofPurchase(order.id),
      body: { ...body, version: order.version },
    }),
  )
}

export async function placePurchase(order: Purchase, key: string): Promise<Purchase> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/purchase-orders/{purchase_order_id}/order/', {
      ...ofPurchase(order.id),
      body: { version: order.version },
      headers: idempotent(key),
    }),
  )
}

export async function cancelPurchase(order: Purchase, key: string): Promise<Purchase> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/purchase-orders/{purchase_order_id}/cancel/', {
      ...ofPurchase(order.id),
      body: { version: order.version },
      headers: idempotent(key),
    }),
  )
}

export interface ReceiptTerms {
  version: number
  document: string
  lines: { line_id: number; quantity: string; price: string | null }[]
}

export async function receivePurchase(
  id: number,
  body: ReceiptTerms,
  key: string,
): Promise<Purchase> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/purchase-orders/{purchase_order_id}/receive/', {
      ...ofPurchase(id),
      body,
      headers: idempotent(key),
    }),
  )
}

export const countsQuery = (page: number) =>
  queryOptions({
    queryKey: [COUNT, 'list', page],
    queryFn: async () =>
      unwrapPage(
        await deskApi.GET('/api/v1/inventory/counts/', {
          params: { query: { page, per_page: PER_PAGE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

const ofCount = (id: number) => ({ params: { path: { count_id: id } } })

export const countQuery = (id: number) =>
  queryOptions({
    queryKey: [COUNT, 'one', id],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/inventory/counts/{count_id}/', ofCount(id))),
  })

export interface CountTerms {
  name: string
  location_id: number | null
  category: string
  supplier_id: number | null
}

export async function openCount(body: CountTerms, key: string): Promise<StockCount> {
  return unwrap(await deskApi.POST('/api/v1/inventory/counts/', { body, headers: idempotent(key) }))
}

export async function setCounted(
  id: number,
  body: { part_id: number; counted: string | null; is_more: boolean },
  key: string,
): Promise<CountLine> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/counts/{count_id}/lines/', {
      ...ofCount(id),
      body,
      headers: idempotent(key),
    }),
  )
}

export async function postCount(id: number, key: string): Promise<StockCount> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/counts/{count_id}/post/', {
      ...ofCount(id),
      headers: idempotent(key),
    }),
  )
}

export async function cancelCount(id: number, key: string): Promise<StockCount> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/counts/{count_id}/cancel/', {
      ...ofCount(id),
      headers: idempotent(key),
    }),
  )
}

/** Only reads the heading; what becomes of the rows is asked for afterwards. */
export function readPriceList(
  file: File,
  {
    supplierId,
    key,
    onProgress,
  }: {
    supplierId: number | null
    key: string
    onProgress: (part: number) => void
  },
): Promise<PriceList> {
  const form = new FormData()
  form.append('file', file)
  if (supplierId !== null) form.append('supplier_id', String(supplierId))
  return upload<PriceList>('/api/v1/inventory/price-lists/', form, { key, onProgress })
}

const PAUSE = 700

export const priceListQuery = (id: string) =>
  queryOptions({
    queryKey: [PRICE_LIST, id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/inventory/price-lists/{price_list_id}/', {
          params: { path: { price_list_id: id } },
        }),
      ),
    // Hints come as well; this holds when the line is down.
    refetchInterval: ({ state }) =>
      state.data?.status === 'waiting' || state.data?.status === 'running' ? PAUSE : false,
  })

export async function runPriceList(
  id: string,
  body: { mapping: Record<string, number>; margin_percent: string | null; dry_run: boolean },
  key: string,
): Promise<PriceList> {
  return unwrap(
    await deskApi.POST('/api/v1/inventory/price-lists/{price_list_id}/run/', {
      params: { path: { price_list_id: id } },
      body,
      headers: idempotent(key),
    }),
  )
}

/** True when somebody else was faster: what one sees is old. */
export const wasFaster = (problem: unknown): boolean =>
  problem instanceof ApiError && ['CONFLICT', 'STATUS_REFUSED'].includes(problem.code)
