import { afterEach, beforeEach, expect, it } from 'vitest'

import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import type { TokenOut } from './auth-contract'
import { createApi, idempotent } from './client'
import type { Get, Send } from './contract'
import { ApiError, unwrap } from './envelope'
import { session } from './session'

interface Paths {
  '/api/v1/vehicles/': {
    get: Get<{ label: string }[], { query?: { page?: number } }>
    post: Send<{ id: string }, { make: string }>
  }
}

const user = {
  id: 7,
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Nowak',
  role: 'client',
  language: 'pl',
  roles_here: [],
  workshops: [],
}
const token = (access: string): TokenOut => ({ access, expires_in: 3600, user })

const api = createApi<Paths>()
let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'POST /api/v1/auth/refresh/': () => ({ data: token('new') }),
    'POST /api/v1/auth/logout/': () => ({}),
    'GET /api/v1/vehicles/': ({ headers }) =>
      headers.authorization === 'Bearer new'
        ? { data: [{ label: 'Octavia' }] }
        : { status: 401, error: { code: 'TOKEN_EXPIRED' } },
    'POST /api/v1/vehicles/': ({ headers, body }) =>
      headers.authorization === 'Bearer new'
        ? { data: { id: (body as { make: string }).make } }
        : { status: 401, error: { code: 'TOKEN_EXPIRED' } },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  await session.signOut()
  undo()
  await server.stop()
})

it('renews an expired token once and repeats the call, body and key included', async () => {
  session.signIn(token('old'))

  const made = unwrap(
    await api.POST('/api/v1/vehicles/', { body: { make: 'Skoda' }, headers: idempotent('k-1') }),
  )

  expect(made).toEqual({ id: 'Skoda' })
  const calls = server.asked.map(({ method, path }) => `${method} ${path}`)
  expect(calls).toEqual([
    'POST /api/v1/vehicles/',
    'POST /api/v1/auth/refresh/',
    'POST /api/v1/vehicles/',
  ])
  expect(server.asked[2]?.headers['idempotency-key']).toBe('k-1')
  expect(server.asked[2]?.headers['accept-language']).toMatch(/^(pl|en)$/)
})

it('passes a refusal on as it is to somebody who is not signed in', async () => {
  const call = api.GET('/api/v1/vehicles/', { params: { query: {} } }).then(unwrap)
  await expect(call).rejects.toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' })
  expect(server.asked).toHaveLength(1)
})

it('keeps field messages and the wait the server asks for', async () => {
  server.routes.set('GET /api/v1/vehicles/', () => ({
    status: 429,
    error: { code: 'THROTTLED', details: { 'vehicle.make': ['Podaj markę.'] } },
    headers: { 'Retry-After': '12' },
  }))
  const problem = await api
    .GET('/api/v1/vehicles/', {})
    .then(unwrap)
    .catch((caught: unknown) => caught)
  expect(problem).toBeInstanceOf(ApiError)
  expect(problem).toMatchObject({
    retryAfter: 12,
    fieldMessages: { 'vehicle.make': 'Podaj markę.' },
  })
})

it('calls a dead line by its name', async () => {
  await server.stop()
  await expect(api.GET('/api/v1/vehicles/', {})).rejects.toMatchObject({
    status: 0,
    code: 'NETWORK',
  })
})
