import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Order, Visit } from '@/api/workshop-contract'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { visitRow } from '@/testing/visit-rows'

import { VisitOrder } from './visit-order'

let server: TestServer
let undo: () => void
let known: Order[]
let me: ReturnType<typeof meWith>

beforeEach(async () => {
  known = []
  me = meWith('orders.view', 'orders.edit')
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: me }),
    'GET /api/v1/orders/': () => ({
      data: known,
      pagination: { page: 1, per_page: 25, total: known.length, pages: 1 },
    }),
    'POST /api/v1/orders/': () => ({ status: 201, data: orderRow({ id: 9, stage: 'booked' }) }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const open = (visit: Partial<Visit> = {}) => {
  const opened = vi.fn()
  // Not today and not before: the order is only prepared.
  const start = '2999-11-26T08:00:00Z'
  renderInFace(<VisitOrder visit={visitRow({ start, ...visit })} onOpened={opened} />)
  return opened
}

test('a visit leads to the order it has, and to no second one', async () => {
  known = [orderRow({ stage: 'booked' })]
  open()
  const link = await screen.findByRole('link', { name: /Z\/2026\/7/ })
  expect(link).toHaveAttribute('href', '/zlecenia/7')
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('a cancelled order stays to be looked at, and another may be prepared', async () => {
  known = [orderRow({ stage: 'cancelled' })]
  const opened = open()
  expect(await screen.findByRole('link', { name: /anulowane/i })).toHaveAttribute(
    'href',
    '/zlecenia/7',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Przygotuj zlecenie' }))
  await waitFor(() => {
    expect(opened).toHaveBeenCalledWith(9)
  })
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
    appointment_id: visitRow().id,
  })
})

test('no other order is offered for a visit that was called off', async () => {
  known = [orderRow({ stage: 'cancelled' })]
  open({ status: 'cancelled' })
  expect(await screen.findByRole('link', { name: /anulowane/i })).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('who may only look sees the cancelled order alone', async () => {
  known = [orderRow({ stage: 'cancelled' })]
  me = meWith('orders.view')
  open()
  expect(await screen.findByRole('link', { name: /anulowane/i })).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
