import { lesser, quantityOf, thousandths } from '@/lib/amounts'

import type { Inspection, Item, Line, Order, Template } from './day'
import type { Write } from './outbox'
import type { Talk } from './talk'

/** Every write of the phone: what is sent, and what the view shows meanwhile. */

const place = (id: number): string => (id < 0 ? `{${String(id)}}` : String(id))
const orderPath = (order: Order): string => `orders/${String(order.id)}`

const about = (order: Order) => ({
  orderId: order.id,
  subject: [order.vehicle.plate || order.vehicle.label, order.label].filter(Boolean).join(' · '),
})

export function noteWrite(order: Order, text: string): Write {
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/notes/`,
    body: { text },
    told: { kind: 'note', text },
  }
}

/** Without a conversation the words begin one; the server goes on with one that began meanwhile. */
export function wordWrite(order: Order, talk: Talk | null, text: string): Write {
  const begin = {
    customer_id: order.customer.id,
    order_id: order.id,
    appointment_id: order.appointment_id,
    subject: about(order).subject,
  }
  return {
    ...about(order),
    method: 'POST',
    path: talk ? `chat/conversations/${talk.id}/messages/` : 'chat/conversations/',
    body: talk ? { text } : { ...begin, text },
    told: { kind: 'word', talkId: talk?.id ?? null, text },
  }
}

export function talkPhotoWrite(order: Order, talk: Talk, photo: Blob): Write {
  return {
    ...about(order),
    method: 'POST',
    path: `chat/conversations/${talk.id}/files/`,
    photo,
    told: { kind: 'talk_photo', talkId: talk.id },
  }
}

export function clockStart(order: Order, line: Line | null): Write {
  return {
    ...about(order),
    method: 'POST',
    path: 'clock/start/',
    body: { order_id: order.id, line_id: line?.id ?? null, at: new Date().toISOString() },
    told: {
      kind: 'clock_start',
      lineId: line?.id ?? null,
      label: order.label,
      plate: order.vehicle.plate,
      line: line?.name ?? '',
    },
  }
}

/** Work on no order: the words say what it is. */
export function generalStart(note: string): Write {
  return {
    orderId: null,
    subject: note,
    method: 'POST',
    path: 'clock/start/',
    body: { order_id: null, line_id: null, note, at: new Date().toISOString() },
    told: { kind: 'clock_start', lineId: null, label: note, plate: '', line: '' },
  }
}

export function clockStop(subject: string): Write {
  return {
    orderId: null,
    subject,
    method: 'POST',
    path: 'clock/stop/',
    body: { at: new Date().toISOString() },
    told: { kind: 'clock_stop' },
  }
}

export function doneWrite(order: Order, line: Line, isDone: boolean): Write {
  return {
    ...about(order),
    method: 'PUT',
    path: `${orderPath(order)}/lines/${String(line.id)}/done/`,
    body: { is_done: isDone },
    told: { kind: 'done', lineId: line.id, isDone, name: line.name },
  }
}

/** So much of a part leaves the shelf, or goes back on it. */
export function movingWrite(
  order: Order,
  line: Line,
  way: 'issue' | 'return',
  quantity: string,
): Write {
  const had = thousandths(line.stock?.issued ?? '0')
  const moved = thousandths(quantity)
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/lines/${String(line.id)}/${way}/`,
    // „All that is left” sent late could hand out more than was in the hand.
    body: { quantity },
    told: {
      kind: way,
      lineId: line.id,
      name: line.name,
      quantity,
      issued: quantityOf(way === 'issue' ? had + moved : had - moved),
    },
  }
}

/** What the line has not got yet. */
export const remaining = (line: Line): string =>
  quantityOf(thousandths(line.quantity) - thousandths(line.stock?.issued ?? '0'))

/** What can be taken now: put aside for this line, and still to be handed out. */
export const ready = (line: Line): string => lesser(line.stock?.reserved ?? '0', remaining(line))

/** What it really was: the id of a cause of the diagnosis. */
export function causeWrite(order: Order, cause: { id: string; name: string }): Write {
  return {
    ...about(order),
    method: 'PUT',
    path: `${orderPath(order)}/diagnosis/`,
    body: { actual_cause: cause.id },
    told: { kind: 'cause', cause: cause.id, name: cause.name },
  }
}

export function requestWrite(
  order: Order,
  asked: { kind: 'labour' | 'part'; name: string; quantity: string },
  part: { id: number; unit: string; vat: string } | null = null,
): Write {
  const line =
    part === null
      ? { ...asked, unit: asked.kind === 'labour' ? 'h' : 'szt.' }
      : { ...asked, unit: part.unit, part_id: part.id, vat: part.vat }
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/lines/`,
    body: line,
    told: { kind: 'line', line, itemId: null },
  }
}

/** What was found becomes a position the client is asked about. */
export function proposeWrite(order: Order, item: Item): Write {
  const line = { kind: 'labour', name: item.name, quantity: '1', unit: 'h' } as const
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/inspection-items/${place(item.id)}/propose/`,
    body: { ...line, explanation: item.note },
    told: { kind: 'line', line, itemId: item.id },
  }
}

export function inspectionStart(order: Order, template: Template): Write {
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/inspections/`,
    body: { template_id: template.id },
    told: { kind: 'inspection', template },
  }
}

export function itemWrite(
  order: Order,
  item: Item,
  changed: Partial<Pick<Item, 'verdict' | 'value' | 'note'>>,
): Write {
  const { verdict, value, note } = item
  const seen = { verdict, value, note, ...changed }
  return {
    ...about(order),
    method: 'PUT',
    path: `${orderPath(order)}/inspection-items/${place(item.id)}/`,
    body: seen,
    changed,
    target: `item-${place(item.id)}`,
    baseVersion: item.version,
    told: { kind: 'item', itemId: item.id, name: item.name, ...seen },
  }
}

export function inspectionFinish(order: Order, inspection: Inspection): Write {
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/inspections/${place(inspection.id)}/finish/`,
    told: { kind: 'inspection_finish', inspectionId: inspection.id, name: inspection.name },
  }
}

/** A photo or a short video: what it is, its first bytes say. */
export function photoWrite(order: Order, photo: Blob, item: Item | null): Write {
  return {
    ...about(order),
    method: 'PUT',
    path: `${orderPath(order)}/uploads/`,
    body: { purpose: item ? 'inspection' : 'work', item_id: item?.id ?? null },
    photo,
    told: { kind: 'photo', itemId: item?.id ?? null, name: item?.name ?? '' },
  }
}

export function actWrite(order: Order, action: string, stage: string, label: string): Write {
  return {
    ...about(order),
    method: 'POST',
    path: `${orderPath(order)}/act/`,
    body: { action },
    told: { kind: 'act', action, stage, label },
  }
}
