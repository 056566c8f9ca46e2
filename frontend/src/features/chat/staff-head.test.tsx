import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { QuoteCard } from './quote-card'
import { QuoteUntaken } from './quote-untaken'
import { StaffHead } from './staff-head'
import type { StaffConversation } from './staff-talk'
import type { Message, Quote } from './talk'

const ID = '00000000-0000-4000-8000-000000000001'
const ONE = `/api/v1/chat/conversations/${ID}/`
const conversation = {
  id: ID,
  client_name: 'Anna Nowak',
  customer_id: 3,
  subject: 'Hamulce',
  status: 'active',
  priority: 'normal',
  assigned_to_id: null,
  assigned_to_name: '',
  order_id: null,
  appointment_id: null,
} as unknown as StaffConversation
const row = (id: number, label: string) => ({ id, label, vehicle: { label: 'Skoda Octavia' } })

let server: TestServer
let undo: () => void
let orders: object[]

beforeEach(async () => {
  orders = [row(5, 'Z/2026/5'), row(6, 'Z/2026/6')]
  server = await startServer({
    'GET /api/v1/chat/people/': () => ({
      data: [
        { id: 4, name: 'Jan Mechanik' },
        { id: 9, name: 'Ewa Biuro' },
      ],
    }),
    'GET /api/v1/orders/': () => ({
      data: orders,
      pagination: { page: 1, per_page: 20, total: orders.length, pages: 1 },
    }),
    [`PATCH ${ONE}`]: ({ body }) =>
      (body as { subject?: string }).subject === 'odmowa'
        ? { status: 400, error: { code: 'VALIDATION_ERROR', message: 'Nie.' } }
        : { data: conversation },
    [`POST ${ONE}messages/3/order/`]: () => ({ data: {} }),
  })
  undo = routeFetchTo(server)
  vi.spyOn(session, 'freshAccess').mockResolvedValue('secret')
})

afterEach(async () => {
  undo()
  vi.restoreAllMocks()
  await server.stop()
})

const told = () => server.asked.filter(({ method }) => method !== 'GET').map(({ body }) => body)

test('a conversation is given to a colleague and gets a priority', async () => {
  renderInFace(<StaffHead conversation={conversation} back="/wiadomosci" search={null} />)
  await screen.findByRole('option', { name: 'zajmuje się: Jan Mechanik' })
  const picker = screen.getByRole('combobox', { name: 'Kto się zajmuje' })
  expect(picker).toHaveDisplayValue('nikomu nieprzydzielona')
  await userEvent.selectOptions(picker, '4')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Priorytet' }), 'pilne')
  await waitFor(() => {
    expect(told()).toEqual([{ assigned_to_id: 4 }, { priority: 'urgent' }])
  })
})

test('the subject is written anew where it stands, and stays typed when it is refused', async () => {
  renderInFace(<StaffHead conversation={conversation} back="/wiadomosci" search={null} />)
  const open = () => userEvent.click(screen.getByRole('button', { name: 'Zmień temat: Hamulce' }))
  await open()
  const field = () => screen.getByRole('textbox', { name: 'Temat rozmowy' })
  await userEvent.clear(field())
  await userEvent.type(field(), 'Hamulce, tył{Enter}')
  await waitFor(() => {
    expect(screen.queryByRole('textbox')).toBeNull()
  })
  await open()
  await userEvent.type(field(), ' i przód{Escape}')
  expect(told()).toEqual([{ subject: 'Hamulce, tył' }])

  await open()
  await userEvent.clear(field())
  await userEvent.type(field(), 'odmowa{Enter}')
  await waitFor(() => {
    expect(told()).toHaveLength(2)
  })
  expect(field()).toHaveValue('odmowa')
})

const quote = { status: 'accepted', order_id: null, lines: [], gross: '0.00' } as unknown as Quote
const message = { number: 3, quote } as unknown as Message

test('an accepted quote that no order has says so to staff alone', () => {
  const { rerender } = renderInFace(<QuoteCard quote={quote} side="staff" />)
  expect(screen.getByText('przyjęta, nie ma jej w zleceniu')).toBeVisible()
  rerender(<></>)
  renderInFace(<QuoteCard quote={quote} side="client" />)
  expect(screen.getByText('przyjęta')).toBeVisible()
})

test('one press puts it on the order that is chosen', async () => {
  renderInFace(<QuoteUntaken conversationId={ID} customerId={3} message={message} />)
  await userEvent.click(await screen.findByRole('button', { name: /Z\/2026\/6/ }))
  await waitFor(() => {
    expect(told()).toEqual([{ order_id: 6 }])
  })
})

test('without an open order it says what to do', async () => {
  orders = []
  renderInFace(<QuoteUntaken conversationId={ID} customerId={3} message={message} />)
  await screen.findByText(/Klient nie ma otwartego zlecenia/)
})
