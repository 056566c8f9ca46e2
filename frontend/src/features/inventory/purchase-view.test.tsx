import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Purchase } from '@/api/workshop-contract'
import { keptKeys } from '@/testing/kept-keys'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { PurchaseView } from './purchase-view'

const money = (amount: string) => ({ amount, currency: 'PLN' as const })
const order = (status: Purchase['status']) =>
  ({
    id: 3,
    number: 'ZAM/3',
    status,
    supplier: { id: 1, name: 'Hurtownia' },
    note: '',
    expected_on: null,
    ordered_at: null,
    minimum_order_value: money('0.00'),
    net: money('400.00'),
    lines: [
      {
        id: 11,
        part: { id: 5, name: 'Świece', sku: 'SW-1', unit: 'pcs', location: '' },
        quantity: '4',
        received: '0',
        left: '4',
        price: money('100.00'),
        price_difference: money('0.00'),
        net: money('400.00'),
        receipts: [],
      },
    ],
    receipts: [],
    version: 2,
  }) as unknown as Purchase

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('inventory.edit') }),
    'POST /api/v1/inventory/purchase-orders/3/receive/': () => ({ data: order('received') }),
    'PUT /api/v1/inventory/purchase-orders/3/': () => ({ data: order('draft') }),
    'POST /api/v1/inventory/purchase-orders/3/cancel/': () => ({ data: order('cancelled') }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const written = () => server.asked.filter(({ method }) => method !== 'GET')

it.each([
  ['ordered', 'Przyjmij dostawę', 'Przyjmij na stan'],
  ['draft', 'Zmień pozycje', 'Zapisz'],
] as const)(
  'a price of an %s order that cannot be read is refused where it stands',
  async (status, opens, sends) => {
    renderInFace(<PurchaseView order={order(status)} />)
    await userEvent.click(await screen.findByRole('button', { name: opens }))
    const dialog = await screen.findByRole('dialog')
    const price = within(dialog).getByLabelText('Cena: Świece')
    for (const typed of ['12,345', '1O']) {
      await userEvent.clear(price)
      await userEvent.type(price, typed)
      await userEvent.click(within(dialog).getByRole('button', { name: sends }))
      expect(price).toHaveAccessibleDescription('Podaj cenę, na przykład 129,90.')
      expect(price).toHaveFocus()
    }
    expect(written()).toEqual([])

    // No price at all is the one that was agreed.
    await userEvent.clear(price)
    await userEvent.click(within(dialog).getByRole('button', { name: sends }))
    await waitFor(() => {
      expect(written()).toHaveLength(1)
    })
    expect(written()[0]?.body).toMatchObject({ lines: [{ price: null, quantity: '4' }] })
  },
)

it.each([
  ['ordered', 'Anuluj zamówienie', 'Anulować zamówienie?'],
  ['draft', 'Anuluj zamówienie', 'Anulować zamówienie?'],
  ['partly_received', 'Reszta nie przyjdzie', 'Zamknąć zamówienie?'],
] as const)(
  'an order that is %s is given up after a question alone',
  async (status, name, question) => {
    renderInFace(<PurchaseView order={order(status)} />)
    await userEvent.click(await screen.findByRole('button', { name }))
    const first = await screen.findByRole('dialog', { name: question })
    await userEvent.click(within(first).getByRole('button', { name: 'Zostaw zamówienie' }))
    expect(first).not.toBeInTheDocument()
    expect(written()).toEqual([])

    await userEvent.click(screen.getByRole('button', { name }))
    const again = await screen.findByRole('dialog', { name: question })
    await userEvent.click(within(again).getByRole('button', { name }))
    await waitFor(() => {
      expect(written()).toHaveLength(1)
    })
  },
)

const RECEIVE = 'POST /api/v1/inventory/purchase-orders/3/receive/'
const received = (count: number): Purchase => {
  const { lines, ...rest } = order(count === 4 ? 'received' : 'partly_received')
  const left = String(4 - count)
  return { ...rest, lines: lines.map((one) => ({ ...one, left })), version: 3 }
}

/** The page, and what it reads once somebody tells it that the order changed. */
function Page({ next }: { next: Purchase }) {
  const [shown, setShown] = useState(order('ordered'))
  return (
    <>
      <button
        onClick={() => {
          setShown(next)
        }}
      >
        Wczytano
      </button>
      <PurchaseView order={shown} />
    </>
  )
}

async function receiving(next: Purchase) {
  const kept = keptKeys(() => next)
  kept.instead.push('lost')
  server.routes.set(RECEIVE, kept.route)
  renderInFace(<Page next={next} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Przyjmij dostawę' }))
  const dialog = within(await screen.findByRole('dialog'))
  const quantity = dialog.getByLabelText('Przyszło: Świece')
  const send = async (pieces: string) => {
    const before = kept.keys.length
    await userEvent.clear(quantity)
    await userEvent.type(quantity, pieces)
    await userEvent.click(dialog.getByRole('button', { name: 'Przyjmij na stan' }))
    await waitFor(() => {
      expect(kept.keys).toHaveLength(before + 1)
    })
  }
  return { dialog, quantity, send, ...kept }
}

it.each([false, true])(
  'answer lost, pressed again: received once; read meanwhile: %s',
  async (isRead) => {
    const { dialog, send, done, keys } = await receiving(received(3))
    await send('3')
    await dialog.findByText(/po naszej stronie/)
    if (isRead) await userEvent.click(screen.getByText('Wczytano'))
    await send('3')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    })
    expect(new Set(keys).size).toBe(1)
    expect(done).toHaveLength(1)
    expect(done[0]).toMatchObject({ version: 2, lines: [{ quantity: '3' }] })
  },
)

it('other pieces after a lost answer are not received on top: what still lacks is asked anew', async () => {
  const { dialog, quantity, send, done } = await receiving(received(3))
  await send('3')
  await dialog.findByText(/po naszej stronie/)
  await userEvent.click(screen.getByText('Wczytano'))
  await send('2')
  await dialog.findByText(/^Poprzednia wersja tej dostawy jest już przyjęta/)
  expect(quantity).toHaveValue('')
  expect(dialog.getByText('zostało 1 z 4')).toBeVisible()
  await send('1')
  expect(done).toMatchObject([
    { version: 2, lines: [{ quantity: '3' }] },
    { version: 3, lines: [{ quantity: '1' }] },
  ])
})
