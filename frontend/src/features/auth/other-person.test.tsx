import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { SignInProvider } from './sign-in-provider'
import { startSession } from './start-session'
import { waitingTicket } from './waiting-ticket'

const refused = {
  status: 409,
  error: {
    code: 'OTHER_PERSON_HERE',
    message: 'W tej przeglądarce jest zalogowany ktoś inny.',
    details: { here: 'anna@example.com', next: 'piotr@example.com' },
  },
}

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'POST /api/v1/auth/logout/': () => ({}),
    'POST /api/v1/auth/ticket/redeem/': () => refused,
  })
  undo = routeFetchTo(server)
  window.location.hash = '#ticket=once'
})

afterEach(async () => {
  waitingTicket.set(null)
  await session.signOut()
  undo()
  await server.stop()
})

it('asks before a link signs in somebody else, and staying changes nothing', async () => {
  await startSession()
  renderInFace(<SignInProvider>strona</SignInProvider>)

  expect(await screen.findByText('anna@example.com')).toBeInTheDocument()
  expect(window.location.hash).toBe('')
  await userEvent.click(screen.getByRole('button', { name: 'Zostań na anna@example.com' }))

  expect(screen.queryByText('piotr@example.com')).not.toBeInTheDocument()
  expect(server.asked.filter(({ path }) => path.endsWith('/redeem/'))).toHaveLength(1)
})

it('goes on as the other only when that was chosen', async () => {
  await startSession()
  renderInFace(<SignInProvider>strona</SignInProvider>)
  await userEvent.click(await screen.findByRole('button', { name: 'Przejdź na piotr@example.com' }))

  const last = server.asked.findLast(({ path }) => path.endsWith('/redeem/'))
  expect(last?.body).toEqual({ ticket: 'once', replace: true })
})
