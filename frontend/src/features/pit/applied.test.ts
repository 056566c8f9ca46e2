import { expect, test } from 'vitest'

import { applied, colourOf, leftToDo } from './applied'
import type { Day, Line, Order, Template } from './day'
import type { OutboxRow } from './store'
import {
  actWrite,
  causeWrite,
  clockStart,
  clockStop,
  doneWrite,
  generalStart,
  inspectionStart,
  itemWrite,
  movingWrite,
  noteWrite,
  photoWrite,
  proposeWrite,
  ready,
  remaining,
} from './writes'

const line: Line = {
  id: 3,
  kind: 'labour',
  name: 'Wymiana klocków',
  explanation: '',
  quantity: '1.500',
  unit: 'h',
  gross: null,
  part_id: null,
  stock: null,
  consent: 'approved',
  done_at: null,
  version: 1,
}
const part: Line = {
  ...line,
  id: 4,
  kind: 'part',
  name: 'Klocki',
  quantity: '4.000',
  part_id: 9,
  stock: { wanted: '4.000', reserved: '2.000', issued: '1.000', missing: '1', expected_on: null },
}
const order = {
  id: 7,
  label: 'Z/2026/7',
  stage: 'in_progress',
  vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
  lines: [line, part],
  notes: [],
  inspections: [],
  files: [],
  moves: [],
} as unknown as Order
const template: Template = {
  id: 2,
  name: 'Wiosenny',
  car_kind: 'car',
  items: [{ group: 'Hamulce', name: 'Bieżnik', unit: 'mm', yellow_at: '4.00', red_at: '1.60' }],
}
const day = {
  running: null,
  orders: [order],
  templates: [template],
  mechanic: { id: 1, name: 'Adam' },
} as unknown as Day

let seq = 0
const row = (write: ReturnType<typeof noteWrite>, more: Partial<OutboxRow> = {}): OutboxRow => ({
  ...write,
  body: write.body ?? {},
  photo: write.photo ?? null,
  target: write.target ?? null,
  baseVersion: write.baseVersion ?? null,
  seq: (seq += 1),
  key: 'k',
  lane: 'l',
  madeAt: Date.parse('2026-11-26T08:00:00Z'),
  state: 'waiting',
  tries: 0,
  firstSentAt: null,
  sentAt: null,
  versionAfter: null,
  made: [],
  problem: null,
  ...more,
})
const seen = (rows: OutboxRow[]): Order => {
  const [first] = applied(day, rows).orders
  if (!first) throw new Error('No order')
  return first
}

test('what waits is shown done, and marked; the stored day stays as it was', () => {
  const view = seen([
    row(noteWrite(order, 'zapieczone')),
    row(doneWrite(order, line, true)),
    row(movingWrite(order, part, 'issue', '2')),
  ])
  expect(view.notes).toMatchObject([{ text: 'zapieczone', waits: true }])
  expect(view.lines[0]).toMatchObject({ done_at: '2026-11-26T08:00:00.000Z', waits: true })
  expect(view.lines[1]?.stock).toMatchObject({ issued: '3', reserved: '0' })
  expect(order.lines[0]?.done_at).toBeNull()
})

test('what can be taken is what lies there for it, in thousandths as the server counts', () => {
  expect([ready(part), remaining(part)]).toEqual(['2.000', '3'])
  const oil = {
    ...part,
    quantity: '4.300',
    stock: { wanted: '4.300', reserved: '0.300', issued: '4.000', missing: '0', expected_on: null },
  }
  expect([ready(oil), remaining(oil)]).toEqual(['0.3', '0.3'])
  expect(movingWrite(order, part, 'issue', '2')).toMatchObject({
    path: 'orders/7/lines/4/issue/',
    body: { quantity: '2' },
  })
})

test('parts taken and brought back one after the other are counted once each', () => {
  const out = row(movingWrite(order, part, 'issue', '2'))
  const taken = seen([out]).lines[1]
  if (!taken) throw new Error('No line')
  const back = row(movingWrite(order, taken, 'return', '1'))
  expect(back).toMatchObject({ path: 'orders/7/lines/4/return/', body: { quantity: '1' } })
  expect(seen([out, back]).lines[1]?.stock).toMatchObject({ issued: '2', reserved: '1' })

  const sent = [out, back].map((one): OutboxRow => ({ ...one, state: 'sent' }))
  expect(seen(sent).lines[1]?.stock?.issued).toBe('2')
  // Read while the server was answering: all of it is in the copy.
  const fresh = { ...order, lines: [line, { ...part, stock: { ...taken.stock, issued: '2.000' } }] }
  const view = applied({ ...day, orders: [fresh as Order] }, sent)
  expect(view.orders[0]?.lines[1]?.stock?.issued).toBe('2')
})

