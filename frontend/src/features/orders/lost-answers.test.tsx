import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { TimeDialog } from './clock/time-dialog'
import { LineForm } from './lines/line-form'
import { NewOrder } from './new-order'
import { JobDialog } from './settings/job-dialog'
import { TemplateDialog } from './settings/template-dialog'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.edit', 'orders.view', 'orders.prices') }),
    'GET /api/v1/mechanics/': () => ({ data: [{ id: 1, name: 'Adam', is_active: true }] }),
    'GET /api/v1/orders/rules/': () => ({ data: {} }),
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

const ignore = () => undefined
const corrected: [string, ReactNode, string, string[]][] = [
  [
    'POST /api/v1/orders/7/lines/',
    <LineForm order={orderRow()} line={null} kind="labour" onSaved={ignore} onClose={ignore} />,
    'Dodaj',
    ['Nazwa'],
  ],
  [
    'POST /api/v1/time-entries/',
    <TimeDialog orderId={7} entry={null} mechanicId={1} onClose={ignore} />,
    'Zapisz czas',
    ['Dlaczego'],
  ],
  [
    'POST /api/v1/jobs/',
    <JobDialog job={null} onClose={ignore} />,
    'Zapisz',
    ['Nazwa szablonu', 'Nazwa'],
  ],
  [
    'POST /api/v1/inspection-templates/',
    <TemplateDialog template={null} onClose={ignore} />,
    'Zapisz szablon',
    ['Nazwa szablonu', 'Dział', 'Punkt'],
  ],
]

test.each(corrected)(
  '%s: words corrected after a lost answer are not refused for ever',
  async (path, shown, name, fields) => {
    const { route, instead, done, keys } = keptKeys(() => orderRow())
    instead.push('lost')
    server.routes.set(path, route)
    renderInFace(shown)
    const boxes = fields.map((label) => screen.getAllByLabelText(label)[0] as HTMLInputElement)
    const send = async (typed: string) => {
      const before = keys.length
      for (const box of boxes) await userEvent.type(box, typed)
      await userEvent.click(screen.getByRole('button', { name }))
      await waitFor(() => {
        expect(keys).toHaveLength(before + 1)
      })
    }
    await send('Hamulce')
    await screen.findByText(/po naszej stronie/)
    await send(' przednie')
    await screen.findByText(/^Poprzednia wersja jest już zapisana/)
    expect(done).toHaveLength(1)
    await send('!')
    expect(done).toHaveLength(2)
  },
)
