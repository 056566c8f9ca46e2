import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'

import { session } from '@/api/session'
import { startLanguage } from '@/lib/i18n'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { SignInProvider } from './sign-in-provider'
import { startSession } from './start-session'
import { waitingTicket } from './waiting-ticket'

const tokenOf = (email: string, id: number) => ({
  data: {
    access: `token-of-${email}`,
    expires_in: 3600,
    user: {
      id,
      email,
      first_name: '',
      last_name: '',
      role: 'client',
      language: 'pl',
      roles_here: [],
      workshops: [],
    },
  },
})
const ANNA = tokenOf('anna@example.com', 7)
const BARTEK = tokenOf('bartek@example.com', 8)

let server: TestServer
let undo: () => void
/** Whose cookie the browser holds; the ticket in the address is always Bartek's. */
let cookie: typeof ANNA | null

/** The dialog brings its texts along, which wait for the face's. */
const noTexts = () => Promise.resolve({ default: {} })
beforeAll(() => startLanguage({ pl: noTexts, en: noTexts }))
beforeEach(async () => {
  cookie = null
  server = await startServer({
    'POST /api/v1/auth/logout/': () => ({}),
    'POST /api/v1/auth/refresh/': () =>
      cookie ?? { status: 401, error: { code: 'NOT_AUTHENTICATED' } },
    'POST /api/v1/auth/ticket/redeem/': ({ body }) => {
      if (cookie === ANNA && !(body as { replace: boolean }).replace)
        return {
          status: 409,
          error: {
            code: 'OTHER_PERSON_HERE',
            details: { here: 'anna@example.com', next: 'bartek@example.com' },
          },
        }
      cookie = BARTEK
      return BARTEK
    },
  })
  undo = routeFetchTo(server)
  window.history.replaceState(null, '', '/wizyty?stan=nowe#ticket=sekret')
})

afterEach(async () => {
  waitingTicket.set(null)
  await session.signOut()
  undo()
  await server.stop()
})

async function open(whose: typeof ANNA | null) {
  if (whose) session.signIn(whose.data)
  cookie = whose
  renderInFace(<SignInProvider>strona</SignInProvider>)
  await startSession()
}

const here = () => session.snapshot().session?.user.email
const redeemed = () => server.asked.filter(({ path }) => path.endsWith('/redeem/'))

it('signs in without a word where nobody is signed in, and leaves no ticket in the address', async () => {
  await open(null)
  expect(here()).toBe('bartek@example.com')
  expect(window.location.href).not.toContain('sekret')
  expect(window.location.search).toBe('?stan=nowe')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says nothing when the same person comes again', async () => {
  await open(BARTEK)
  expect(here()).toBe('bartek@example.com')
  expect(redeemed()).toHaveLength(1)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('asks first when somebody else is signed in, and stays with them until they say so', async () => {
  await open(ANNA)
  const dialog = await screen.findByRole('dialog', { name: 'Przejść na inne konto?' })
  expect(dialog).toHaveTextContent('anna@example.com')
  expect(dialog).toHaveTextContent('bartek@example.com')
  expect(here()).toBe('anna@example.com')

  await userEvent.click(screen.getByRole('button', { name: 'Zostań na tym koncie' }))
  await vi.waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  expect(here()).toBe('anna@example.com')
  expect(redeemed()).toHaveLength(1)
})

it('goes on as the other person when asked to', async () => {
  await open(ANNA)
  await userEvent.click(await screen.findByRole('button', { name: 'Przejdź na drugie konto' }))
  await vi.waitFor(() => {
    expect(here()).toBe('bartek@example.com')
  })
  expect(redeemed().map(({ body }) => body)).toEqual([
    { ticket: 'sekret', replace: false },
    { ticket: 'sekret', replace: true },
  ])
})

it('says that the way over has run out, and keeps who is here', async () => {
  await open(ANNA)
  server.routes.set('POST /api/v1/auth/ticket/redeem/', () => ({
    status: 401,
    error: { code: 'NOT_AUTHENTICATED', message: 'To przejście wygasło.' },
  }))
  await userEvent.click(await screen.findByRole('button', { name: 'Przejdź na drugie konto' }))
  expect(await screen.findByText('To przejście wygasło.')).toBeInTheDocument()
  expect(here()).toBe('anna@example.com')
})
