import { over } from './outbox'
import { isSaid, type OutboxRow, type PitStore, type Told } from './store'

/** Touched twice, or from a screen that is old, it is decided once. */
const isOpen = (row?: OutboxRow): row is OutboxRow =>
  row?.state === 'failed' || row?.state === 'conflict'

/** Somebody decided: their own value goes over what stands there, knowing it. */
export async function keepMine(
  store: PitStore,
  seq: number,
  change: { body?: Record<string, unknown>; told?: Told } = {},
): Promise<void> {
  await store.transaction('rw', store.outbox, async () => {
    const row = await store.outbox.get(seq)
    if (!isOpen(row)) return
    const version = Number(row.problem?.current?.version ?? NaN)
    if (change.body) await carryOn(store, row, change.body)
    const body = change.body ?? row.body
    // The same once more is done once; another body under the same key would be refused, or taken for the first one.
    const isSame =
      (row.method === 'POST' || row.photo !== null) &&
      JSON.stringify(body) === JSON.stringify(row.body)
    const key = isSame ? row.key : crypto.randomUUID()
    await store.outbox.update(seq, {
      ...change,
      ...(Number.isFinite(version) ? { baseVersion: version } : {}),
      body: isSaid(row.told) ? { ...body, client_id: key } : body,
      key,
      firstSentAt: null,
      state: 'waiting',
      tries: 0,
      problem: null,
    })
  })
}

/** Somebody decided: it goes, with what cannot be without it. */
export async function drop(store: PitStore, seq: number): Promise<void> {
  await store.transaction('rw', store.outbox, async () => {
    const row = await store.outbox.get(seq)
    if (!isOpen(row)) return
    await store.outbox.delete(seq)
    for (const next of await store.outbox.where('lane').equals(row.lane).toArray())
      if (next.seq > seq && dependsOn(next, seq)) await store.outbox.delete(next.seq)
    const current = row.problem?.current
    const baseVersion = Number(current?.version ?? NaN)
    // What stands at the server was seen when it was taken.
    if (current && Number.isFinite(baseVersion)) await carryOn(store, row, current, { baseVersion })
  })
}

/** What was changed after `row` of the same thing is changed of what stands there now. */
async function carryOn(
  store: PitStore,
  { seq, lane, target }: OutboxRow,
  body: Record<string, unknown>,
  more: Partial<OutboxRow> = {},
): Promise<void> {
  if (target === null) return
  let standing = body
  for (const next of await store.outbox.where('lane').equals(lane).sortBy('seq')) {
    if (next.seq <= seq || next.target !== target) continue
    const change = over(standing, next)
    standing = change.body ?? next.body
    await store.outbox.update(next.seq, { ...change, ...more })
  }
}

export function dependsOn(row: OutboxRow, seq: number): boolean {
  const ids = [...row.path.matchAll(/\{(-\d+)\}/g)].map(([, id]) => Number(id))
  if (typeof row.body.item_id === 'number') ids.push(row.body.item_id)
  return ids.some((id) => id < 0 && Math.floor(-id / 1000) === seq)
}
