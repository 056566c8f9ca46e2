import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation, useNavigationType } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { session } from '@/api/session'
import { SignInContext } from '@/hooks/use-auth'
import { addDays, dayKey } from '@/lib/format'
import { clientUser as user } from '@/testing/people'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { Component as Booking } from './booking'

const ID = 'b5f1d3a0-0000-4000-8000-000000000002'
const tomorrow = addDays(dayKey(Date.now(), 'UTC'), 1)
const at = (clock: string) => `${tomorrow}T${clock}:00Z`
let server: TestServer
let undo: () => void
let firstFree: string
let name: string

beforeEach(async () => {
  firstFree = at('09:00')
  name = 'Auto-Serwis Próbny'
  server = await startServer({
    [`GET /api/v1/workshops/${ID}/`]: () => ({
      data: {
        id: ID,
        name,
        street: 'Długa 7',
        city: 'Kraków',
        timezone: 'UTC',
        is_bookable: true,
        services: [
          ['oil-change', 'Wymiana oleju', at('08:00')],
          ['brakes', 'Hamulce', firstFree],
        ].map(([code, word, start]) => ({
          code,
          name: word,
          category: 'Obsługa',
          price_from: null,
          duration_minutes: 60,
          first_slot: { start, end: start },
        })),
      },
    }),
    'POST /api/v1/calendar/hold/': ({ body }) => {
      const { service, start } = body as { service: string; start: string }
      return {
        status: 201,
        data: {
          id: '00000000-0000-4000-8000-000000000001',
          workshop_id: ID,
          service,
          start,
          end: start,
          expires_at: new Date(Date.now() + 600_000).toISOString(),
        },
      }
    },
    'POST /api/v1/auth/logout/': () => ({}),
    'GET /api/v1/users/profile/': () => ({ data: { phone: '' } }),
    'GET /api/v1/vehicles/': () => ({ data: [] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  sessionStorage.clear()
  await act(() => session.signOut())
  undo()
  await server.stop()
})

function Address() {
  const { search } = useLocation()
  return (
    <output aria-label="adres">
      {useNavigationType()} {search}
    </output>
  )
}

it('stays with the service that was meant when its first free time moves on', async () => {
  renderInFace(
    <SignInContext.Provider value={() => Promise.resolve(false)}>
      <Routes>
        <Route path="/warsztat/:id/umow" element={<Booking />} />
      </Routes>
      <Address />
    </SignInContext.Provider>,
    `/warsztat/${ID}/umow?start=${encodeURIComponent(at('09:00'))}`,
  )
  const phone = await screen.findByLabelText('Telefon')
  await userEvent.type(phone, '600 100')
  expect(screen.getByLabelText('adres')).toHaveTextContent(/^REPLACE .*usluga=brakes/)

  firstFree = at('12:00')
  name = 'Serwis po nowemu'
  act(() => {
    session.signIn({ access: 'token', expires_in: 3600, user })
  })
  expect((await screen.findAllByText(/Serwis po nowemu/)).length).toBeGreaterThan(0)
  expect(screen.getByLabelText('Telefon')).toBe(phone)
  expect(phone).toHaveValue('600 100')
  expect(screen.getByLabelText('Czego potrzebuje auto')).toHaveValue('brakes')
  expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0)
})
