import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { CustomerOrders } from './customer-orders'

const sum = (gross: string) => ({ net: gross, vat: '0.00', gross })

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.view') }),
    'GET /api/v1/orders/': () => ({
      data: [
        orderRow({
          id: 7,
          label: '7/2025',
          opened_at: '2025-03-14T22:30:00Z',
          totals: { approved: sum('0.00'), undecided: sum('453.87'), all: sum('453.87') },
        }),
      ],
      pagination: { page: 1, per_page: 10, total: 1, pages: 1 },
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

test('an order of the customer says when its car came in, and leads there', async () => {
  renderInFace(<CustomerOrders customerId={3} />)
  const order = await screen.findByRole('link', { name: /7\/2025/ })
  expect(order).toHaveAttribute('href', '/zlecenia/7')
  expect(order).toHaveTextContent(/pt., 14\smar 2025/)
})

test('an order that waits for a decision shows what it will cost, as the list of orders does', async () => {
  renderInFace(<CustomerOrders customerId={3} />)
  expect(await screen.findByRole('link', { name: /7\/2025/ })).toHaveTextContent(/453,87/)
})
