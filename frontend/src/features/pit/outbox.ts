import type { Item } from './day'
import { isSaid, type OutboxRow, type PitStore, type Problem, type Told } from './store'

/** The phone has no room left for it. What was there before is untouched. */
export class PhoneFull extends Error {
  override readonly name = 'PhoneFull'
}

export interface Write {
  orderId: number | null
  subject: string
  method: 'POST' | 'PUT'
  path: string
  body?: Record<string, unknown>
  photo?: Blob
  target?: string
  baseVersion?: number
  /** What somebody changed of the body; the rest is said as what waits for the same target says it. */
  changed?: Record<string, unknown>
  told: Told
}

/** The lane of everything about one order; the clock has its own, since it runs across them. */
export const CLOCK_LANE = 'clock'
export const laneOf = (orderId: number | null): string =>
  orderId === null ? CLOCK_LANE : `order-${String(orderId)}`

/** Words have a lane for each conversation: an order that is stuck keeps nobody from answering the client. */
function laneFor({ told, orderId }: Write): string {
  if (told.kind === 'clock_start' || told.kind === 'clock_stop') return CLOCK_LANE
  return isSaid(told) ? `talk-${told.talkId ?? laneOf(orderId)}` : laneOf(orderId)
}

/** Writes it down. Resolves when it stands on the disk of the phone and not before. Throws PhoneFull. */
export async function put(store: PitStore, write: Write): Promise<number> {
  const key = crypto.randomUUID()
  const row: Omit<OutboxRow, 'seq'> = {
    key,
    lane: laneFor(write),
    subject: write.subject,
    orderId: write.orderId,
    method: write.method,
    path: write.path,
    // A word keeps its id in the conversation for good, longer than the server remembers a key.
    body: isSaid(write.told) ? { ...write.body, client_id: key } : (write.body ?? {}),
    photo: write.photo ?? null,
    target: write.target ?? null,
    baseVersion: write.baseVersion ?? null,
    changed: write.changed ?? null,
    told: write.told,
    madeAt: Date.now(),
    state: 'waiting',
    tries: 0,
    firstSentAt: null,
    sentAt: null,
    versionAfter: null,
    made: [],
    problem: null,
  }
  try {
    return await store.transaction('rw', store.outbox, store.kept, async () => {
      // What it belongs to may have arrived while it was made, on a screen that shows the old id.
      const real = { ...row, ...named(row, await store.made()) }
      const { target, baseVersion } = real
      const lane = await store.outbox.where('lane').equals(real.lane).sortBy('seq')
      const before = target === null ? null : lane.findLast((one) => one.target === target)
      const version = before?.versionAfter ?? before?.baseVersion ?? 0
      // Two touches may follow each other faster than the screen is drawn.
      if (before && (before.state !== 'sent' || version >= (baseVersion ?? 0)))
        Object.assign(real, over(before.body, real), {
          baseVersion: Math.max(version, baseVersion ?? 0),
        })
      const latest = lane.at(-1)
      if (latest && isEcho(latest, real)) return latest.seq
      if (latest && real.lane === CLOCK_LANE) {
        const start = lane.findLast(({ told }) => told.kind === 'clock_start')
        real.body = { ...real.body, at: secondAfter(start?.body.at, real.body.at) }
        await endWaiting(store, latest, real.body.at)
      }
      return store.outbox.add(real)
    })
  } catch (problem) {
    throw isFull(problem) ? new PhoneFull() : problem
  }
}

/** A finger that touched twice meant it once: one note, one message to the client, one part off the shelf. */
const isEcho = (latest: OutboxRow, row: Omit<OutboxRow, 'seq'>): boolean =>
  Math.abs(row.madeAt - latest.madeAt) < 1000 &&
  latest.path === row.path &&
  latest.orderId === row.orderId &&
  latest.photo?.size === row.photo?.size &&
  JSON.stringify(latest.told) === JSON.stringify(row.told)

/** The same change made to another state of the thing. */
export function over(
  body: Record<string, unknown>,
  { changed, told, ...row }: Pick<OutboxRow, 'body' | 'changed' | 'told'>,
): Partial<OutboxRow> {
  if (!changed) return {}
  const after = Object.fromEntries(
    Object.keys(row.body).map((name) => [name, { ...body, ...changed }[name]]),
  )
  return { body: after, told: told.kind === 'item' ? { ...told, ...after } : told }
}

/** The shortest time that is kept is a second: what is touched sooner follows it, unless the clock was set back. */
function secondAfter(start: unknown, at: unknown): unknown {
  const next = Date.parse(String(start)) + 1000
  const early = next - Date.parse(String(at))
  return early > 0 && early < 60_000 ? new Date(next).toISOString() : at
}

/**
 * A start that has not arrived learns when it was over: an order that closed meanwhile, or something that began later,
 * does not stand in its way. Another body has another key.
 */
async function endWaiting(store: PitStore, last: OutboxRow, until: unknown): Promise<void> {
  if (last.told.kind !== 'clock_start' || last.state === 'sent') return
  // A clock that was set back meanwhile tells nothing.
  if (String(until) <= String(last.body.at)) return
  await store.outbox.update(last.seq, {
    key: crypto.randomUUID(),
    body: { ...last.body, until },
    ...(last.state === 'failed' ? { state: 'waiting', problem: null } : {}),
  })
}

