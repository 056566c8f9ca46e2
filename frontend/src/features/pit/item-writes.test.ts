import 'fake-indexeddb/auto'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { applied } from './applied'
import type { Day, Item, Order } from './day'
import { drop, keepMine } from './decisions'
import { put, refuse, rowsOf, settle } from './outbox'
import { PitStore } from './store'
import { itemWrite } from './writes'

const item = {
  id: 5,
  name: 'Klocki',
  yellow_at: null,
  red_at: null,
  verdict: '',
  value: null,
  note: '',
  version: 1,
} as unknown as Item
const order = {
  id: 7,
  label: '',
  vehicle: { plate: '', label: 'Skoda' },
  inspections: [{ id: 2, name: 'Wiosenny', items: [item] }],
} as unknown as Order

let store: PitStore

beforeEach(() => {
  store = new PitStore(900)
})

afterEach(() => store.delete())

const say = (changed: Parameters<typeof itemWrite>[2], seen = item) =>
  put(store, itemWrite(order, seen, changed))
const rowOf = async (seq: number) => {
  const row = await store.outbox.get(seq)
  if (!row) throw new Error('No such row')
  return row
}
const refused = async (seq: number) => {
  const current = { id: 5, version: 9, verdict: 'yellow', value: '4.00', note: 'ich uwaga' }
  await refuse(store, await rowOf(seq), { status: 409, code: 'CONFLICT', message: '', current })
}
const accepted = async (seq: number, versionAfter: number) =>
  settle(store, await rowOf(seq), { versionAfter, ids: new Map(), at: Date.now() })

test('said by a screen that had not heard the server yet, it starts from what the server left', async () => {
  await accepted(await say({ value: '3.2' }), 2)
  const second = await say({ verdict: 'red' })
  expect(await rowOf(second)).toMatchObject({
    baseVersion: 2,
    body: { verdict: 'red', value: '3.2', note: '' },
    told: { verdict: 'red', value: '3.2' },
  })
})

test('what somebody else made of it since stands, but for what is changed', async () => {
  await accepted(await say({ value: '3.2' }), 2)
  const now = { ...item, version: 3, value: '4.0', note: 'ich uwaga' }
  const day = { orders: [{ ...order, inspections: [{ items: [now] }] }] } as unknown as Day
  expect(applied(day, await rowsOf(store))).toEqual(day)
  const second = await say({ verdict: 'red' }, now)
  expect(await rowOf(second)).toMatchObject({
    baseVersion: 3,
    body: { verdict: 'red', value: '4.0', note: 'ich uwaga' },
  })
})

test('theirs taken: what was changed afterwards is changed of theirs', async () => {
  const first = await say({ value: '3.2' })
  const [second, third] = [await say({ verdict: 'red' }), await say({ value: '5.0' })]
  await refused(first)
  await drop(store, first)
  expect(await rowOf(second)).toMatchObject({
    baseVersion: 9,
    body: { verdict: 'red', value: '4.00', note: 'ich uwaga' },
  })
  expect((await rowOf(third)).body).toEqual({ verdict: 'red', value: '5.0', note: 'ich uwaga' })
})

test('mine kept in other words: what was changed afterwards says them too', async () => {
  const first = await say({ note: 'zużyte' })
  const second = await say({ verdict: 'red' })
  await refused(first)
  await keepMine(store, first, { body: { verdict: '', value: null, note: 'zużyte, ich też' } })
  expect((await rowOf(second)).body).toEqual({
    verdict: 'red',
    value: null,
    note: 'zużyte, ich też',
  })
})
