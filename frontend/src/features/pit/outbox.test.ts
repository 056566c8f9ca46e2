import 'fake-indexeddb/auto'

import { Blob as StorableBlob } from 'node:buffer'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { SessionStore } from '@/api/session'
import { createLocks } from '@/testing/tabs'

import type { Day, Order, Template } from './day'
import { drop, keepMine } from './decisions'
import { PhoneFull, put, rowsOf, type Write } from './outbox'
import { Sender, type SenderAround } from './sender'
import { type OutboxRow, PitStore } from './store'
import {
  clockStart,
  clockStop,
  inspectionStart,
  itemWrite,
  noteWrite,
  photoWrite,
  wordWrite,
} from './writes'

const ORDER = {
  id: 7,
  label: 'Z/2026/7',
  vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
} as Order

interface Arrived {
  path: string
  key: string
  body: unknown
}

let store: PitStore
let userId = 100
const senders: Sender[] = []

beforeEach(() => {
  store = new PitStore((userId += 1))
})

afterEach(async () => {
  for (const sender of senders.splice(0)) sender.stop()
  await store.delete()
})

/** A server of two rules: a key answers again what it answered, and what is written is written once. */
function server() {
  const arrived: Arrived[] = []
  const kept = new Map<string, unknown>()
  return {
    arrived,
    answer: async (request: Request, data: unknown = {}): Promise<Response> => {
      const key = request.headers.get('Idempotency-Key') ?? ''
      if (!kept.has(key)) {
        const path = new URL(request.url).pathname
        arrived.push({ path, key, body: await request.json() })
        kept.set(key, data)
      }
      return Response.json({ data: kept.get(key) })
    },
  }
}

const refusal = (status: number, code: string, details: object = {}) =>
  Response.json({ error: { code, message: 'Nie.', details } }, { status })

function signedIn(id = userId) {
  const state = { status: 'in', session: { access: 'a', generation: 'g', user: { id } } }
  return {
    snapshot: () => state,
    freshAccess: () => Promise.resolve('a'),
    refresh: () => Promise.resolve(null),
    subscribe: () => () => undefined,
  } as unknown as SessionStore
}

function senderOf(fetch: SenderAround['fetch'], more: Partial<SenderAround> = {}): Sender {
  const sender = new Sender({
    store,
    session: signedIn(),
    fetch,
    origin: 'http://kowalczyk.garage.localhost',
    locks: createLocks(),
    language: () => 'pl',
    isOnline: () => true,
    onSettled: () => undefined,
    onReached: () => undefined,
    ...more,
  })
  senders.push(sender)
  return sender
}

const states = async () => (await rowsOf(store)).map(({ state }) => state)
const texts = (arrived: Arrived[]) => arrived.map(({ body }) => (body as { text: string }).text)
const note = (text: string, order = ORDER) => put(store, noteWrite(order, text))

test('what was written leaves in order, once each, and stays in the view until the day is read again', async () => {
  const { arrived, answer } = server()
  for (const text of ['a', 'b', 'c']) await note(text)
  await senderOf((request) => answer(request)).kick()
  expect(texts(arrived)).toEqual(['a', 'b', 'c'])
  expect(await states()).toEqual(['sent', 'sent', 'sent'])
  await store.keepDay({} as Day, Date.now() + 1)
  expect(await states()).toEqual([])
})

test('an answer lost on the way is asked for again under the same key', async () => {
  const { arrived, answer } = server()
  let calls = 0
  const sender = senderOf(async (request) => {
    const response = await answer(request)
    calls += 1
    if (calls % 2 === 1) throw new TypeError('Failed to fetch')
    return response
  })
  for (const text of ['a', 'b', 'c']) await note(text)
  while ((await states()).some((state) => state !== 'sent')) await sender.kick(true)
  expect(texts(arrived)).toEqual(['a', 'b', 'c'])
})

