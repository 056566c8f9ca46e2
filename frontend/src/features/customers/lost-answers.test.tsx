import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Customer } from '@/api/workshop-contract'
import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { CustomerDialog } from './customer-dialog'
import { MergeDialog } from './merge-dialog'

const customer = (id: number) =>
  ({
    id,
    kind: 'person',
    name: `Jan ${String(id)}`,
    nip: '',
    phone: '',
    email: '',
    street: '',
    postal_code: '',
    city: '',
    note: '',
    has_account: false,
    created_at: '2026-11-20T08:00:00Z',
    version: 1,
    same_phone: [],
    vehicles: [],
  }) as unknown as Customer

let server: TestServer
let undo: () => void

beforeEach(async () => {
  localStorage.clear()
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: { ...meRow, permissions: ['customers.edit'] } }),
    'GET /api/v1/customers/2/': () => ({ data: customer(2) }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

test('a new customer whose answer was lost is added once, and a corrected one is told so', async () => {
  const { route, instead, done, keys } = keptKeys(() => customer(1))
  instead.push('lost', 'lost')
  server.routes.set('POST /api/v1/customers/', route)
  const saved = vi.fn()
  renderInFace(<CustomerDialog customer={null} onSaved={saved} onClose={() => undefined} />)
  const name = screen.getByRole('textbox', { name: 'Imię i nazwisko' })
  await userEvent.type(name, 'Jan{Enter}')
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(name, '{Enter}')
  await waitFor(() => {
    expect(keys).toHaveLength(2)
  })
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(name, ' Kowal{Enter}')
  await screen.findByText(/^Poprzednia wersja jest już zapisana/)
  expect(new Set(keys).size).toBe(1)
  expect(done).toHaveLength(1)

  // Who wants it all the same, gets it.
  await userEvent.type(name, '{Enter}')
  await waitFor(() => {
    expect(saved).toHaveBeenCalledOnce()
  })
  expect(done).toMatchObject([{ name: 'Jan' }, { name: 'Jan Kowal' }])
})

test('two records whose answer was lost are made one once', async () => {
  const { route, instead, done } = keptKeys(() => customer(1))
  instead.push('lost')
  server.routes.set('POST /api/v1/customers/1/merge/', route)
  const close = vi.fn()
  renderInFace(<MergeDialog customer={customer(1)} twinId={2} onClose={close} />)
  const dialog = within(screen.getByRole('dialog'))
  const merge = await dialog.findByRole('button', { name: 'Scal w jednego klienta' })
  await userEvent.click(merge)
  await dialog.findByText(/po naszej stronie/)
  await userEvent.click(merge)
  await waitFor(() => {
    expect(close).toHaveBeenCalledOnce()
  })
  expect(done).toHaveLength(1)
})
