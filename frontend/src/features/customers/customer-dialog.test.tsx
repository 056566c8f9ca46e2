import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import type { Customer } from '@/api/workshop-contract'
import { phoneText } from '@/lib/phone'

import { customersDesk, JAN, openCustomer } from './customers-testing'

const desk = customersDesk()
const { asked } = desk

it('loses nothing when two people change one customer', async () => {
  const current = { ...JAN, phone: '+48700800900', city: 'Wieliczka', version: 5 }
  desk.server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    const told = body as Customer
    if (told.version !== 5)
      return { status: 409, error: { code: 'CONFLICT', details: { current } } }
    desk.jan = { ...desk.jan, ...told, version: 6 }
    return { data: desk.jan }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Zmień dane' }))
  const dialog = await screen.findByRole('dialog', { name: 'Jan Kowal' })
  await userEvent.clear(within(dialog).getByLabelText(/^Telefon/))
  await userEvent.type(within(dialog).getByLabelText(/^Telefon/), '601 202 303')
  await userEvent.type(within(dialog).getByLabelText(/^Notatka/), 'Dzwonić po 16')
  // The page below already shows the other's change; the form must not pass for having seen it.
  desk.jan = current
  fireEvent.click(screen.getByText('hint'))
  await screen.findByText(/Wieliczka/)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))

  const alert = await within(dialog).findByText(/Ktoś zmienił to przed chwilą/)
  expect(alert.parentElement).toHaveFocus()
  expect(within(dialog).getByText(/Miejscowość:/)).toHaveTextContent('Wieliczka')
  expect(within(dialog).getByLabelText(/^Miejscowość/)).toHaveValue('Wieliczka')
  const phone = within(dialog).getByRole('group', { name: 'Telefon' })
  expect(within(phone).getByRole('radio', { name: 'Twoje: 601 202 303' })).toBeChecked()
  await userEvent.click(
    within(phone).getByRole('radio', { name: 'Zapisane przed chwilą: +48700800900' }),
  )
  expect(within(dialog).getByLabelText(/^Telefon/)).toHaveValue('+48700800900')
  await userEvent.click(within(phone).getByRole('radio', { name: 'Twoje: 601 202 303' }))

  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(asked('PUT')?.body).toMatchObject({
    phone: '601 202 303',
    city: 'Wieliczka',
    note: 'Dzwonić po 16',
    version: 5,
  })
})

it('takes what somebody else saved, when that is better', async () => {
  const current = { ...JAN, phone: '+48700800900', version: 5 }
  desk.server.routes.set('PUT /api/v1/customers/1/', () => {
    desk.jan = current
    return { status: 409, error: { code: 'CONFLICT', details: { current } } }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Zmień dane' }))
  await userEvent.type(await screen.findByLabelText(/^Telefon/), '9')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Porzuć moje zmiany' }))
  expect(await screen.findByRole('link', { name: phoneText('+48700800900') })).toBeInTheDocument()
})

it('keeps what was typed and not saved until the form opens again', async () => {
  openCustomer()
  const edit = await screen.findByRole('button', { name: 'Zmień dane' })
  await userEvent.click(edit)
  await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }))
  expect(screen.queryByText(/^Nie zapisano/)).not.toBeInTheDocument()

  await userEvent.click(edit)
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Dzwonić po 16')
  const dialog = screen.getByRole('dialog')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(dialog).not.toBeInTheDocument()
  expect(await screen.findByText(/^Nie zapisano/)).toBeInTheDocument()

  await userEvent.click(edit)
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('Dzwonić po 16')
  fireEvent.mouseDown(screen.getByRole('dialog'))
  await userEvent.click(edit)
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('Dzwonić po 16')
  await userEvent.click(screen.getByRole('button', { name: 'Zacznij od nowa' }))
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('')
  expect(screen.queryByText(/^Wróciło to/)).not.toBeInTheDocument()

  // Another form has a draft of its own, and what was saved is no draft.
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Faktura')
  desk.server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    desk.jan = { ...desk.jan, ...(body as Customer), version: 5 }
    return { data: desk.jan }
  })
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
  await userEvent.click(screen.getByRole('button', { name: 'Zmień auto: Skoda Octavia 2018' }))
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Zamknij' }))
  await userEvent.click(edit)
  expect(screen.queryByText(/^Wróciło to/)).not.toBeInTheDocument()
})

it('saves what was left in a form on top of what somebody else saved meanwhile', async () => {
  const current = { ...JAN, city: 'Wieliczka', version: 5 }
  desk.server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    const told = body as Customer
    if (told.version !== 5)
      return { status: 409, error: { code: 'CONFLICT', details: { current } } }
    return { data: { ...desk.jan, ...told, version: 6 } }
  })
  openCustomer()
  const edit = await screen.findByRole('button', { name: 'Zmień dane' })
  await userEvent.click(edit)
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Faktura')
  await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }))
  desk.jan = current
  fireEvent.click(screen.getByText('hint'))
  await screen.findByText(/Wieliczka/)
  await userEvent.click(edit)
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  expect(await screen.findByText(/Ktoś zmienił to przed chwilą/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^Miejscowość/)).toHaveValue('Wieliczka')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(asked('PUT')?.body).toMatchObject({ note: 'Faktura', city: 'Wieliczka', version: 5 })
  })
})
