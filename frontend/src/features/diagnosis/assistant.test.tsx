import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import type * as answering from './answering'
import type { AiMessage } from './api'
import { Assistant } from './assistant'

const { answerTo } = vi.hoisted(() => ({ answerTo: vi.fn<typeof answering.answerTo>() }))
vi.mock('./answering', () => ({ answerTo }))

const line = (number: number, content: string, is_ai: boolean): AiMessage => ({
  number,
  content,
  is_ai,
  kind: 'text',
  sent_at: new Date().toISOString(),
  confidence: null,
  provider: is_ai ? 'embedded' : '',
  fell_back: '',
  has_photo: false,
  question: null,
  diagnosis: null,
})

const MINE = 'piszczy <b>rano</b>'
let server: TestServer
let undo: () => void
let messages: AiMessage[]

beforeEach(async () => {
  messages = [line(1, 'dzień dobry', false), line(2, 'Opisz auto.', true)]
  server = await startServer({
    'GET /api/v1/ai-chat/sessions/b4/': () => ({ data: { session_id: 'b4', messages } }),
  })
  undo = routeFetchTo(server)
  window.HTMLElement.prototype.scrollIntoView = vi.fn()
})

afterEach(async () => {
  answerTo.mockReset()
  undo()
  await server.stop()
})

async function say() {
  renderInFace(<Assistant id="b4" onBegun={vi.fn()} onBook={vi.fn()} />)
  await screen.findByText('Opisz auto.')
  await userEvent.type(screen.getByLabelText('Twoja wiadomość'), MINE)
  await userEvent.click(screen.getByRole('button', { name: 'Wyślij' }))
  return within(screen.getByRole('list', { name: 'Rozmowa' }))
}

it('shows the words as they come, reads them out once whole, and doubles nothing', async () => {
  let end: (() => void) | undefined
  answerTo.mockImplementation((_saying, onWords) => {
    onWords('To klo')
    return new Promise((resolve) => {
      end = () => {
        messages = [...messages, line(3, MINE, false), line(4, 'To klocki.', true)]
        resolve(line(4, 'To klocki.', true))
      }
    })
  })
  const talk = await say()
  expect(await talk.findByText('To klo')).toBeVisible()
  expect(talk.getByText(MINE)).toBeVisible()
  expect(screen.getByText('Asystent AI pisze…')).toBeInTheDocument()
  expect(screen.getByText('To klo').closest('[aria-live]')).toBeNull()
  end?.()
  expect(await talk.findByText('To klocki.')).toBeVisible()
  expect(await screen.findByText('Asystent AI: To klocki.')).toBeInTheDocument()
  expect(talk.getAllByText(MINE)).toHaveLength(1)
  expect(talk.getAllByRole('listitem')).toHaveLength(4)
  expect(document.querySelector('b')).toBeNull()
})

it('gives the words back when the line is gone, and says them again under the same key', async () => {
  const { ApiError } = await import('@/api/envelope')
  answerTo.mockRejectedValue(new ApiError(0, 'NETWORK', ''))
  await say()
  expect(await screen.findByText(/nic nie przepadło/)).toBeVisible()
  expect(screen.getByLabelText('Twoja wiadomość')).toHaveValue(MINE)
  await userEvent.click(screen.getByRole('button', { name: 'Wyślij' }))
  await waitFor(() => {
    expect(answerTo).toHaveBeenCalledTimes(2)
  })
  const [first, second] = answerTo.mock.calls.map(([saying]) => saying.key)
  expect(second).toBe(first)
})

it('looks for an answer that was being made when the page was opened', async () => {
  messages = [line(1, 'piszczy', false)]
  renderInFace(<Assistant id="b4" onBegun={vi.fn()} onBook={vi.fn()} />)
  expect(await screen.findByText('Asystent AI pisze…')).toBeVisible()
  messages = [...messages, line(2, 'To klocki.', true)]
  expect(await screen.findByText('To klocki.', undefined, { timeout: 5_000 })).toBeVisible()
})
