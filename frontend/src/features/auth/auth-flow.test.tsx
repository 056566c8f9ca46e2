import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { session } from '@/api/session'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { AuthFlow } from './auth-flow'

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
const signedIn = { data: { access: 'token', expires_in: 3600, user } }

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({ 'POST /api/v1/auth/logout/': () => ({}) })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  await session.signOut()
  undo()
  await server.stop()
})

async function logInAs(email: string) {
  await userEvent.type(screen.getByLabelText('E-mail'), email)
  await userEvent.type(screen.getByLabelText('Hasło'), 'wielkie tajne hasło')
  await userEvent.click(screen.getByRole('button', { name: 'Zaloguj się' }))
}

it('signs in, and says what the server said when it refuses', async () => {
  const onDone = vi.fn()
  server.routes.set('POST /api/v1/auth/login/', () => ({
    status: 401,
    error: { code: 'INVALID_CREDENTIALS', message: 'E-mail lub hasło się nie zgadza.' },
  }))
  renderInFace(<AuthFlow start="login" onDone={onDone} />)
  await logInAs('anna@example.com')
  expect(await screen.findByText('E-mail lub hasło się nie zgadza.')).toBeInTheDocument()
  expect(screen.getByLabelText('Hasło')).toHaveValue('wielkie tajne hasło')

  server.routes.set('POST /api/v1/auth/login/', () => signedIn)
  await userEvent.click(screen.getByRole('button', { name: 'Zaloguj się' }))
  await vi.waitFor(() => {
    expect(onDone).toHaveBeenCalled()
  })
  expect(session.snapshot().session?.user.first_name).toBe('Anna')
})

it('asks for the second factor when there is one', async () => {
  server.routes.set('POST /api/v1/auth/login/', ({ body }) =>
    (body as { totp?: string }).totp === '123456'
      ? signedIn
      : { status: 401, error: { code: 'MFA_REQUIRED' } },
  )
  renderInFace(<AuthFlow start="login" onDone={() => undefined} />)
  await logInAs('anna@example.com')
  await userEvent.type(await screen.findByLabelText('Kod z aplikacji uwierzytelniającej'), '123456')
  await userEvent.click(screen.getByRole('button', { name: 'Zaloguj się' }))
  await vi.waitFor(() => {
    expect(session.snapshot().status).toBe('in')
  })
})

it('lets in with a recovery code whoever has lost the phone', async () => {
  server.routes.set('POST /api/v1/auth/login/', ({ body }) =>
    (body as { totp?: string }).totp === '12345678'
      ? signedIn
      : { status: 401, error: { code: 'MFA_REQUIRED' } },
  )
  renderInFace(<AuthFlow start="login" onDone={() => undefined} />)
  await logInAs('anna@example.com')
  const code = await screen.findByLabelText('Kod z aplikacji uwierzytelniającej')
  expect(code).toHaveAccessibleDescription(/kodów zapasowych/)
  await userEvent.type(code, '1234567')
  await userEvent.click(screen.getByRole('button', { name: 'Zaloguj się' }))
  expect(await screen.findByText(/8 cyfr kodu zapasowego/)).toBeInTheDocument()

  await userEvent.clear(code)
  await userEvent.type(code, '1234 5678')
  await userEvent.click(screen.getByRole('button', { name: 'Zaloguj się' }))
  await vi.waitFor(() => {
    expect(session.snapshot().status).toBe('in')
  })
})

it('registers, puts refusals at their fields, and confirms with the mailed code', async () => {
  server.routes.set('POST /api/v1/auth/register/', ({ body }) =>
    (body as { password: string }).password === 'haslohaslo'
      ? {
          status: 400,
          error: {
            code: 'VALIDATION_ERROR',
            details: { password: ['To hasło jest zbyt popularne.'] },
          },
        }
      : { status: 202, data: { confirmation_required: true } },
  )
  server.routes.set('POST /api/v1/auth/confirm/', ({ body }) =>
    (body as { code: string }).code === '424242'
      ? signedIn
      : { status: 400, error: { code: 'VALIDATION_ERROR', details: { code: ['Zły kod.'] } } },
  )
  renderInFace(<AuthFlow start="register" onDone={() => undefined} />)
  await userEvent.type(screen.getByLabelText('Imię'), 'Anna')
  await userEvent.type(screen.getByLabelText('Nazwisko'), 'Nowak')
  await userEvent.type(screen.getByLabelText('E-mail'), 'anna@example.com')
  await userEvent.type(screen.getByLabelText('Hasło'), 'haslohaslo')
  await userEvent.click(screen.getByRole('button', { name: 'Załóż konto' }))
  expect(screen.getByLabelText('Akceptuję regulamin i politykę prywatności')).toBeInvalid()
  // What is accepted can be read, and the form stays open beside it.
  for (const [name, path] of [
    ['regulamin', '/regulamin'],
    ['politykę prywatności', '/prywatnosc'],
  ]) {
    const link = screen.getByRole('link', { name })
    expect(link).toHaveAttribute('href', path)
    expect(link).toHaveAttribute('target', '_blank')
  }
  await userEvent.click(screen.getByLabelText(/Akceptuję regulamin/))
  await userEvent.click(screen.getByRole('button', { name: 'Załóż konto' }))
  await vi.waitFor(() => {
    expect(screen.getByLabelText('Hasło')).toHaveAccessibleDescription(
      /To hasło jest zbyt popularne/,
    )
  })

  await userEvent.type(screen.getByLabelText('Hasło'), ' konia na biegunach')
  await userEvent.click(screen.getByRole('button', { name: 'Załóż konto' }))
  await userEvent.type(await screen.findByLabelText('Kod z wiadomości'), '424242')
  await userEvent.click(screen.getByRole('button', { name: 'Potwierdź' }))
  await vi.waitFor(() => {
    expect(session.snapshot().status).toBe('in')
  })
})
