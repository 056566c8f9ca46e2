import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import type { Customer } from '@/api/workshop-contract'
import { phoneText } from '@/lib/phone'
import { meRow } from '@/testing/visit-rows'

import { customersDesk, JAN, openList } from './customers-testing'

const desk = customersDesk()
const { asked } = desk

it('shows whom one can call and what they drive', async () => {
  openList()
  const list = await screen.findByRole('list', { name: 'Klienci' })
  expect(within(list).getByRole('link', { name: 'Jan Kowal' })).toHaveAttribute(
    'href',
    '/klienci/1',
  )
  expect(within(list).getByRole('link', { name: phoneText(JAN.phone) })).toHaveAttribute(
    'href',
    'tel:+48600100200',
  )
  expect(within(list).getByText('KR8XY21')).toBeInTheDocument()
})

it('finds by one box, keeps the search in the address and adds whom it does not find', async () => {
  openList()
  await screen.findByText('Jan Kowal')
  const box = screen.getByLabelText('Szukaj klienta')
  await userEvent.type(box, 'KR1AB')
  await waitFor(() => {
    expect(screen.queryByText('Jan Kowal')).not.toBeInTheDocument()
  })
  expect(screen.getByText('Kowal Jan')).toBeInTheDocument()
  expect(screen.getByText('/klienci?q=KR1AB')).toBeInTheDocument()

  await userEvent.clear(box)
  await userEvent.type(box, '601 202')
  await userEvent.click(await screen.findByText('Dodaj: 601 202'))
  expect(screen.getByLabelText(/^Telefon/)).toHaveValue('601 202')
})

it('invites to the first customer, but not those who may only look', async () => {
  desk.rows = []
  desk.server.routes.set('GET /api/v1/me/', () => ({
    data: { ...meRow, permissions: ['customers.view'] },
  }))
  openList()
  expect(await screen.findByText(/Tu będą klienci i ich auta/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Dodaj/ })).not.toBeInTheDocument()
})

it('adds a company; what the server says of the NIP stands at the NIP', async () => {
  const refusal = 'Ten NIP jest błędny: nie zgadza się cyfra kontrolna albo liczba cyfr.'
  desk.server.routes.set('POST /api/v1/customers/', ({ body }) =>
    (body as Customer).nip === '5261040828'
      ? { status: 201, data: { ...JAN, ...(body as Customer), id: 9 } }
      : { status: 400, error: { code: 'VALIDATION_ERROR', details: { nip: [refusal] } } },
  )
  openList()
  await userEvent.click(await screen.findByRole('button', { name: 'Dodaj klienta' }))
  const dialog = await screen.findByRole('dialog', { name: 'Nowy klient' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await within(dialog).findByText(/Podaj imię i nazwisko/)).toBeInTheDocument()

  await userEvent.click(within(dialog).getByRole('radio', { name: 'Firma' }))
  await userEvent.type(within(dialog).getByLabelText('Nazwa firmy'), 'Transport Nowak')
  await userEvent.type(within(dialog).getByLabelText(/^NIP/), '5261040827')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await within(dialog).findByText(refusal)).toBeInTheDocument()
  const nip = within(dialog).getByLabelText(/^NIP/)
  expect(nip).toHaveFocus()
  expect(nip).toBeInvalid()
  const first = asked('POST')

  await userEvent.type(nip, '{Backspace}8')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await screen.findByText('Karta klienta')).toBeInTheDocument()
  expect(asked('POST')?.body).toMatchObject({ kind: 'company', name: 'Transport Nowak' })
  // Another attempt is another intention, not a repetition of the refused one.
  expect(asked('POST')?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key'])
})

it('keeps the chosen order in the address and says what it goes by', async () => {
  desk.rows = [{ ...JAN, last_visit_at: null }]
  openList('/klienci?q=Kowal&strona=2')
  await userEvent.selectOptions(
    await screen.findByLabelText('Kolejność'),
    'według ostatniej wizyty',
  )
  expect(await screen.findByText('jeszcze bez wizyty')).toBeInTheDocument()
  expect(screen.getByText('/klienci?q=Kowal&kolejnosc=wizyta')).toBeInTheDocument()
  expect(asked('GET', 'customers/?')?.path).toContain('ordering=-last_visit_at')
})
