import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { session } from '@/api/session'
import { clientUser as user } from '@/testing/people'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { SignIns } from './sign-ins'

const desk = {
  id: '0f7a6d0e-0000-4000-8000-000000000001',
  browser: 'Chrome',
  system: 'Windows',
  face: 'workshop',
  workshop: 'Auto-Serwis Kowalczyk',
  started_at: '2026-11-20T08:00:00Z',
  last_used_at: '2026-11-25T13:30:00Z',
  is_this_one: true,
}
const phone = {
  ...desk,
  id: '0f7a6d0e-0000-4000-8000-000000000002',
  browser: 'Safari',
  system: 'iPhone',
  face: 'marketplace',
  workshop: '',
  is_this_one: false,
}
const program = { ...phone, id: '0f7a6d0e-0000-4000-8000-000000000003', browser: '', system: '' }
let server: TestServer
let undo: () => void
let open: (typeof desk)[]

beforeEach(async () => {
  open = [desk, phone, program]
  server = await startServer({
    'GET /api/v1/auth/sign-ins/': () => ({ data: open }),
    'POST /api/v1/auth/logout/': () => ({}),
    'DELETE /api/v1/auth/sign-ins/': () => ({ data: { ended: open.length } }),
    [`DELETE /api/v1/auth/sign-ins/${phone.id}/`]: () => {
      open = [desk, program]
      return { data: { ended: 1 } }
    },
  })
  undo = routeFetchTo(server)
  session.signIn({ access: 'token', expires_in: 3600, user })
  renderInFace(<SignIns />)
})

afterEach(async () => {
  await session.signOut()
  undo()
  await server.stop()
})

it('names browser, place and time in plain words and marks this one', async () => {
  const rows = await screen.findAllByRole('listitem')
  expect(rows[0]).toHaveTextContent(/Chrome, Windows.*Auto-Serwis Kowalczyk · ta przeglądarka/)
  expect(rows[1]).toHaveTextContent(/Safari, iPhone.*strona dla klientów · ostatnio: .*14:30/)
  expect(rows[2]).toHaveTextContent('Nieznana przeglądarka')
})

it('ends one of them and shows what is left', async () => {
  const [, row] = await screen.findAllByRole('listitem')
  if (!row) throw new Error('no second row')
  await userEvent.click(within(row).getByRole('button', { name: /Wyloguj tam/ }))
  await vi.waitFor(() => {
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
  })
  expect(screen.queryByText(/iPhone/)).toBeNull()
  expect(session.snapshot().status).toBe('in')
})

it('ends all of them, this one too', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Wyloguj wszędzie (3 miejsca)' }))
  await vi.waitFor(() => {
    expect(session.snapshot().status).toBe('out')
  })
  expect(
    server.asked.some(
      ({ method, path }) => method === 'DELETE' && path === '/api/v1/auth/sign-ins/',
    ),
  ).toBe(true)
})
