import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'

import type { Message, Talk } from './talk'
import { WaitingCount } from './waiting-count'

const ANNA = 7
const [FIRST, SECOND] = ['0000-4000-8000-000000000001', '0000-4000-8000-000000000002'].map(
  (end) => `00000000-${end}`,
) as [string, string]
let isDown: boolean
let sent: string[]

const talk = {
  side: 'client',
  send: (id: string, text: string, clientId: string) => {
    if (isDown) return Promise.reject(new ApiError(0, 'NETWORK', ''))
    sent.push(`${id === FIRST ? '1' : '2'} ${text} ${clientId}`)
    return Promise.resolve({ text } as Message)
  },
} as unknown as Talk

const keep = (userId: number, id: string, clientId: string, text: string, at: number) => {
  const told = JSON.stringify({ text, fileName: null, at })
  localStorage.setItem(`chat-waiting-${String(userId)}-${id}-${clientId}`, told)
}

beforeEach(() => {
  sent = []
  isDown = true
  const state = { status: 'in', session: { user: { id: ANNA, roles_here: [] } } }
  vi.spyOn(session, 'snapshot').mockReturnValue(state as never)
})

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

test('what waits in every conversation is counted, and leaves from wherever one is', async () => {
  keep(ANNA, FIRST, 'a', 'pierwsze', 1)
  keep(ANNA, FIRST, 'b', 'drugie', 2)
  // As it was kept before, all of a conversation in one list.
  localStorage.setItem(
    `chat-waiting-${String(ANNA)}-${SECOND}`,
    JSON.stringify([{ clientId: 'c', text: 'w innej', fileName: null }]),
  )
  keep(8, SECOND, 'd', 'nie moje', 1)
  renderInFace(<WaitingCount talk={talk} />)

  const link = await screen.findByRole('link', { name: '3 wiadomości czekają na wysłanie' })
  expect(link).toHaveAttribute('href', `/wiadomosci/${FIRST}`)
  isDown = false
  window.dispatchEvent(new Event('online'))
  await waitFor(() => {
    expect(screen.queryByRole('link')).toBeNull()
  })
  expect(sent.toSorted()).toEqual(['1 drugie b', '1 pierwsze a', '2 w innej c'])
  expect(sent.indexOf('1 pierwsze a')).toBeLessThan(sent.indexOf('1 drugie b'))
  const left = Object.keys(localStorage).filter((key) => key.startsWith('chat-'))
  expect(left).toEqual([`chat-waiting-8-${SECOND}-d`])
})

test('nothing is said where nothing waits', () => {
  renderInFace(<WaitingCount talk={talk} />)
  expect(screen.queryByRole('link')).toBeNull()
})
