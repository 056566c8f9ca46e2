import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow, visitRow } from '@/testing/visit-rows'

import { NewVisitForm } from './new-visit'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/mechanics/': () => ({ data: [] }),
    'GET /api/v1/calendar/availability/': () => ({ data: [] }),
    'GET /api/v1/services/': () => ({
      data: [{ id: 1, name: 'Przegląd', is_active: true, duration_minutes: 60, price_from: null }],
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

test('a visit whose answer broke on the server is booked once', async () => {
  const { route, instead, done, keys } = keptKeys(() => visitRow())
  instead.push('lost')
  server.routes.set('POST /api/v1/appointments/', route)
  const saved = vi.fn()
  renderInFace(<NewVisitForm start="2026-12-01T08:00:00Z" onSaved={saved} />)
  await userEvent.selectOptions(await screen.findByLabelText('Usługa'), '1')
  await userEvent.type(screen.getByRole('textbox', { name: 'Klient' }), 'Jan')
  const book = screen.getByRole('button', { name: 'Umów wizytę' })
  await userEvent.click(book)
  await screen.findByText(/po naszej stronie/)
  await userEvent.click(book)
  await waitFor(() => {
    expect(saved).toHaveBeenCalledOnce()
  })
  expect(new Set(keys).size).toBe(1)
  expect(done).toHaveLength(1)
})
