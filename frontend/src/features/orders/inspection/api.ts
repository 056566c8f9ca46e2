import { queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'
import type { Inspection, InspectionItem, LineTerms, Order } from '@/api/workshop-contract'

import { TOPIC } from '../api'

const ofOrder = (id: number) => ({ params: { path: { order_id: id } } })

export const inspectionsQuery = (id: number) =>
  queryOptions({
    queryKey: [TOPIC, 'inspections', id],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/orders/{order_id}/inspections/', ofOrder(id))),
  })

export const templatesQuery = () =>
  queryOptions({
    queryKey: ['inspection_template', 'active'],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/inspection-templates/', { params: { query: { active: true } } }),
      ),
  })

export async function startInspection(id: number, templateId: number): Promise<Inspection[]> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/inspections/', {
      ...ofOrder(id),
      body: { template_id: templateId },
      headers: idempotent(newIdempotencyKey()),
    }),
  )
}

export async function finishInspection(id: number, inspectionId: number): Promise<Inspection[]> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/inspections/{inspection_id}/finish/', {
      params: { path: { order_id: id, inspection_id: inspectionId } },
      headers: idempotent(newIdempotencyKey()),
    }),
  )
}

export type Seen = Pick<InspectionItem, 'verdict' | 'value' | 'note'>

export async function saveItem(
  id: number,
  item: InspectionItem,
  seen: Seen,
): Promise<Inspection[]> {
  return unwrap(
    await deskApi.PUT('/api/v1/orders/{order_id}/inspection-items/{item_id}/', {
      params: { path: { order_id: id, item_id: item.id } },
      body: { ...seen, version: item.version },
    }),
  )
}

export async function proposeRepair(id: number, itemId: number, body: LineTerms): Promise<Order> {
  return unwrap(
    await deskApi.POST('/api/v1/orders/{order_id}/inspection-items/{item_id}/propose/', {
      params: { path: { order_id: id, item_id: itemId } },
      body,
      headers: idempotent(newIdempotencyKey()),
    }),
  )
}
