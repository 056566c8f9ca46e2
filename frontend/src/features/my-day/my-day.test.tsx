import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow, visitRow } from '@/testing/visit-rows'

import { MyDayList } from './my-day'

let server: TestServer
let undo: () => void
let label: string

const user = {
  id: 7,
  email: 'adam@example.com',
  first_name: 'Adam',
  last_name: 'Wilk',
  role: 'mechanic',
  language: 'pl',
  roles_here: ['mechanic'],
  workshops: [],
}

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'POST /api/v1/auth/logout/': () => ({}),
    'GET /api/v1/mechanic/today/': () => ({
      data: {
        date: '2026-11-26',
        mechanic: { id: 1, name: 'Adam Wilk' },
        appointments: [visitRow({ vehicle: { ...visitRow().vehicle, label } })],
      },
    }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  vi.useRealTimers()
  await session.signOut()
  undo()
  await server.stop()
})

test('a phone left open asks for the new day at midnight', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime('2026-11-26T22:59:30Z')
  session.signIn({ access: 'token', expires_in: 3600, user })
  label = 'Skoda Octavia'
  renderInFace(<MyDayList />)
  expect(await screen.findByRole('link', { name: 'Skoda Octavia' })).toBeInTheDocument()

  label = 'Toyota Corolla'
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  expect(await screen.findByRole('link', { name: 'Toyota Corolla' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Skoda Octavia' })).toBeNull()
})
