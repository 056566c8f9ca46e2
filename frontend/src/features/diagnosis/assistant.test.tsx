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

const found: NonNullable<AiMessage['diagnosis']> = {
  id: 'd0000000-0000-4000-8000-000000000001',
  symptoms: ['pisk przy hamowaniu'],
  causes: ['pads_worn', 'other-2'].map((id) => ({
    id,
    name: `Przyczyna ${id}`,
    explanation: '',
    probability: 0.4,
    severity: 'high',
    reasons: [],
  })),
  severity: 'high',
  actions: ['Umów wizytę.'],
  cost_min: { amount: '250.00', currency: 'PLN' },
  cost_max: { amount: '600.00', currency: 'PLN' },
  urgent: false,
  urgent_reason: '',
  confidence: '0.70',
  provider: 'embedded',
  services: ['brake-pads-front', 'brake-discs-pads'],
  parts: ['klocki hamulcowe', 'tarcze hamulcowe'],
  created_at: '2026-11-26T08:00:00Z',
}

const MINE = 'piszczy <b>rano</b>'
let server: TestServer
let undo: () => void
let messages: AiMessage[]
let begun: unknown[]
const auth = vi.hoisted(() => ({ status: 'out' }))
vi.mock('@/hooks/use-auth', () => ({ useAuth: () => auth }))

beforeEach(async () => {
  begun = []
  auth.status = 'out'
  messages = [line(1, 'dzień dobry', false), line(2, 'Opisz auto.', true)]
  server = await startServer({
    'GET /api/v1/ai-chat/sessions/b4/': () => ({ data: { session_id: 'b4', messages } }),
    'GET /api/v1/ai-chat/abilities/': () => ({ data: { sees_photos: false } }),
    'GET /api/v1/services/': () => ({
      data: [
        { code: 'brake-pads-front', name: 'Klocki przód' },
        { code: 'brake-discs-pads', name: 'Tarcze i klocki' },
      ],
    }),
    'GET /api/v1/vehicles/': () => ({
      data: [{ id: 'v-1', make: 'Škoda', model: 'Octavia', year: 2018, plate: 'KR 1AB23' }],
      meta: { page: 1, per_page: 100, total: 1 },
    }),
    'POST /api/v1/ai-chat/start/': ({ body }) => {
      begun.push(body)
      return { status: 201, data: { session_id: 'b4' } }
    },
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

it('keeps the words above what was found, with all that was heard and may be needed', async () => {
  messages = [
    line(1, 'piszczy, P0420', false),
    { ...line(2, 'Kod P0420 oznacza: katalizator.', true), kind: 'diagnosis', diagnosis: found },
  ]
  const onBook = vi.fn()
  renderInFace(<Assistant id="b4" onBegun={vi.fn()} onBook={onBook} />)
  const card = within(await screen.findByRole('region', { name: 'Diagnoza' }))
  expect(screen.getByText('Kod P0420 oznacza: katalizator.')).toBeVisible()
  expect(card.getByText('Objawy: pisk przy hamowaniu.')).toBeVisible()
  expect(
    card.getByText('Mogą być potrzebne części: klocki hamulcowe, tarcze hamulcowe.'),
  ).toBeVisible()
  const other = { name: 'Tarcze i klocki' }
  await userEvent.click(await card.findByRole('button', other, { timeout: 5_000 }))
  expect(onBook).toHaveBeenLastCalledWith('brake-discs-pads')
  await userEvent.click(card.getByRole('button', { name: 'Umów naprawę' }))
  expect(onBook).toHaveBeenLastCalledWith('brake-pads-front')
})

async function begin() {
  answerTo.mockResolvedValue(line(2, 'Opisz auto.', true))
  await userEvent.type(screen.getByLabelText('Opisz to własnymi słowami'), MINE)
  await userEvent.click(screen.getByRole('button', { name: 'Sprawdź' }))
  await waitFor(() => {
    expect(begun).toHaveLength(1)
  })
}

it('asks a visitor what the car burns, and sends it along', async () => {
  renderInFace(<Assistant id={undefined} onBegun={vi.fn()} onBook={vi.fn()} />)
  expect(screen.queryByLabelText(/Które auto/)).not.toBeInTheDocument()
  await userEvent.selectOptions(screen.getByLabelText(/Paliwo/), 'diesel')
  await begin()
  expect(begun).toEqual([{ language: 'pl', fuel: 'diesel' }])
})

it('takes it for the only car of whoever has one', async () => {
  auth.status = 'in'
  renderInFace(<Assistant id={undefined} onBegun={vi.fn()} onBook={vi.fn()} />)
  expect(await screen.findByLabelText(/Które auto/)).toHaveValue('v-1')
  expect(screen.queryByLabelText(/Paliwo/)).not.toBeInTheDocument()
  await begin()
  expect(begun).toEqual([{ language: 'pl', fuel: '', vehicle_id: 'v-1' }])
})

it('hears that it is another car', async () => {
  auth.status = 'in'
  renderInFace(<Assistant id={undefined} onBegun={vi.fn()} onBook={vi.fn()} />)
  await userEvent.selectOptions(await screen.findByLabelText(/Które auto/), 'inne auto')
  await userEvent.selectOptions(screen.getByLabelText(/Paliwo/), 'diesel')
  await begin()
  expect(begun).toEqual([{ language: 'pl', fuel: 'diesel' }])
})
