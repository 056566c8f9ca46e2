import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Intake } from '@/api/workshop-contract'
import { intakeRow, meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import IntakeDialog from './intake-dialog'

const VIN = 'TMBJJ7NE3J0123456'
const INTAKE = '/api/v1/orders/7/intake/'

/** What the server has after a save. */
const saved = (change: Partial<Intake> = {}) =>
  intakeRow({
    version: 1,
    concern: 'Piszczy',
    inspection_fee_net: '100.00',
    content_hash: 'bbb',
    ...change,
  })

let server: TestServer
let undo: () => void
let closed = 0

beforeEach(async () => {
  closed = 0
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.edit') }),
    'GET /api/v1/vehicles/decode-vin/': () => ({
      data: { maker: 'Škoda', country: 'Czech Republic', year: 2018 },
    }),
    [`PUT ${INTAKE}`]: () => ({ data: saved({ vin: VIN }) }),
    [`POST ${INTAKE}sign/`]: () => ({ status: 201, data: saved() }),
  })
  undo = routeFetchTo(server)
  renderInFace(
    <IntakeDialog
      order={orderRow()}
      intake={intakeRow({ concern: 'Piszczy', inspection_fee_net: '100.00' })}
      onClose={() => {
        closed += 1
      }}
    />,
  )
})
afterEach(async () => {
  undo()
  sessionStorage.clear()
  await server.stop()
})

const pad = () => screen.getByRole('img', { name: 'Miejsce na podpis klienta' })

function draw(): void {
  const field = pad()
  Object.assign(field, { setPointerCapture: () => undefined })
  fireEvent.pointerDown(field, { button: 0, pointerId: 1 })
  fireEvent.pointerUp(field, { button: 0, pointerId: 1 })
}

const signed = () => server.asked.filter(({ path }) => path.endsWith('/sign/'))

const sent = () => server.asked.find(({ method }) => method === 'PUT')?.body

test('a VIN that is read off tells its car and is saved; a plate that nobody touched is not sent', async () => {
  await userEvent.type(screen.getByLabelText(/VIN/), VIN.toLowerCase())
  expect(await screen.findByText('Z numeru: Škoda, Czech Republic, 2018')).toBeVisible()

  await userEvent.click(screen.getByRole('button', { name: 'Zapisz przyjęcie' }))

  await waitFor(() => {
    expect(closed).toBe(1)
  })
  expect(sent()).toMatchObject({ vin: VIN, plate: null })
})

test('a refused VIN is told at its field and the rest stays', async () => {
  server.routes.set(`PUT ${INTAKE}`, () => ({
    status: 400,
    error: { code: 'VALIDATION_ERROR', details: { vin: ['VIN ma 17 znaków.'] } },
  }))
  await userEvent.clear(screen.getByLabelText('Numer rejestracyjny'))
  await userEvent.type(screen.getByLabelText('Numer rejestracyjny'), 'kr 9zz99')
  await userEvent.type(screen.getByLabelText(/VIN/), 'TMB')

  await userEvent.click(screen.getByRole('button', { name: 'Zapisz przyjęcie' }))

  expect(await screen.findByText('VIN ma 17 znaków.')).toBeVisible()
  expect(screen.getByLabelText(/VIN/)).toHaveAccessibleDescription(/VIN ma 17 znaków/)
  expect(screen.getByLabelText('Numer rejestracyjny')).toHaveValue('kr 9zz99')
  expect(sent()).toMatchObject({ vin: 'TMB', plate: 'KR9ZZ99' })
  expect(closed).toBe(0)
})

test('a signature is not kept under words that somebody else changed meanwhile', async () => {
  server.routes.set(`PUT ${INTAKE}`, () => ({
    status: 409,
    error: { code: 'CONFLICT', details: { current: intakeRow({ version: 3, remarks: 'rysa' }) } },
  }))
  draw()
  await userEvent.type(screen.getByLabelText('Kto podpisuje'), 'Jan')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz z podpisem' }))

  expect(await screen.findByText(/Poproś o podpis jeszcze raz/)).toBeVisible()
  expect(pad()).toBeVisible()
  expect(signed()).toEqual([])
})

test.each(['Uwagi', 'Obiecane na'])('%s written after the signature takes it away', (name) => {
  draw()
  expect(screen.getByRole('button', { name: 'Zapisz z podpisem' })).toBeVisible()
  const value = name === 'Uwagi' ? 'rysa' : '2026-12-01T12:00'
  fireEvent.change(screen.getByLabelText(new RegExp(name)), { target: { value } })

  expect(screen.getByText(/Poproś o podpis jeszcze raz/)).toBeVisible()
  expect(pad()).toBeVisible()
  expect(screen.getByRole('button', { name: 'Zapisz przyjęcie' })).toBeVisible()
})

test('a signature under somebody else’s words goes when one’s own are chosen', async () => {
  server.routes.set(`PUT ${INTAKE}`, () => ({
    status: 409,
    error: { code: 'CONFLICT', details: { current: intakeRow({ version: 3, remarks: 'rysa' }) } },
  }))
  await userEvent.type(screen.getByLabelText(/Uwagi/), 'wgniecenie')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz przyjęcie' }))
  await screen.findByRole('radio', { name: /wgniecenie/ })
  draw()
  await userEvent.click(screen.getByRole('radio', { name: /rysa/ }))

  expect(screen.getByText(/Poproś o podpis jeszcze raz/)).toBeVisible()
  expect(pad()).toBeVisible()
})

test('what a client signs stands beside the signature and goes along with it', async () => {
  expect(screen.getByText('Zgłoszenie: Piszczy')).toBeVisible()
  expect(screen.getByText(/zapłacisz za oględziny i diagnozę/)).toHaveTextContent(/100,00.zł netto/)
  draw()
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz z podpisem' }))

  await waitFor(() => {
    expect(closed).toBe(1)
  })
  expect(signed().map(({ body }) => body)).toMatchObject([{ version: 1, content_hash: 'bbb' }])
})

test.each([
  { concern: 'Piszczy i stuka' },
  { inspection_fee_net: '200.00' },
  { promised_at: '2026-12-01T12:00:00Z' },
])('nothing is signed that was not shown: %j', async (change) => {
  server.routes.set(`PUT ${INTAKE}`, () => ({ data: saved(change) }))
  draw()
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz z podpisem' }))

  expect(await screen.findByText(/Poproś o podpis jeszcze raz/)).toBeVisible()
  expect([signed(), closed]).toEqual([[], 0])
  draw()
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz z podpisem' }))
  await waitFor(() => {
    expect([signed().length, closed]).toEqual([1, 1])
  })
})