test('what an older app took was all that was left', () => {
  const old = row({
    ...movingWrite(order, part, 'issue', '3'),
    told: { kind: 'issue', lineId: part.id, name: part.name },
  })
  expect(seen([old]).lines[1]?.stock?.issued).toBe('4')
})

test('the clock runs and stops on the phone', () => {
  const start = row(clockStart(order, line))
  expect(applied(day, [start]).running).toMatchObject({ order: { id: 7 }, line: { id: 3 } })
  expect(applied(day, [start, row(clockStop(''))]).running).toBeNull()
})

test('work on no order is called what somebody said it is', () => {
  const start = row(generalStart('Porządki'))
  expect(start.body).toMatchObject({ order_id: null, line_id: null, note: 'Porządki' })
  expect(applied(day, [start]).running).toMatchObject({
    order: null,
    line: null,
    note: 'Porządki',
    waits: true,
  })
  expect(applied(day, [start, row(clockStart(order, null))]).running).toMatchObject({
    order: { id: 7 },
    note: '',
  })
})

test('an inspection begun without a network is filled in, and keeps its place when ids come', () => {
  const start = row(inspectionStart(order, template))
  const item = seen([start]).inspections[0]?.items[0]
  if (!item) throw new Error('No item')
  expect(item.id).toBe(-start.seq * 1000)
  const found = { verdict: '', value: '3.00', note: '' } as const
  const rows = [
    start,
    row(itemWrite(order, item, found)),
    row(photoWrite(order, new Blob(), item)),
    row(proposeWrite(order, item)),
  ]
  const view = seen(rows)
  expect(view.inspections[0]?.items[0]).toMatchObject({ verdict: 'yellow', value: '3.00' })
  expect(view.inspections[0]?.items[0]?.photos).toHaveLength(1)
  expect(view.inspections[0]?.items[0]?.line_id).toBe(view.lines.at(-1)?.id)

  const sent = { ...start, state: 'sent', made: [[item.id, 900]] } as OutboxRow
  const later = row(itemWrite(order, { ...item, id: 900 }, found))
  expect(seen([sent, later]).inspections[0]?.items[0]).toMatchObject({ id: 900, value: '3.00' })
})

test('a note that the fresh copy holds already is not shown twice', () => {
  const sent = row(noteWrite(order, 'raz'), { state: 'sent' })
  const at = '2026-11-26T08:00:05Z'
  const fresh = { ...order, notes: [{ id: 5, at, actor_name: 'Adam', text: 'raz' }] }
  expect(applied({ ...day, orders: [fresh] }, [sent]).orders[0]?.notes).toHaveLength(1)
})

test('a step moves the order on at once', () => {
  const view = seen([row(actWrite(order, 'finish', 'quality_check', 'Oddaj do kontroli'))])
  expect(view).toMatchObject({ stage: 'quality_check', waits: true })
})

test.each([
  ['1.50', 'red'],
  ['1.60', 'red'],
  ['3.00', 'yellow'],
  ['4.00', 'yellow'],
  ['7.00', 'green'],
  [null, ''],
])('a tread of %s mm is %s', (value, colour) => {
  expect(colourOf({ yellow_at: '4.00', red_at: '1.60' }, value)).toBe(colour)
})

test('what is red above is red above', () => {
  expect(colourOf({ yellow_at: '10', red_at: '20' }, '25')).toBe('red')
})

test('what is in the way of the check is named', () => {
  const asked = { ...line, id: 8, consent: 'proposed' } as Line
  expect(leftToDo({ ...order, lines: [line, part, asked] })).toEqual({
    undone: ['Wymiana klocków'],
    onShelf: ['Klocki'],
    undecided: 1,
  })
})

test('the cause that was found stands in the view before the server knows of it', () => {
  const found = causeWrite(order, { id: 'pads_worn', name: 'Zużyte klocki' })
  expect(found).toMatchObject({ method: 'PUT', path: 'orders/7/diagnosis/' })
  expect(applied(day, [row(found)]).orders[0]?.actual_cause).toBe('pads_worn')
})
