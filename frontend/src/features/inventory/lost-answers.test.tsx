import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { PartDialog } from './part-dialog'
import { PlaceDialog } from './place-dialog'
import { PurchasesPart } from './purchases'
import { SupplierDialog } from './supplier-dialog'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  const empty = { data: [], pagination: { page: 1, per_page: 25, total: 0, pages: 1 } }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('inventory.edit') }),
    'GET /api/v1/inventory/locations/': () => empty,
    'GET /api/v1/inventory/suppliers/': () => empty,
    'GET /api/v1/inventory/categories/': () => empty,
    'GET /api/v1/inventory/purchase-orders/': () => empty,
    'GET /api/v1/inventory/purchase-orders/propose/': () => ({
      data: [
        {
          supplier: { id: 1, name: 'Hurtownia' },
          minimum_order_value: null,
          net: { amount: '10.00', currency: 'PLN' },
          lines: [],
        },
      ],
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const close = () => undefined
const cases: [string, ReactNode, string, [string, string][]][] = [
  [
    'POST /api/v1/inventory/locations/',
    <PlaceDialog place={null} onClose={close} />,
    'Dodaj miejsce',
    [['Nazwa', 'Regał A']],
  ],
  [
    'POST /api/v1/inventory/suppliers/',
    <SupplierDialog supplier={null} onClose={close} />,
    'Dodaj dostawcę',
    [['Nazwa', 'Hurtownia']],
  ],
  [
    'POST /api/v1/inventory/parts/',
    <PartDialog part={null} onSaved={close} onClose={close} />,
    'Dodaj część',
    [
      ['Nazwa', 'Klocki'],
      ['Indeks', 'K-1'],
    ],
  ],
  [
    'POST /api/v1/inventory/purchase-orders/propose/',
    <PurchasesPart />,
    'Zaproponuj zamówienia',
    [],
  ],
]

test.each(cases)('%s is done once when its answer was lost', async (path, shown, name, fields) => {
  const { route, instead, done, keys } = keptKeys(() =>
    path.endsWith('propose/') ? [] : { id: 1 },
  )
  instead.push('lost')
  server.routes.set(path, route)
  renderInFace(shown)
  const press = async (times: number) => {
    await userEvent.click(await screen.findByRole('button', { name }))
    await waitFor(() => {
      expect(keys).toHaveLength(times)
    })
  }
  for (const [label, typed] of fields)
    await userEvent.type(screen.getByRole('textbox', { name: label }), typed)
  await press(1)
  await screen.findByText(/po naszej stronie/)
  await press(2)
  expect(new Set(keys).size).toBe(1)
  expect(done).toHaveLength(1)
})

test('a name corrected after a lost answer is told in plain words that the first is saved', async () => {
  const { route, instead, done } = keptKeys(() => ({ id: 1 }))
  instead.push('lost')
  server.routes.set('POST /api/v1/inventory/locations/', route)
  renderInFace(<PlaceDialog place={null} onClose={close} />)
  const field = screen.getByRole('textbox', { name: 'Nazwa' })
  await userEvent.type(field, 'Regał{Enter}')
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(field, ' A{Enter}')
  expect(await screen.findByText(/^Poprzednia wersja jest już zapisana/)).toBeVisible()
  expect(done).toHaveLength(1)
})
