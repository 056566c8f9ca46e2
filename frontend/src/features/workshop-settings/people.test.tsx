import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Person } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { PeopleSection } from './people'

const ADAM: Person = {
  id: 4,
  user_id: 11,
  email: 'adam@example.com',
  first_name: 'Adam',
  last_name: 'Wilk',
  roles: ['mechanic'],
  status: 'active',
  joined_at: '2026-11-01T08:00:00Z',
}
const INVITED: Person = {
  ...ADAM,
  ...{ id: 5, user_id: null, email: 'ola@example.com', first_name: '', last_name: '' },
  status: 'invited',
}

let server: TestServer
let undo: () => void
let people: Person[]

const set = (id: number, status: Person['status']) => {
  people = people.map((one) => (one.id === id ? { ...one, status } : one))
  return { data: people.find((one) => one.id === id) }
}

beforeEach(async () => {
  people = [ADAM, INVITED]
  const me = { ...meRow, permissions: ['people.view', 'people.edit'] }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: me }),
    'GET /api/v1/people/': () => ({ data: people }),
    'POST /api/v1/people/': () => ({ status: 201, ...set(5, 'invited') }),
    'PUT /api/v1/people/4/': ({ body }) => set(4, (body as Person).status),
    'DELETE /api/v1/people/5/': () => {
      set(5, 'revoked')
      return {}
    },
  })
  undo = routeFetchTo(server)
  renderInFace(
    <>
      <PeopleSection />
      <NoticeBar />
    </>,
  )
})

afterEach(async () => {
  undo()
  await server.stop()
})

const asked = (method: string) =>
  server.asked.filter((one) => one.method === method).map(({ path, body }) => ({ path, body }))

it('takes access away, undoes it, and gives it back', async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Odbierz dostęp: Adam Wilk' }))
  expect(await screen.findByText('bez dostępu')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Odbierz dostęp: Adam Wilk' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Przywróć dostęp: Adam Wilk' }))
  expect(
    await screen.findByRole('button', { name: 'Odbierz dostęp: Adam Wilk' }),
  ).toBeInTheDocument()
  expect(asked('PUT').map(({ body }) => body)).toEqual([
    { status: 'revoked' },
    { status: 'active' },
    { status: 'revoked' },
    { status: 'active' },
  ])
})

it('sends an invitation again, withdraws it, and invites once more', async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Wyślij ponownie: ola@example.com' }),
  )
  expect(await screen.findByText('Zaproszenie wysłane.')).toBeInTheDocument()
  const invitation = {
    path: '/api/v1/people/',
    body: { email: 'ola@example.com', roles: ['mechanic'] },
  }
  expect(asked('POST')).toEqual([invitation])

  await userEvent.click(
    screen.getByRole('button', { name: 'Wycofaj zaproszenie: ola@example.com' }),
  )
  expect(await screen.findByText('zaproszenie wycofane')).toBeInTheDocument()
  expect(asked('DELETE')).toHaveLength(1)

  await userEvent.click(screen.getByRole('button', { name: 'Zaproś ponownie: ola@example.com' }))
  await waitFor(() => {
    expect(asked('POST')).toEqual([invitation, invitation])
  })
  expect(await screen.findByText('zaproszenie wysłane')).toBeInTheDocument()
})
