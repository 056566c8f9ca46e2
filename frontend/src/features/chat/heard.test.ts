import { expect, test } from 'vitest'

import { furthest, type Heard, lastKnown, timeline, withMessage } from './heard'
import type { Message, ReadMark } from './talk'

const message = (number: number, revision = number, text = `słowo ${String(number)}`) =>
  ({ number, revision, text }) as Message
const heardOf = (...messages: Message[]): Heard => messages.reduce(withMessage, new Map())
const textsOf = (messages: Message[]) => messages.map(({ text }) => text)

test('what was heard stands once, in order, in its latest form', () => {
  const loaded = [message(4), message(5)]
  const heard = heardOf(message(7), message(6), message(5, 9, 'poprawione'), message(7))
  expect(textsOf(timeline(loaded, heard))).toEqual(['słowo 4', 'poprawione', 'słowo 6', 'słowo 7'])
})

test('a page read later than the line spoke wins, and nothing appears above the first page', () => {
  const loaded = [message(4, 12, 'z serwera')]
  const heard = heardOf(message(4, 8, 'z linii'), message(1, 11, 'dawne'))
  expect(textsOf(timeline(loaded, heard))).toEqual(['z serwera'])
})

test('an older copy never goes over a newer one', () => {
  const heard = heardOf(message(3, 7, 'nowe'))
  expect(withMessage(heard, message(3, 5, 'stare'))).toBe(heard)
})

test('the line goes on from where nothing is missing below', () => {
  expect(lastKnown([message(4)], heardOf(message(5), message(7)))).toBe(5)
  expect(lastKnown([], heardOf())).toBe(0)
})

test('nobody’s reading goes back', () => {
  const mark = (user_id: number, last_number: number) =>
    ({ side: 'staff', user_id, last_number }) as ReadMark
  expect(furthest([mark(1, 5), mark(2, 3)], [mark(1, 4), mark(2, 6)])).toEqual([
    mark(1, 5),
    mark(2, 6),
  ])
})
