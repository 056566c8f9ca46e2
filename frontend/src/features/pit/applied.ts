import { quantityOf, thousandths } from '@/lib/amounts'
import { hasLimits } from '@/lib/limits'

import type { Day, Inspection, Item, Line, Order, Template, Waits } from './day'
import { waitingInspectionId, waitingItemId } from './outbox'
import type { Asked, OutboxRow, Told } from './store'

/** The stored day with everything the outbox holds done to it. The stored day itself is left as it is. */
export function applied(day: Day, rows: readonly OutboxRow[]): Day {
  const real = new Map(rows.flatMap(({ made }) => made))
  return rows.reduce((view, row) => step(view, row, real), day)
}

/** Accepted already and only missing in the stored copy: nothing to be seen of it but the thing itself. */
const mark = (row: OutboxRow): Waits => ({ waits: row.state !== 'sent' })

function step(view: Day, row: OutboxRow, real: ReadonlyMap<number, number>): Day {
  const { told } = row
  if (told.kind === 'clock_stop') return { ...view, running: null }
  if (told.kind === 'clock_start') {
    const order =
      row.orderId === null ? null : { id: row.orderId, label: told.label, plate: told.plate }
    const line = told.lineId === null ? null : { id: told.lineId, name: told.line }
    const at = typeof row.body.at === 'string' ? row.body.at : new Date(row.madeAt).toISOString()
    const note = order === null ? told.label : ''
    return { ...view, running: { order, line, note, started_at: at, ...mark(row) } }
  }
  const orders = view.orders.map((order) =>
    order.id === row.orderId ? onOrder(order, row, real) : order,
  )
  return { ...view, orders }
}

function onOrder(order: Order, row: OutboxRow, real: ReadonlyMap<number, number>): Order {
  const { told } = row
  switch (told.kind) {
    case 'note':
      return withNote(order, row, told.text)
    case 'done': {
      const done_at = told.isDone ? new Date(row.madeAt).toISOString() : null
      return onLine(order, told.lineId, (line) => ({ ...line, done_at, ...mark(row) }))
    }
    case 'issue':
    case 'return':
      return onLine(order, told.lineId, (line) => ({
        ...line,
        stock: line.stock ? moved(line.stock, row, told, line.quantity) : null,
        ...mark(row),
      }))
    case 'line': {
      const asked = { ...order, lines: [...order.lines, newLine(row, told.line)] }
      return told.itemId === null
        ? asked
        : onItem(asked, told.itemId, (item) => ({ ...item, line_id: item.line_id ?? -row.seq }))
    }
    case 'inspection':
      return told.template ? withInspection(order, row, told.template, real) : order
    case 'inspection_finish':
      return {
        ...order,
        inspections: order.inspections.map((one) =>
          one.id === told.inspectionId
            ? { ...one, finished_at: new Date(row.madeAt).toISOString(), ...mark(row) }
            : one,
        ),
      }
    case 'item': {
      const { verdict, value, note } = told
      const after = row.versionAfter
      return onItem(order, told.itemId, (item) =>
        // A copy read while the server was answering may hold it already, and what others made of it since.
        after !== null && item.version >= after
          ? item
          : {
              ...item,
              verdict: verdict === '' ? colourOf(item, value) : verdict,
              value,
              note,
              version: after ?? item.version,
              ...mark(row),
            },
      )
    }
    case 'photo': {
      const photo = row.photo ? [{ seq: row.seq, blob: row.photo, ...mark(row) }] : []
      return told.itemId === null
        ? { ...order, photos: [...(order.photos ?? []), ...photo] }
        : onItem(order, told.itemId, (item) => ({
            ...item,
            photos: [...(item.photos ?? []), ...photo],
          }))
    }
    case 'cause':
      return { ...order, actual_cause: told.cause, ...mark(row) }
    case 'act':
      return { ...order, stage: told.stage, moves: [], ...mark(row) }
    default:
      return order
  }
}

