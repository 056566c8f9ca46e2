import 'fake-indexeddb/auto'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { session } from '@/api/session'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { readTalks } from './read-talks'
import { PitStore } from './store'

const ALL = '/api/v1/chat/conversations/'
const row = (id: string, order_id: number | null, last_number: number) => ({
  id,
  order_id,
  appointment_id: null as string | null,
  client_name: 'Anna',
  status: 'active',
  last_number,
  last_text: '',
  unread: 0,
})

let store: PitStore
let server: TestServer
let rows = [row('a', 7, 1), row('b', 8, 1)]
/** Behind the newest hundred. */
let older: typeof rows | null = []
let goBack: () => void

beforeEach(async () => {
  store = new PitStore(400)
  const words = () => ({ data: [{ number: 1, client_id: '', text: 'Dzień dobry' }] })
  server = await startServer({
    [`GET ${ALL}`]: ({ path }) => {
      const about = new URL(path, 'http://x').searchParams
      const [order, visit] = [about.get('order_id'), about.get('appointment_id')]
      if (order === null && visit === null)
        return { data: about.get('status') === 'closed' ? [] : rows }
      if (older === null) return { status: 503, error: { code: 'UNAVAILABLE' } }
      const isMeant = ({ order_id, appointment_id }: (typeof rows)[number]) =>
        order === null ? appointment_id === visit : order_id === Number(order)
      return { data: older.filter(isMeant) }
    },
    [`GET ${ALL}a/messages/`]: words,
    [`GET ${ALL}b/messages/`]: words,
    [`GET ${ALL}c/messages/`]: words,
  })
  goBack = routeFetchTo(server)
  vi.spyOn(session, 'freshAccess').mockResolvedValue('secret')
  await store.keepDay({ orders: [{ id: 7, appointment_id: null }] } as never, Date.now())
})

afterEach(async () => {
  goBack()
  vi.restoreAllMocks()
  await server.stop()
  await store.delete()
})

const signedIn = (id: number) =>
  vi
    .spyOn(session, 'snapshot')
    .mockReturnValue({ status: 'in', session: { user: { id }, generation: 1 } } as never)
const readings = () => server.asked.filter(({ path }) => path.includes('messages')).length

test('only conversations of one’s own orders are kept, and read again only when something was said', async () => {
  signedIn(400)
  await readTalks(store)
  expect(await store.talks()).toMatchObject([{ id: 'a', words: [{ text: 'Dzień dobry' }] }])
  await readTalks(store)
  expect(readings()).toBe(1)
  rows = [row('a', 7, 2)]
  await readTalks(store)
  expect(readings()).toBe(2)
})

test('what was asked for somebody else is not kept', async () => {
  signedIn(401)
  await expect(readTalks(store)).rejects.toMatchObject({ code: 'ABORTED' })
  expect(await store.talks()).toEqual([])
})

const keptIds = async () => (await store.talks()).map(({ id }) => id).sort()
const asks = () => server.asked.filter(({ path }) => path.includes('status=&'))
const later = (minutes: number) => {
  const now = Date.now() + minutes * 60_000
  vi.spyOn(Date, 'now').mockImplementation(() => now)
}
const customer = (has_account: boolean) => ({ customer: { has_account } })

test('what was said long ago about an order that still waits is asked for by the order and its visit', async () => {
  signedIn(400)
  const orders = [
    { id: 7, appointment_id: null, ...customer(true) },
    { id: 8, appointment_id: null, ...customer(true) },
    { id: 9, appointment_id: 'v-9', ...customer(true) },
    { id: 10, appointment_id: 'v-10', ...customer(false) },
  ]
  await store.keepDay({ orders } as never, Date.now())
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => row(`x${String(at)}`, 99, 1))
  older = [row('b', 8, 1), { ...row('c', null, 1), appointment_id: 'v-9', status: 'closed' }]

  rows = [row('a', 7, 1), ...others(98)]
  await readTalks(store)
  expect(await keptIds()).toEqual(['a'])
  expect(asks()).toEqual([])

  rows = [row('a', 7, 1), ...others(99)]
  await readTalks(store)
  expect(await keptIds()).toEqual(['a', 'b', 'c'])
  expect(asks()).toHaveLength(3)

  // What was found once stands, and is not asked for with every look.
  expect(await readTalks(store)).toBe(true)
  expect(asks()).toHaveLength(3)
  expect(await keptIds()).toEqual(['a', 'b', 'c'])

  later(31)
  older = null
  await expect(readTalks(store)).rejects.toMatchObject({ status: 503 })
  expect(await keptIds()).toEqual(['a', 'b', 'c'])
  older = []
  await readTalks(store)
  expect(await keptIds()).toEqual(['a'])
})

test('of many orders that nobody talked about each is asked for once, and the last one’s talk is found', async () => {
  signedIn(400)
  rows = Array.from({ length: 100 }, (_, at) => row(`x${String(at)}`, 99, 1))
  older = [{ ...row('c', 124, 1), unread: 1 }]
  const orders = Array.from({ length: 25 }, (_, at) => ({
    id: 100 + at,
    appointment_id: null,
    ...customer(true),
  }))
  await store.keepDay({ orders } as never, Date.now())
  expect([await readTalks(store), await readTalks(store)]).toEqual([false, false])
  expect(asks()).toHaveLength(20)
  expect(await readTalks(store)).toBe(true)
  expect(await keptIds()).toEqual(['c'])

  // Who reads it elsewhere reads it here too.
  older = [row('c', 124, 1)]
  await readTalks(store)
  await readTalks(store)
  expect(asks()).toHaveLength(26)
  expect(await store.talks()).toMatchObject([{ unread: 0 }])
})
