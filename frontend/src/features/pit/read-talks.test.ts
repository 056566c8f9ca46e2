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
  appointment_id: null,
  client_name: 'Anna',
  status: 'active',
  last_number,
  last_text: '',
  unread: 0,
})

let store: PitStore
let server: TestServer
let rows = [row('a', 7, 1), row('b', 8, 1)]
let goBack: () => void

beforeEach(async () => {
  store = new PitStore(400)
  const words = () => ({ data: [{ number: 1, client_id: '', text: 'Dzień dobry' }] })
  server = await startServer({
    [`GET ${ALL}`]: ({ path }) => ({ data: path.includes('closed') ? [] : rows }),
    [`GET ${ALL}a/messages/`]: words,
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
