import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { DataPart } from './data-part'

const waiting = {
  id: '0f7a6d0e-0000-4000-8000-000000000001',
  state: 'running',
  progress: 40,
  message: '',
  asked_by: 'Anna Nowak',
  has_file: false,
  bytes: null,
  created_at: '2026-11-25T13:30:00Z',
  finished_at: null,
  file_until: null,
}
const done = {
  ...waiting,
  state: 'done',
  progress: 100,
  has_file: true,
  bytes: 12_400_000,
  file_until: '2026-12-02T13:30:00Z',
}
const user = {
  id: 7,
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Nowak',
  role: 'owner',
  language: 'pl',
  roles_here: ['owner'],
  workshops: [],
}

let server: TestServer
let undo: () => void
let rows: (typeof waiting | typeof done)[]

beforeEach(async () => {
  rows = []
  server = await startServer({
    'GET /api/v1/data/exports/': () => ({ data: rows }),
    'POST /api/v1/data/exports/': () => {
      rows = [waiting]
      return { status: 201, data: waiting }
    },
    'POST /api/v1/auth/logout/': () => ({}),
  })
  undo = routeFetchTo(server)
  session.signIn({ access: 'token', expires_in: 3600, user })
  renderInFace(<DataPart />)
})

afterEach(async () => {
  await session.signOut()
  undo()
  await server.stop()
})

it('begins an export with one key, shows how far it is and offers the file', async () => {
  expect(await screen.findByText('Nie było jeszcze żadnego eksportu.')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Zrób eksport' }))

  expect(await screen.findByText('40%')).toBeInTheDocument()
  expect(screen.getByRole('progressbar', { name: 'Postęp eksportu' })).toHaveValue(40)
  expect(screen.getByRole('button', { name: 'Zrób eksport' })).toBeDisabled()
  const asked = server.asked.filter(
    ({ method, path }) => method === 'POST' && path.includes('exports'),
  )
  expect(asked).toHaveLength(1)
  expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)

  rows = [done]
  await vi.waitFor(
    () => {
      expect(screen.getByRole('button', { name: /Pobierz eksport/ })).toBeInTheDocument()
    },
    { timeout: 4000 },
  )
  expect(screen.getByText(/12,4 MB/)).toBeInTheDocument()
})