test('a photo goes in pieces under its own key', async () => {
  const size = 10
  const asked: string[] = []
  let received = 0
  // The one of the simulated page does not survive being stored.
  await put(store, photoWrite(ORDER, new StorableBlob(['0123456789']) as Blob, null))
  await senderOf(async (request) => {
    const from = request.headers.get('Upload-Offset')
    const body = await request.text()
    asked.push([request.method, new URL(request.url).pathname, from, body].join(' '))
    if (from !== null) received += body.length
    const file = received === size ? { id: 1 } : null
    return Response.json({ data: { received, part_bytes: 4, file } })
  }).kick()

  const [row] = await rowsOf(store)
  const path = `/api/v1/orders/7/uploads/${row?.key ?? ''}/`
  expect(row?.state).toBe('sent')
  expect(asked).toEqual([
    `PUT ${path}  {"purpose":"work","item_id":null,"size":10}`,
    `PATCH ${path} 0 0123`,
    `PATCH ${path} 4 4567`,
    `PATCH ${path} 8 89`,
  ])
})

test('a photo that is sent once more goes on where its upload stands', async () => {
  const seq = await put(store, photoWrite(ORDER, new StorableBlob(['0123']) as Blob, null))
  const paths: string[] = []
  const sender = senderOf((request) => {
    paths.push(new URL(request.url).pathname)
    return Promise.resolve(refusal(400, 'VALIDATION_ERROR'))
  })
  await sender.kick()
  await keepMine(store, seq)
  await sender.kick()
  expect(paths).toHaveLength(2)
  expect(new Set(paths).size).toBe(1)
})

test('two tabs with one lock send each row once', async () => {
  const { arrived, answer } = server()
  for (let count = 0; count < 20; count += 1) await note(String(count))
  const locks = createLocks()
  let under = 0
  let most = 0
  const fetch = async (request: Request) => {
    most = Math.max(most, (under += 1))
    await new Promise((resolve) => setTimeout(resolve, 1))
    const response = await answer(request)
    under -= 1
    return response
  }
  await Promise.all([senderOf(fetch, { locks }).kick(), senderOf(fetch, { locks }).kick()])
  expect(most).toBe(1)
  expect(texts(arrived)).toEqual(Array.from({ length: 20 }, (_, count) => String(count)))
})

test('the conversations are older than the server’s only when words were sent', async () => {
  const { answer } = server()
  const heard: boolean[] = []
  const sender = senderOf((request) => answer(request), { onSettled: (said) => heard.push(said) })
  await note('a')
  await sender.kick()
  await put(store, wordWrite({ ...ORDER, customer: { id: 1 } } as Order, null, 'Już patrzę'))
  await sender.kick()
  expect(heard).toEqual([false, true])
})

test('a finger that touches twice says it once; said again later it is said twice', async () => {
  const words = () => put(store, wordWrite({ ...ORDER, customer: { id: 1 } } as Order, null, 'Już'))
  const now = vi.spyOn(Date, 'now').mockReturnValue(5_000_000)
  await Promise.all([note('a'), words(), note('a'), words()])
  expect(await rowsOf(store)).toHaveLength(2)
  now.mockReturnValue(5_002_000)
  await note('a')
  // The phone's clock was set back meanwhile.
  now.mockReturnValue(1_000_000)
  await note('a')
  now.mockRestore()
  expect(await rowsOf(store)).toHaveLength(4)
})

test('a row that was under way when the phone died goes again', async () => {
  const { arrived, answer } = server()
  const seq = await note('a')
  await store.outbox.update(seq, { state: 'sending', firstSentAt: Date.now() })
  await senderOf((request) => answer(request)).kick()
  expect(texts(arrived)).toEqual(['a'])
})

const item = {
  id: 5,
  name: 'Klocki',
  version: 1,
  verdict: '',
  value: null,
  note: '',
} as unknown as Parameters<typeof itemWrite>[1]
const red = { verdict: 'red', value: null, note: 'zużyte' } as const

