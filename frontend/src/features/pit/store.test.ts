import 'fake-indexeddb/auto'

import { Dexie } from 'dexie'
import { afterEach, expect, test } from 'vitest'

import type { SessionStore } from '@/api/session'

import { applied } from './applied'
import type { Day, Order, Template } from './day'
import { put, rowsOf } from './outbox'
import { Sender } from './sender'
import { PitStore } from './store'
import { inspectionFinish, inspectionStart, noteWrite } from './writes'

const ME = 700
const order = {
  id: 7,
  label: '',
  vehicle: { plate: '', label: 'Skoda' },
  inspections: [],
  notes: [],
} as unknown as Order
const template = {
  id: 3,
  name: 'Wiosenny',
  items: [{ group: 'Hamulce', name: 'Klocki' }],
} as unknown as Template
const day = { orders: [order], templates: [template] } as unknown as Day

let store: PitStore

afterEach(() => store.delete())

/** The phone as an older version of the app left it: inspections that wait name their template by its id. */
async function left(templateIds: number[]): Promise<void> {
  store = new PitStore(ME)
  const seqs: number[] = []
  for (const id of templateIds) {
    const seq = await put(
      store,
      inspectionStart({ ...order, id: order.id + seqs.length }, template),
    )
    await store.outbox.update(seq, { told: { kind: 'inspection', templateId: id } as never })
    seqs.push(seq)
  }
  await put(store, noteWrite({ ...order, id: 20 }, 'inne zlecenie'))
  const rows = await rowsOf(store)
  await store.delete()

  const old = new Dexie(store.name)
  old.version(1).stores({ kept: 'name', outbox: '++seq, state, lane' })
  await old.table('kept').put({ name: 'day', value: day, at: 1 })
  await old.table('outbox').bulkAdd(rows)
  old.close()
  store = new PitStore(ME)
}

test('an inspection that waits through an update of the app carries the points it was begun with', async () => {
  await left([template.id])
  const rows = await rowsOf(store)
  expect(rows.map(({ told }) => told)).toEqual([
    { kind: 'inspection', templateId: 3, template },
    { kind: 'note', text: 'inne zlecenie' },
  ])
  expect(applied(day, rows).orders[0]?.inspections).toMatchObject([
    { name: 'Wiosenny', items: [{ name: 'Klocki' }], waits: true },
  ])
})

test('one whose template is not on the phone any more crashes nothing and stops nobody', async () => {
  await left([99])
  const [begun] = await rowsOf(store)
  const waiting = { id: -((begun?.seq ?? 0) * 1000 + 999), name: 'Dawny' }
  await put(store, inspectionFinish(order, waiting as never))
  expect(applied(day, await rowsOf(store)).orders).toMatchObject([{ inspections: [] }])

  const signedIn = { session: { access: 'a', user: { id: ME } } }
  const sender = new Sender({
    store,
    session: {
      snapshot: () => signedIn,
      freshAccess: () => Promise.resolve('a'),
    } as unknown as SessionStore,
    fetch: () => Promise.resolve(Response.json({ data: [] })),
    origin: 'http://kowalczyk.garage.localhost',
    locks: undefined,
    language: () => 'pl',
    isOnline: () => true,
    onSettled: () => undefined,
    onReached: () => undefined,
  })
  await sender.kick()
  sender.stop()
  expect((await rowsOf(store)).map(({ state, problem }) => [state, problem?.code])).toEqual([
    ['sent', undefined],
    ['sent', undefined],
    ['failed', 'LOST_SUBJECT'],
  ])
})