/** What the line has after it. A copy read while the server was answering may hold it already. */
function moved(
  stock: NonNullable<Line['stock']>,
  row: OutboxRow,
  told: Extract<Told, { kind: 'issue' | 'return' }>,
  whole: string,
): NonNullable<Line['stock']> {
  const had = thousandths(stock.issued)
  const isOut = told.kind === 'issue'
  const goal = thousandths(told.issued ?? whole)
  const step = thousandths(told.quantity ?? quantityOf(thousandths(whole) - had))
  const isSent = row.state === 'sent'
  const after = isOut
    ? isSent
      ? most(had, goal)
      : least(had + step, thousandths(whole))
    : isSent
      ? least(had, goal)
      : most(had - step, 0n)
  const aside = thousandths(stock.reserved) - (after - had)
  return { ...stock, issued: quantityOf(after), reserved: quantityOf(aside) }
}

const most = (one: bigint, other: bigint): bigint => (one > other ? one : other)
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other)

/** A copy read while the server was answering holds the note already. */
function withNote(order: Order, row: OutboxRow, text: string): Order {
  const known =
    row.state === 'sent' &&
    order.notes.some(
      (note) => note.id > 0 && note.text === text && Date.parse(note.at) >= row.madeAt,
    )
  if (known) return order
  const at = new Date(row.madeAt).toISOString()
  const note = { id: -row.seq, at, actor_name: '', text, ...mark(row) }
  return { ...order, notes: [...order.notes, note] }
}

function newLine(row: OutboxRow, { vat: _vat, ...asked }: Asked): Line {
  return {
    part_id: null,
    ...asked,
    id: -row.seq,
    explanation: '',
    gross: null,
    stock: null,
    consent: 'proposed',
    done_at: null,
    version: 1,
    ...mark(row),
  }
}

const onLine = (order: Order, id: number, change: (line: Line) => Line): Order => ({
  ...order,
  lines: order.lines.map((line) => (line.id === id ? change(line) : line)),
})

const onItem = (order: Order, id: number, change: (item: Item) => Item): Order => ({
  ...order,
  inspections: order.inspections.map((one) => ({
    ...one,
    items: one.items.map((item) => (item.id === id ? change(item) : item)),
  })),
})

function withInspection(
  order: Order,
  row: OutboxRow,
  template: Template,
  real: ReadonlyMap<number, number>,
): Order {
  const named = (id: number) => real.get(id) ?? id
  const id = named(waitingInspectionId(row.seq))
  if (order.inspections.some((one) => one.id === id)) return order
  const begun: Inspection = {
    id,
    name: template.name,
    started_by_name: '',
    finished_at: null,
    items: template.items.map((item, place) => ({
      ...item,
      id: named(waitingItemId(row.seq, place)),
      verdict: '',
      value: null,
      note: '',
      line_id: null,
      version: 1,
      files: [],
    })),
    ...mark(row),
  }
  return { ...order, inspections: [begun, ...order.inspections] }
}

/** As the server colours a measured value: red at or beyond its limit, downwards or upwards. */
export function colourOf(
  point: Pick<Item, 'yellow_at' | 'red_at'>,
  value: string | null,
): Item['verdict'] {
  if (value === null || !hasLimits(point)) return ''
  const { yellow_at, red_at } = point
  const measured = Number(value)
  const isDownwards = red_at === null || yellow_at === null || Number(red_at) <= Number(yellow_at)
  const beyond = (limit: string | null) =>
    limit !== null && (isDownwards ? measured <= Number(limit) : measured >= Number(limit))
  if (beyond(red_at)) return 'red'
  return beyond(yellow_at) ? 'yellow' : 'green'
}

/** What is in the way of giving the car to the check, seen on this phone: the server says the same when it is asked. */
export function leftToDo(order: Order): { undone: string[]; onShelf: string[]; undecided: number } {
  const approved = order.lines.filter(({ consent }) => consent === 'approved')
  return {
    undone: approved
      .filter(({ kind, done_at }) => kind === 'labour' && done_at === null)
      .map(({ name }) => name),
    onShelf: approved
      .filter(({ part_id, stock, quantity }) => {
        return part_id !== null && Number(stock?.issued ?? 0) < Number(quantity)
      })
      .map(({ name }) => name),
    undecided: order.lines.filter(({ consent }) => ['proposed', 'sent', 'call'].includes(consent))
      .length,
  }
}
