import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { NewOrder } from './new-order'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.edit', 'orders.view', 'orders.prices') }),
    'GET /api/v1/mechanics/': () => ({ data: [] }),
    'GET /api/v1/bays/': () => ({ data: [] }),
    'GET /api/v1/customers/1/': () => ({
      data: {
        id: 1,
        name: 'Jan Kowal',
        vehicles: [{ id: 3, label: 'Skoda Octavia', plate: 'KR1AB23' }],
      },
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

test('an order whose answer was lost is opened once', async () => {
  const { route, instead, done } = keptKeys(() => orderRow())
  instead.push('lost')
  server.routes.set('POST /api/v1/orders/', route)
  const opened = vi.fn()
  renderInFace(<NewOrder customerId={1} carId={3} picker={null} onOpened={opened} />)
  const open = await screen.findByRole('button', { name: /zlecenie/ })
  await userEvent.click(open)
  await screen.findByText(/po naszej stronie/)
  await userEvent.click(open)
  await waitFor(() => {
    expect(opened).toHaveBeenCalledOnce()
  })
  expect(done).toHaveLength(1)
})
