import { afterEach, expect, test, vi } from 'vitest'

import { ApiError } from '@/api/envelope'

import type { Message } from './talk'
import { type Waiting, WaitingMessages } from './waiting'

const NAME = 'chat-waiting-7-a'
let isDown = false
let arrived: string[] = []
const refused = new Set<string>()

function open(isMe = () => true) {
  const sent: string[] = []
  const problems: unknown[] = []
  const outbox = new WaitingMessages({
    name: NAME,
    keep: localStorage,
    isMe,
    firstPause: 10_000,
    send: (one: Waiting) => {
      if (isDown) return Promise.reject(new ApiError(0, 'NETWORK', ''))
      if (refused.has(one.text)) return Promise.reject(new ApiError(400, 'VALIDATION_ERROR', 'nie'))
      // The server stores one id once.
      if (!arrived.includes(one.clientId)) arrived = [...arrived, one.clientId]
      return Promise.resolve({ text: one.text } as Message)
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
  expect(localStorage.getItem(NAME)).toBeNull()
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