test('a conflict is never written over: its order waits, others go, a person decides', async () => {
  const { arrived, answer } = server()
  await put(store, itemWrite(ORDER, item, red))
  await note('po konflikcie')
  await note('inne zlecenie', { ...ORDER, id: 8 })
  const current = { id: 5, version: 4, verdict: 'green', value: null, note: '' }
  const sender = senderOf(async (request) =>
    request.method === 'PUT' &&
    ((await request.clone().json()) as { version: number }).version !== 4
      ? refusal(409, 'CONFLICT', { current })
      : answer(request),
  )
  await sender.kick()
  expect(await states()).toEqual(['conflict', 'waiting', 'sent'])
  const [row] = (await rowsOf(store)) as [OutboxRow]
  expect(row.problem?.current).toEqual(current)
  await keepMine(store, row.seq)
  await sender.kick()
  expect(arrived.map(({ path }) => path)).toEqual([
    '/api/v1/orders/8/notes/',
    '/api/v1/orders/7/inspection-items/5/',
    '/api/v1/orders/7/notes/',
  ])
})

test('theirs taken: what was written after it starts from what stands there', async () => {
  await put(store, itemWrite(ORDER, item, red))
  await put(store, itemWrite(ORDER, item, { ...red, note: 'do wymiany' }))
  await senderOf(() =>
    Promise.resolve(refusal(409, 'CONFLICT', { current: { id: 5, version: 9 } })),
  ).kick()
  const [first, second] = (await rowsOf(store)) as [OutboxRow, OutboxRow]
  await drop(store, first.seq)
  expect((await store.outbox.get(second.seq))?.baseVersion).toBe(9)
})

test('two writes of one thing: the second starts from what the first left', async () => {
  const { arrived, answer } = server()
  await put(store, itemWrite(ORDER, item, red))
  await put(store, itemWrite(ORDER, item, { ...red, note: 'do wymiany' }))
  let version = 1
  await senderOf((request) =>
    answer(request, [{ items: [{ id: 5, version: (version += 1) }] }]),
  ).kick()
  expect(arrived.map(({ body }) => (body as { version: number }).version)).toEqual([1, 2])
})

const template = {
  id: 3,
  name: 'Wiosenny',
  car_kind: 'any',
  items: ['Klocki', 'Tarcze', 'Opony'].map((name) => ({ group: 'Hamulce', name })),
} as unknown as Template
/** What the server makes of it: others were put in and one was taken out since it was begun here. */
const begun = {
  id: 90,
  name: 'Wiosenny i więcej',
  finished_at: null,
  items: ['Wycieraczki', 'Klocki', 'Tarcze'].map((name, place) => ({
    id: 900 + place,
    group: name === 'Wycieraczki' ? 'Szyby' : 'Hamulce',
    name,
    version: 1,
  })),
}

test('an inspection begun without a network learns the ids of its items by their names', async () => {
  const seq = await put(store, inspectionStart(ORDER, template))
  const at = (place: number) => ({ ...item, id: -(seq * 1000 + place) })
  await put(store, itemWrite(ORDER, at(1), red))
  await put(store, itemWrite(ORDER, at(2), red))
  const { arrived, answer } = server()
  await senderOf((request) => answer(request, [{ ...begun, id: 80, items: [] }, begun])).kick()
  expect(arrived.map(({ path }) => path)).toEqual([
    '/api/v1/orders/7/inspections/',
    '/api/v1/orders/7/inspection-items/902/',
  ])
  expect((await store.outbox.get(seq))?.made).toContainEqual([-(seq * 1000 + 1), 902])
  // What is not in the template any more says so.
  expect((await rowsOf(store)).at(-1)?.problem?.code).toBe('LOST_SUBJECT')
})

test('a photo that was taken before the inspection arrived and kept after it belongs to its item', async () => {
  const seq = await put(store, inspectionStart(ORDER, template))
  const { answer } = server()
  await senderOf((request) => answer(request, [begun])).kick()
  await store.keepDay({ templates: [], orders: [] } as unknown as Day, Date.now() + 1000)
  expect(await rowsOf(store)).toEqual([])
  await put(
    store,
    photoWrite(ORDER, new StorableBlob(['x']) as Blob, { ...item, id: -(seq * 1000) }),
  )
  await put(store, itemWrite(ORDER, { ...item, id: -(seq * 1000 + 1) }, red))
  const [photo, check] = await rowsOf(store)
  expect(photo?.body.item_id).toBe(901)
  expect(check?.path).toBe('orders/7/inspection-items/902/')
})

