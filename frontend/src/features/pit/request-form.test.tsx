import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { applied } from './applied'
import type { Day, Order } from './day'
import type { Write } from './outbox'
import { RequestForm } from './request-form'
import type { OutboxRow } from './store'
import { type Pit, PitContext } from './use-pit'

const order = {
  id: 7,
  label: 'Z/2026/7',
  can_edit_lines: true,
  vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
  lines: [],
} as unknown as Order
const oil = {
  id: 9,
  name: 'Olej 5W30',
  sku: 'OL-5W30',
  unit: 'l',
  vat: '8',
  price_net: null as { amount: string; currency: 'PLN' } | null,
  available: '12.5',
  is_stocked: true,
  location: { id: 1, name: 'Regał A' },
}

let server: TestServer
let undo: () => void
let found: (typeof oil)[]

beforeEach(async () => {
  found = [oil]
  server = await startServer({ 'GET /api/v1/inventory/parts/': () => ({ data: found }) })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

async function open(reached = true): Promise<Write[]> {
  const written: Write[] = []
  const write = (one: Write) => {
    written.push(one)
    return Promise.resolve(true)
  }
  renderInFace(
    <PitContext.Provider value={{ write, reached } as unknown as Pit}>
      <RequestForm order={order} />
    </PitContext.Provider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Poproś o część albo pracę' }))
  return written
}

test('a part of the store room goes along, and its line waits with it', async () => {
  const written = await open()
  await userEvent.type(screen.getByRole('combobox', { name: 'Jaka część' }), 'ol-5')
  const option = await screen.findByRole('option', { name: /Olej 5W30/ })
  expect(option).toHaveTextContent('OL-5W30 · wolne 12,5 l · Regał A')
  expect(option).not.toHaveTextContent('netto')
  await userEvent.click(option)
  const quantity = screen.getByLabelText('Ile')
  await userEvent.clear(quantity)
  await userEvent.type(quantity, '4,5')
  await userEvent.click(screen.getByRole('button', { name: 'Poproś' }))

  await waitFor(() => {
    expect(written).toMatchObject([
      {
        path: 'orders/7/lines/',
        body: { kind: 'part', name: 'Olej 5W30', quantity: '4.5', unit: 'l', part_id: 9, vat: '8' },
      },
    ])
  })
  const [asked] = written
  const row = { ...asked, seq: 1, state: 'waiting', made: [] } as unknown as OutboxRow
  const [shown] = applied({ orders: [order] } as unknown as Day, [row]).orders
  expect(shown?.lines).toMatchObject([{ id: -1, part_id: 9, name: 'Olej 5W30', waits: true }])
})

test('plain words still do: whoever types on after a choice means something else', async () => {
  const written = await open()
  const name = screen.getByRole('combobox', { name: 'Jaka część' })
  await userEvent.type(name, 'ol')
  await userEvent.click(await screen.findByRole('option', { name: /Olej 5W30/ }))
  await userEvent.type(name, ' albo podobny')
  await userEvent.click(screen.getByRole('button', { name: 'Poproś' }))
  await waitFor(() => {
    expect(written).toHaveLength(1)
  })
  expect(written[0]?.body).toEqual({
    kind: 'part',
    name: 'Olej 5W30 albo podobny',
    quantity: '1',
    unit: 'szt.',
  })
})

test('without a network nobody is asked, and words do', async () => {
  const written = await open(false)
  await userEvent.type(screen.getByRole('combobox', { name: 'Jaka część' }), 'klocki{Enter}')
  await waitFor(() => {
    expect(written).toMatchObject([{ body: { name: 'klocki', unit: 'szt.' } }])
  })
  expect(server.asked).toEqual([])
})

test('half a piece is not asked for; who sees prices sees this one', async () => {
  found = [{ ...oil, unit: 'pcs', price_net: { amount: '49.90', currency: 'PLN' } }]
  const written = await open()
  await userEvent.type(screen.getByRole('combobox', { name: 'Jaka część' }), 'ol')
  const option = await screen.findByRole('option', { name: /Olej 5W30/ })
  expect(option).toHaveTextContent(/49,90\s*zł netto/)
  await userEvent.click(option)
  const quantity = screen.getByLabelText('Ile')
  await userEvent.clear(quantity)
  await userEvent.type(quantity, '1,5')
  expect(screen.getByText('Podaj liczbę całkowitą.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Poproś' })).toBeDisabled()
  expect(written).toEqual([])
})