export function isFull(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  if (problem.name === 'QuotaExceededError') return true
  // An aborted transaction carries its reason inside.
  const inner = (problem as { inner?: unknown }).inner
  return inner !== undefined && inner !== problem && isFull(inner)
}

/**
 * Rows that may leave now: the first of each lane, unless somebody has to decide about it. What was tried least goes
 * first: a film that no network here can carry keeps nothing else on the phone.
 */
export function heads(rows: readonly OutboxRow[]): OutboxRow[] {
  const first = new Map<string, OutboxRow>()
  for (const row of rows) if (row.state !== 'sent' && !first.has(row.lane)) first.set(row.lane, row)
  return [...first.values()]
    .filter(({ state }) => state === 'waiting' || state === 'sending')
    .sort((one, other) => one.tries - other.tries)
}

/** Ids of an inspection that waits to be begun, and of its items (a template has at most 120). */
export const waitingInspectionId = (seq: number): number => -(seq * 1000 + 999)
export const waitingItemId = (seq: number, place: number): number => -(seq * 1000 + place)

interface Begun {
  finished_at: string | null
  name: string
  items: Pick<Item, 'id' | 'group' | 'name' | 'version'>[]
  id: number
}

/**
 * The real ids of what an inspection's start made, by the ids that stood for them. A point is known by its name: the
 * template may have others, in another order, since the inspection was begun here.
 */
export function idsMade(row: OutboxRow, answer: unknown): Map<number, number> {
  const { told } = row
  if (told.kind !== 'inspection' || !Array.isArray(answer)) return new Map()
  const found = (answer as Begun[])
    .filter(({ finished_at }) => finished_at === null)
    .map(({ id, items }) => {
      const ids = (told.template?.items ?? []).flatMap(
        ({ group, name }, place): [number, number][] => {
          const item = items.find((one) => one.group === group && one.name === name)
          return item ? [[waitingItemId(row.seq, place), item.id]] : []
        },
      )
      return { id, ids }
    })
  const most = Math.max(1, ...found.map(({ ids }) => ids.length))
  const begun = found.find(({ ids }) => ids.length === most)
  return new Map(begun && [[waitingInspectionId(row.seq), begun.id], ...begun.ids])
}

function withIds(text: string, ids: ReadonlyMap<number, number>): string {
  return text.replaceAll(/\{(-\d+)\}/g, (whole, id: string) => String(ids.get(Number(id)) ?? whole))
}

export const hasWaitingIds = (row: OutboxRow): boolean =>
  /\{-\d+\}/.test(row.path) || Number(row.body.item_id ?? 0) < 0

/** The server said yes: what waits behind it learns the ids and the version it left. */
export async function settle(
  store: PitStore,
  row: OutboxRow,
  done: { versionAfter: number | null; ids: ReadonlyMap<number, number>; at: number },
): Promise<void> {
  await store.transaction('rw', store.outbox, store.kept, async () => {
    if (done.ids.size > 0) await store.keepMade(done.ids, done.at)
    await store.outbox.update(row.seq, {
      state: 'sent',
      sentAt: done.at,
      versionAfter: done.versionAfter,
      made: [...done.ids],
      problem: null,
    })
    const later = await store.outbox.where('lane').equals(row.lane).toArray()
    for (const next of later) {
      if (next.seq <= row.seq) continue
      const change: Partial<OutboxRow> = {}
      if (row.target !== null && next.target === row.target && done.versionAfter !== null)
        change.baseVersion = done.versionAfter
      if (done.ids.size > 0) Object.assign(change, named(next, done.ids))
      if (Object.keys(change).length > 0) await store.outbox.update(next.seq, change)
    }
  })
}

function named(row: Omit<OutboxRow, 'seq'>, ids: ReadonlyMap<number, number>): Partial<OutboxRow> {
  const { told } = row
  const real = (id: number) => ids.get(id) ?? id
  const change: Partial<OutboxRow> = { path: withIds(row.path, ids) }
  if (typeof row.body.item_id === 'number')
    change.body = { ...row.body, item_id: real(row.body.item_id) }
  if (row.target !== null) change.target = withIds(row.target, ids)
  if (told.kind === 'item') change.told = { ...told, itemId: real(told.itemId) }
  if ((told.kind === 'photo' || told.kind === 'line') && told.itemId !== null)
    change.told = { ...told, itemId: real(told.itemId) }
  if (told.kind === 'inspection_finish')
    change.told = { ...told, inspectionId: real(told.inspectionId) }
  return change
}

/** The server said no, unless the row says something else since: that goes next. */
export async function refuse(store: PitStore, row: OutboxRow, problem: Problem): Promise<void> {
  const state = problem.code === 'CONFLICT' && problem.current !== null ? 'conflict' : 'failed'
  await store.outbox.where({ seq: row.seq }).modify((now) => {
    Object.assign(now, now.key === row.key ? { state, problem } : { state: 'waiting' })
  })
}

/** All rows in the order they were made. */
export const rowsOf = (store: PitStore): Promise<OutboxRow[]> =>
  store.outbox.orderBy('seq').toArray()
