import { afterEach, expect, test, vi } from 'vitest'

import { ApiError } from '@/api/envelope'
import { createLocks } from '@/testing/tabs'

import type { Message } from './talk'
import { type Waiting, WaitingMessages } from './waiting'

const NAME = 'chat-waiting-7-a'
let isDown = false
let arrived: string[] = []
const refused = new Set<string>()
const files = new Map<string, File>()
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith(NAME))

/** A page of this conversation; all of them keep in one browser. */
function open(isMe = () => true) {
  const sent: string[] = []
  const problems: unknown[] = []
  const outbox = new WaitingMessages({
    name: NAME,
    keep: localStorage,
    files: {
      put: (id, file) => Promise.resolve(void files.set(id, file)),
      get: (id) => Promise.resolve(files.get(id) ?? null),
      drop: (id) => Promise.resolve(void files.delete(id)),
    },
    isMe,
    alone: (_name, work) => work(),
    firstPause: 10_000,
    send: (one: Waiting) => {
      if (isDown) return Promise.reject(new ApiError(0, 'NETWORK', ''))
      if (refused.has(one.text)) return Promise.reject(new ApiError(400, 'VALIDATION_ERROR', 'nie'))
      // The server stores one id once.
      if (!arrived.includes(one.clientId)) arrived = [...arrived, one.clientId]
      return Promise.resolve({ text: one.file?.name ?? one.text } as Message)
    },
  })
  outbox.hear({
    onSent: ({ text }) => sent.push(text),
    onRefused: (problem) => problems.push(problem),
  })
  return { outbox, sent, problems }
}

afterEach(() => {
  localStorage.clear()
  isDown = false
  arrived = []
  refused.clear()
  files.clear()
})

test('words leave in the order they were written once there is a network', async () => {
  isDown = true
  const { outbox, sent } = open()
  outbox.add('pierwsze', null, 'a')
  outbox.add('drugie', null, 'b')
  await vi.waitFor(() => {
    expect(outbox.snapshot().map(({ state }) => state)).toEqual(['silent', 'silent'])
  })
  isDown = false
  await outbox.wake()
  expect(sent).toEqual(['pierwsze', 'drugie'])
  expect(arrived).toEqual(['a', 'b'])
  expect(outbox.snapshot()).toEqual([])
  expect(kept()).toEqual([])
})

test('a page opened again finds what was not sent, under the same id', async () => {
  isDown = true
  open().outbox.add('zostaje', null, 'c')
  isDown = false
  const { outbox, sent } = open()
  expect(outbox.snapshot()).toMatchObject([{ clientId: 'c', text: 'zostaje' }])
  await outbox.wake()
  expect(sent).toEqual(['zostaje'])
  expect(arrived).toEqual(['c'])
})

test('a file waits over a new page as well, in its place among the words', async () => {
  isDown = true
  const first = open().outbox
  first.add('przed', null, 'g')
  first.add('', new File(['x'], 'klocki.jpg'), 'h')
  first.add('po', null, 'i')
  isDown = false
  const { outbox, sent } = open()
  expect(outbox.snapshot()[1]).toMatchObject({ fileName: 'klocki.jpg', state: 'silent' })
  await outbox.wake()
  expect(sent).toEqual(['przed', 'klocki.jpg', 'po'])
  expect(files.size).toBe(0)
})

test('a file that the browser kept no longer says so and holds up nothing', async () => {
  isDown = true
  open().outbox.add('', new File(['x'], 'klocki.jpg'), 'j')
  files.clear()
  isDown = false
  const { outbox, sent } = open()
  outbox.add('dalej', null, 'k')
  await outbox.wake()
  expect(sent).toEqual(['dalej'])
  expect(outbox.snapshot()).toMatchObject([{ clientId: 'j', state: 'lost' }])
  outbox.giveUp('j')
  expect(kept()).toEqual([])
})

test('what was refused waits for its writer and holds up nothing else', async () => {
  refused.add('złe')
  const { outbox, sent, problems } = open()
  outbox.add('złe', null, 'd')
  outbox.add('dobre', null, 'e')
  await outbox.wake()
  expect(sent).toEqual(['dobre'])
  expect(problems).toHaveLength(1)
  expect(outbox.snapshot()).toMatchObject([{ clientId: 'd', state: 'refused' }])
  refused.clear()
  outbox.again('d')
  await outbox.wake()
  expect(arrived).toEqual(['e', 'd'])
})

test('nothing leaves in the name of somebody else', async () => {
  const { outbox, sent } = open(() => false)
  outbox.add('nie moje', null, 'f')
  await outbox.wake()
  expect(sent).toEqual([])
  expect(outbox.snapshot()).toHaveLength(1)
})

test('two pages keep beside each other, and what one has sent the other sends no more', async () => {
  isDown = true
  const [first, second] = [open(), open()]
  first.outbox.add('z pierwszej', null, 'm')
  second.outbox.add('z drugiej', null, 'n')
  expect(kept()).toHaveLength(2)
  // The first page is closed; a new one finds both, in the order they were written.
  expect(
    open()
      .outbox.snapshot()
      .map(({ text }) => text),
  ).toEqual(['z pierwszej', 'z drugiej'])

  second.outbox.hearOthers()
  expect(second.outbox.snapshot()).toHaveLength(2)
  await vi.waitFor(() => {
    for (const { outbox } of [first, second])
      expect(outbox.snapshot().map(({ state }) => state)).toContain('silent')
  })
  isDown = false
  await first.outbox.wake()
  expect(arrived).toEqual(['m', 'n'])
  await second.outbox.wake()
  expect(second.outbox.snapshot()).toEqual([])
  expect(second.sent).toEqual([])
})

test('while one page sends, another waits for its turn', async () => {
  const locks = createLocks()
  const order: string[] = []
  let end = () => undefined as unknown
  const page = (name: string) =>
    new WaitingMessages({
      name: NAME,
      keep: localStorage,
      files: {
        put: () => Promise.resolve(),
        get: () => Promise.resolve(null),
        drop: () => Promise.resolve(),
      },
      isMe: () => true,
      alone: async (whose, work) => {
        await locks.request(whose, work)
      },
      send: async ({ text }) => {
        order.push(`${name} ${text}`)
        await new Promise((resolve) => {
          end = () => {
            resolve(undefined)
          }
        })
        return { text } as Message
      },
    })
  const one = page('pierwsza')
  one.add('raz', null, 'o')
  await vi.waitFor(() => {
    expect(order).toEqual(['pierwsza raz'])
  })
  const other = page('druga')
  const turn = other.wake()
  end()
  await turn
  expect(order).toEqual(['pierwsza raz'])
  expect(other.snapshot()).toEqual([])
})
