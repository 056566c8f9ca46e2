import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { session } from '@/api/session'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer, type Told } from '@/testing/server'

import { QuoteDialog } from './quote-dialog'
import { WriteToCustomer } from './write-to-customer'

const ID = '00000000-0000-4000-8000-000000000001'
const QUOTES = `POST /api/v1/chat/conversations/${ID}/quotes/`
const BEGIN = 'POST /api/v1/chat/conversations/'

let server: TestServer
let undo: () => void
/** What the next answers are instead of what the server would say. */
let instead: ('lost' | Told)[]
let stored: Map<string, string>

/** Keeps the first body of a key as the workshop does, also when its answer is lost. */
const route = ({ headers, body }: { headers: object; body: unknown }): Told => {
  const key = (headers as Record<string, string>)['idempotency-key'] ?? ''
  const said = JSON.stringify(body)
  const next = instead.shift()
  if (typeof next === 'object') return next
  if ((stored.get(key) ?? said) !== said)
    return { status: 409, error: { code: 'IDEMPOTENCY_MISMATCH', message: 'Ten klucz…' } }
  stored.set(key, said)
  return next === 'lost'
    ? { status: 502, error: { code: 'INTERNAL_ERROR' } }
    : { status: 201, data: { id: ID } }
}

beforeEach(async () => {
  instead = []
  stored = new Map()
  server = await startServer({
    'GET /api/v1/me/': () => ({
      data: meWith('chat.write'),
    }),
    [QUOTES]: route,
    [BEGIN]: route,
  })
  undo = routeFetchTo(server)
  vi.spyOn(session, 'freshAccess').mockResolvedValue('secret')
})

afterEach(async () => {
  undo()
  vi.restoreAllMocks()
  await server.stop()
})

const sent = () => server.asked.filter(({ method }) => method === 'POST')
const keys = () => sent().map(({ headers }) => headers['idempotency-key'])
const press = async (name: string) => {
  const before = sent().length
  await userEvent.click(screen.getByRole('button', { name }))
  await waitFor(() => {
    expect(sent()).toHaveLength(before + 1)
  })
}

test('words corrected after a lost answer are told that the first ones arrived, and then go as the next', async () => {
  instead = ['lost', 'lost']
  renderInFace(<WriteToCustomer customer={{ id: 3, has_account: true }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Napisz do klienta' }))
  const field = screen.getByRole('textbox', { name: 'Wiadomość' })
  await userEvent.type(field, 'Auto gotowe')
  await press('Wyślij')
  await screen.findByText(/po naszej stronie/)
  await press('Wyślij')
  await screen.findByText(/po naszej stronie/)

  await userEvent.type(field, ' o 15')
  await press('Wyślij')
  await screen.findByText(/^Pierwsza wersja tej wiadomości już dotarła/)
  await press('Wyślij')
  const [first, second, third, fourth] = keys()
  expect([second, third]).toEqual([first, first])
  expect(fourth).not.toBe(first)
  expect([...stored.values()].map((said) => (JSON.parse(said) as { text: string }).text)).toEqual([
    'Auto gotowe',
    'Auto gotowe o 15',
  ])
})

test('what was refused surely did not arrive: the corrected quote has a key of its own', async () => {
  instead = [{ status: 400, error: { code: 'VALIDATION_ERROR', message: 'Za dużo.' } }, 'lost']
  const onClose = vi.fn()
  renderInFace(<QuoteDialog conversationId={ID} onClose={onClose} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Nazwa' }), 'Klocki')
  const price = screen.getByRole('textbox', { name: 'Cena netto' })
  await userEvent.type(price, '24')
  await press('Wyślij wycenę')
  await screen.findByText('Za dużo.')
  await userEvent.type(price, '0')
  await press('Wyślij wycenę')
  await screen.findByText(/po naszej stronie/)

  await userEvent.type(price, ',50')
  await press('Wyślij wycenę')
  await screen.findByText(/^Pierwsza wersja tej wyceny już dotarła do klienta/)
  await press('Wyślij wycenę')
  await waitFor(() => {
    expect(onClose).toHaveBeenCalledOnce()
  })
  const [first, second, third, fourth] = keys()
  expect(third).toBe(second)
  expect(new Set([first, second, fourth]).size).toBe(3)
})