test('refused for good: the order stops there with the server’s sentence until somebody drops it', async () => {
  const { arrived, answer } = server()
  const seq = await note('zła')
  await note('dobra')
  let refuses = true
  const sender = senderOf((request) =>
    refuses ? Promise.resolve(refusal(400, 'VALIDATION_ERROR')) : answer(request),
  )
  await sender.kick()
  expect(await states()).toEqual(['failed', 'waiting'])
  expect((await store.outbox.get(seq))?.problem?.message).toBe('Nie.')
  refuses = false
  await drop(store, seq)
  await sender.kick()
  expect(texts(arrived)).toEqual(['dobra'])
})

test.each([
  ['a broken server', () => Promise.resolve(refusal(503, 'X'))],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['too much at once', () => Promise.resolve(refusal(429, 'THROTTLED'))],
])('%s: everything waits', async (_name, fetch) => {
  await note('a')
  await senderOf(fetch).kick()
  const [row] = await rowsOf(store)
  expect([row?.state, row?.tries]).toEqual(['waiting', 1])
})

test('what the network never carries keeps nothing of another order on the phone', async () => {
  const { arrived, answer } = server()
  await note('za duże')
  await note('inne zlecenie', { ...ORDER, id: 8 })
  const sender = senderOf((request) =>
    request.url.includes('/orders/7/') ? Promise.reject(new TypeError('lost')) : answer(request),
  )
  await sender.kick()
  await sender.kick(true)
  expect(texts(arrived)).toEqual(['inne zlecenie'])
})

test.each([
  ['that broke off', () => new Response('{"data": {"id"')],
  ['of somebody else’s page', () => new Response('<h1>Zaloguj się do sieci</h1>')],
])('an answer %s is none: the write goes again', async (_name, broken) => {
  const { arrived, answer } = server()
  await note('a')
  await senderOf(() => Promise.resolve(broken())).kick()
  expect(await states()).toEqual(['waiting'])
  await senderOf((request) => answer(request)).kick()
  expect(texts(arrived)).toEqual(['a'])
})

test('an answer the phone cannot read is a person’s to decide, and the others leave', async () => {
  const { arrived, answer } = server()
  await put(store, inspectionStart(ORDER, template))
  await note('inne zlecenie', { ...ORDER, id: 8 })
  const reached: boolean[] = []
  await senderOf(
    (request) => answer(request, request.url.includes('/inspections/') ? [null] : {}),
    { onReached: (whether) => reached.push(whether) },
  ).kick()
  expect(arrived).toHaveLength(2)
  expect(await states()).toEqual(['failed', 'sent'])
  expect((await rowsOf(store))[0]?.problem?.code).toBe('UNREAD_ANSWER')
  expect(reached).toEqual([true, true])
})

test('an answer never heard for a day is a person’s to decide, not sent twice', async () => {
  const seq = await note('a')
  await store.outbox.update(seq, { firstSentAt: Date.now() - 24 * 3600_000 })
  const { arrived, answer } = server()
  await senderOf((request) => answer(request)).kick()
  expect(arrived).toEqual([])
  expect((await store.outbox.get(seq))?.problem?.code).toBe('UNKNOWN_OUTCOME')
})

test('somebody else signed in sends nothing of it', async () => {
  await note('a')
  const { arrived, answer } = server()
  await senderOf((request) => answer(request), { session: signedIn(userId + 5000) }).kick()
  expect(arrived).toEqual([])
  expect(await states()).toEqual(['waiting'])
})

test('a token that has run out is renewed, and nothing is lost when it cannot be', async () => {
  await note('a')
  const { arrived, answer } = server()
  let renewed = false
  const session = {
    ...Object.fromEntries(Object.entries(signedIn())),
    refresh: () => {
      renewed = true
      return Promise.resolve({})
    },
  } as unknown as SessionStore
  await senderOf(
    (request) => (renewed ? answer(request) : Promise.resolve(refusal(401, 'TOKEN_EXPIRED'))),
    {
      session,
    },
  ).kick()
  expect(texts(arrived)).toEqual(['a'])
  await note('b')
  await senderOf(() => Promise.resolve(refusal(401, 'NOT_AUTHENTICATED'))).kick()
  expect(await states()).toEqual(['sent', 'waiting'])
})

