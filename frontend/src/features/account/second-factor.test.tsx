import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { SecondFactor } from './second-factor'

const off = {
  active: false,
  secret: null,
  uri: null,
  qr_svg: null,
  recovery_codes: [] as string[],
  recovery_codes_left: 0,
}
const on = { ...off, active: true, recovery_codes_left: 10 }

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({ 'GET /api/v1/auth/totp/': () => ({ data: off }) })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const press = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }))
}
const bodies = () => server.asked.filter(({ method }) => method !== 'GET').map(({ body }) => body)

it('asks for the password before it shows the secret', async () => {
  server.routes.set('POST /api/v1/auth/totp/', ({ body }) => {
    const { password, code } = body as { password?: string; code?: string }
    if (code !== undefined) return { data: { ...on, recovery_codes: ['AAAA-1111'] } }
    return password === 'dobre hasło'
      ? { data: { ...off, secret: 'JBSWY3DP' } }
      : {
          status: 400,
          error: {
            code: 'VALIDATION_ERROR',
            details: { password: ['To nie jest obecne hasło.'] },
          },
        }
  })
  renderInFace(<SecondFactor />)
  await press('Włącz logowanie dwuetapowe')
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true)

  await userEvent.type(screen.getByLabelText('Hasło'), 'złe hasło')
  await press('Dalej')
  expect(await screen.findByText('To nie jest obecne hasło.')).toBeInTheDocument()
  await userEvent.clear(screen.getByLabelText('Hasło'))
  await userEvent.type(screen.getByLabelText('Hasło'), 'dobre hasło')
  await press('Dalej')
  expect(await screen.findByText('JBSWY3DP')).toBeInTheDocument()

  await userEvent.type(screen.getByLabelText('Kod z aplikacji'), '123456')
  await press('Włącz')
  expect(await screen.findByText('AAAA-1111')).toBeInTheDocument()
})

it('makes new recovery codes for the password and a code, and shows them once', async () => {
  server.routes.set('GET /api/v1/auth/totp/', () => ({ data: on }))
  server.routes.set('POST /api/v1/auth/totp/recovery-codes/', () => ({
    data: { ...on, recovery_codes: ['BBBB-2222'] },
  }))
  renderInFace(<SecondFactor />)
  await press('Nowe kody zapasowe')
  await press('Zrób nowe kody zapasowe')
  expect(await screen.findByText('Podaj hasło.')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Hasło'), 'dobre hasło')
  await userEvent.type(screen.getByLabelText('Kod z aplikacji'), '123456')
  await press('Zrób nowe kody zapasowe')
  expect(await screen.findByText('BBBB-2222')).toBeInTheDocument()
  expect(bodies()).toEqual([{ password: 'dobre hasło', code: '123456' }])
})

it('is turned off with both', async () => {
  server.routes.set('GET /api/v1/auth/totp/', () => ({ data: on }))
  server.routes.set('DELETE /api/v1/auth/totp/', () => ({ data: off }))
  renderInFace(<SecondFactor />)
  await press('Wyłącz')
  await userEvent.type(screen.getByLabelText('Hasło'), 'dobre hasło')
  await userEvent.type(screen.getByLabelText('Kod z aplikacji'), '123456')
  await press('Wyłącz')
  expect(
    await screen.findByRole('button', { name: 'Włącz logowanie dwuetapowe' }),
  ).toBeInTheDocument()
  expect(bodies()).toEqual([{ password: 'dobre hasło', code: '123456' }])
})
