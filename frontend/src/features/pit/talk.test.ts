import 'fake-indexeddb/auto'

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Order } from './day'
import { drop, keepMine } from './decisions'
import { heads, put, refuse, rowsOf, settle } from './outbox'
import { PitStore } from './store'
import { type Talk, talkOf, type Word, wordsShown } from './talk'
import { noteWrite, talkPhotoWrite, wordWrite } from './writes'

const order = {
  id: 7,
  label: 'Z/2026/7',
  appointment_id: 'v-1',
  customer: { id: 3, name: 'Jan', phone: '', has_account: true },
  vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
} as Order
const word = (number: number, client_id: string, text: string) =>
  ({ number, client_id, text, side: 'client', created_at: '2026-11-26T12:00:00Z' }) as Word
const talk = {
  id: 't-1',
  order_id: null,
  appointment_id: 'v-1',
  status: 'active',
  words: [word(1, 'k-1', 'Kiedy odbiór?')],
} as unknown as Talk
const ME = 5

let store: PitStore
let userId = 300
beforeEach(() => {
  store = new PitStore((userId += 1))
})
afterEach(() => store.delete())

const shown = async (known: Talk | null) =>
  wordsShown(order, known, await rowsOf(store), ME).map(({ word: { text }, waits }) => [
    text,
    !!waits,
  ])

test('the conversation of an order is the one about it or about its visit, the open one first', () => {
  const closed = { ...talk, id: 't-0', order_id: 7, status: 'closed' }
  expect(talkOf([closed, talk], order)?.id).toBe('t-1')
  expect(talkOf([closed], order)?.id).toBe('t-0')
  expect(talkOf([{ ...talk, appointment_id: null }], { ...order, appointment_id: null })).toBeNull()
})

test('words without a network keep their order, carry their own id and stand once', async () => {
  await put(store, wordWrite(order, talk, 'Około 15'))
  await put(store, wordWrite(order, talk, 'Najpóźniej o 16'))
  const rows = await rowsOf(store)
  for (const row of rows) expect(row.body.client_id).toBe(row.key)
  expect(heads(rows).map(({ body }) => body.text)).toEqual(['Około 15'])
  expect(await shown(talk)).toEqual([
    ['Kiedy odbiór?', false],
    ['Około 15', true],
    ['Najpóźniej o 16', true],
  ])

  const [first] = rows
  if (!first) throw new Error('Nothing waits')
  await settle(store, first, { versionAfter: null, ids: new Map(), at: 1000 })
  const read = { ...talk, words: [...talk.words, word(2, first.key, 'Około 15')] }
  expect(await shown(read)).toEqual([
    ['Kiedy odbiór?', false],
    ['Około 15', false],
    ['Najpóźniej o 16', true],
  ])
})

test('a sent word stays until the conversation was read later; the day alone takes nothing', async () => {
  await put(store, wordWrite(order, talk, 'Około 15'))
  const [row] = await rowsOf(store)
  if (!row) throw new Error('Nothing waits')
  await settle(store, row, { versionAfter: null, ids: new Map(), at: 1000 })
  await store.keepDay({ orders: [] } as never, 2000)
  expect(await shown(talk)).toHaveLength(2)
  await store.keepTalks([talk], 900)
  expect(await rowsOf(store)).toHaveLength(1)
  await store.keepTalks([talk], 2000)
  expect(await rowsOf(store)).toEqual([])
  expect(await store.talks()).toMatchObject([{ id: 't-1' }])
})

test('an order that is stuck keeps nobody from answering the client', async () => {
  const seq = await put(store, noteWrite(order, 'notatka'))
  await put(store, wordWrite(order, talk, 'Już patrzę'))
  const [note] = await rowsOf(store)
  if (!note) throw new Error('Nothing waits')
  await refuse(store, note, { status: 400, code: 'VALIDATION_ERROR', message: '', current: null })
  expect(heads(await rowsOf(store)).map(({ told }) => told.kind)).toEqual(['word'])
  await drop(store, seq)
})

test('sent once more it is the same message; in other words it is another', async () => {
  const seq = await put(store, wordWrite(order, talk, 'Już patrzę'))
  const word = async () => {
    const row = await store.outbox.get(seq)
    if (!row) throw new Error('Nothing waits')
    expect(row.body.client_id).toBe(row.key)
    return row
  }
  const { key, body } = await word()
  const again = async (text: string) => {
    const row = await word()
    const problem = { status: 400, code: 'VALIDATION_ERROR', message: '', current: null }
    await refuse(store, row, problem)
    await keepMine(store, seq, { body: { ...body, text } })
    return (await word()).key
  }
  expect(await again('Już patrzę')).toBe(key)
  const other = await again('Zaraz patrzę')
  expect(other).not.toBe(key)

  // A finger that touches twice decided once, and what is sent already is not sent again or taken away.
  for (const state of ['waiting', 'sent'] as const) {
    await store.outbox.update(seq, { state })
    await keepMine(store, seq, { body: { ...body, text: 'Za chwilę' } })
    await drop(store, seq)
    expect(await word()).toMatchObject({ key: other, state, body: { text: 'Zaraz patrzę' } })
  }
})

test('the first words begin the conversation and stand at it once it is read', async () => {
  await put(store, wordWrite(order, null, 'Auto już stoi'))
  await put(store, wordWrite(order, null, 'Zaczynam'))
  const rows = await rowsOf(store)
  const [first] = rows
  if (!first) throw new Error('Nothing waits')
  expect(first.path).toBe('chat/conversations/')
  expect(first.body).toEqual({
    customer_id: 3,
    order_id: 7,
    appointment_id: 'v-1',
    subject: 'KR 1AB23 · Z/2026/7',
    text: 'Auto już stoi',
    client_id: first.key,
  })
  expect(heads(rows)).toHaveLength(1)
  expect(await shown(null)).toEqual([
    ['Auto już stoi', true],
    ['Zaczynam', true],
  ])
  const begun = { ...talk, words: [word(1, first.key, 'Auto już stoi')] }
  expect(await shown(begun)).toEqual([
    ['Auto już stoi', false],
    ['Zaczynam', true],
  ])
  expect(wordsShown({ ...order, id: 8 }, null, rows, ME)).toEqual([])
})

test('a photo for the client waits in the conversation’s own lane and is seen meanwhile', async () => {
  await put(store, wordWrite(order, talk, 'Tak to wygląda'))
  await put(store, talkPhotoWrite(order, talk, new Blob(['jpeg'], { type: 'image/jpeg' })))
  const rows = await rowsOf(store)
  expect(new Set(rows.map(({ lane }) => lane))).toEqual(new Set(['talk-t-1']))
  const [, said] = wordsShown(order, { ...talk, words: [] }, rows, ME)
  expect(said).toMatchObject({ waits: true, word: { kind: 'photo' }, photo: { waits: true } })
})