const until = (arrived: Arrived[]) => arrived.map(({ body }) => (body as { until?: string }).until)
let minutes = 0
/** A minute after the one before. */
const later = async (write: Write) => {
  const at = new Date(Date.UTC(2026, 10, 27, 8, (minutes += 1))).toISOString()
  await put(store, { ...write, body: { ...write.body, at } })
  return at
}

test('a start that waits learns from what follows when it was over', async () => {
  const { arrived, answer } = server()
  await later(clockStart(ORDER, null))
  const second = await later(clockStart({ ...ORDER, id: 8 }, null))
  const stop = await later(clockStop(''))
  await later(clockStart(ORDER, null))
  await senderOf((request) => answer(request)).kick()

  expect(until(arrived)).toEqual([second, stop, undefined, undefined])
  await later(clockStop(''))
  expect((await rowsOf(store)).at(-2)?.body.until).toBeUndefined()
})

test('a start that is touched twice begins once and goes on', async () => {
  await later(clockStart(ORDER, null))
  await later(clockStart(ORDER, null))
  expect((await rowsOf(store)).map(({ body }) => body.until)).toEqual([undefined])
})

test('starts that follow each other within a second each take one, past a stop too', async () => {
  const at = (milliseconds: number) => new Date(5_000_000 + milliseconds).toISOString()
  const quickly = (write: Write, milliseconds: number) =>
    put(store, { ...write, body: { ...write.body, at: at(milliseconds) } })
  await quickly(clockStart(ORDER, null), 0)
  await quickly(clockStart({ ...ORDER, id: 8 }, null), 600)
  await quickly(clockStop(''), 900)
  await quickly(clockStart(ORDER, null), 1300)
  await quickly(clockStop(''), 5000)
  await quickly(clockStart(ORDER, null), -3_600_000)
  expect((await rowsOf(store)).map(({ body }) => [body.at, body.until])).toEqual([
    [at(0), at(1000)],
    [at(1000), at(2000)],
    [at(2000), undefined],
    [at(2000), at(5000)],
    [at(5000), undefined],
    [at(-3_600_000), undefined],
  ])
})

test('a start that was refused goes again as time that is over', async () => {
  const { arrived, answer } = server()
  await later(clockStart(ORDER, null))
  await senderOf(() => Promise.resolve(refusal(409, 'MOVE_REFUSED'))).kick()
  const [refused] = await rowsOf(store)
  const stop = await later(clockStop(''))
  await senderOf((request) => answer(request)).kick()

  expect(refused?.state).toBe('failed')
  expect(await states()).toEqual(['sent', 'sent'])
  expect(until(arrived)).toEqual([stop, undefined])
  expect(arrived[0]?.key).not.toBe(refused?.key)
})

test('a refusal of what a start said before it learned its end is not the last word', async () => {
  const { arrived, answer } = server()
  await later(clockStart(ORDER, null))
  let stop = ''
  await senderOf(async (request) => {
    if (stop !== '') return answer(request)
    stop = await later(clockStop(''))
    return refusal(409, 'MOVE_REFUSED')
  }).kick()
  expect(await states()).toEqual(['sent', 'sent'])
  expect(until(arrived)).toEqual([stop, undefined])
})

test('a full phone says so and loses nothing of what was there', async () => {
  await note('a')
  store.outbox.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(note('b')).rejects.toBeInstanceOf(PhoneFull)
  expect((await rowsOf(store)).map(({ told }) => told)).toEqual([{ kind: 'note', text: 'a' }])
})

test('two hundred writes over a network that dies at random arrive once each, in order', async () => {
  const { arrived, answer } = server()
  const expected = Array.from({ length: 200 }, (_, count) => String(count))
  for (const text of expected) await note(text)
  const sender = senderOf(async (request) => {
    const luck = Math.random()
    if (luck < 0.15) throw new TypeError('Failed to fetch')
    const response = await answer(request)
    if (luck < 0.3) throw new TypeError('Failed to fetch')
    return response
  })
  while ((await states()).some((state) => state !== 'sent')) await sender.kick(true)
  expect(texts(arrived)).toEqual(expected)
}, 120_000)
