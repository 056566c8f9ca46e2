import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { meRow } from '@/testing/visit-rows'

import { customersDesk, JAN, openCustomer, TWIN } from './customers-testing'
import { mergedRows } from './merged'

const desk = customersDesk()
const { asked } = desk

it('shows what merging will do, says why it is refused, and merges', async () => {
  const refusal = 'Obaj klienci mają własne konta w serwisie, więc to dwie różne osoby.'
  let refuses = true
  desk.server.routes.set('POST /api/v1/customers/1/merge/', () => {
    if (refuses) return { status: 409, error: { code: 'MERGE_REFUSED', message: refusal } }
    desk.jan = { ...desk.jan, email: TWIN.email, note: TWIN.name, version: 5 }
    return { data: desk.jan }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Scal z innym…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Scal z innym klientem' })
  await userEvent.type(within(dialog).getByLabelText('Szukaj klienta'), 'Kowal')
  await userEvent.click(await within(dialog).findByRole('button', { name: /Kowal Jan/ }))

  const table = await within(dialog).findByRole('table', { name: 'Co zostanie po scaleniu' })
  const name = within(table).getByRole('row', { name: /^Nazwa/ })
  expect(name).toHaveTextContent('druga wartość trafi do notatki')
  expect(within(table).getByRole('row', { name: /^E-mail/ })).toHaveTextContent('jan@example.com')
  expect(within(dialog).getByText(/Scalenia nie da się cofnąć/)).toBeInTheDocument()

  const confirm = within(dialog).getByRole('button', { name: 'Scal w jednego klienta' })
  await userEvent.click(confirm)
  expect(await within(dialog).findByText(refusal)).toBeInTheDocument()
  refuses = false
  await userEvent.click(confirm)
  expect(await screen.findByText(/^Scalono/)).toBeInTheDocument()
  expect(asked('POST')?.body).toEqual({ other_id: 2 })
  expect(await screen.findByRole('link', { name: 'jan@example.com' })).toBeInTheDocument()
})

it('says who has the same phone, and one press leads to what a merge would do', async () => {
  desk.jan = { ...JAN, same_phone: [{ id: 2, name: 'Kowal Jan' }] }
  desk.server.routes.set('GET /api/v1/customers/2/', () => ({
    data: { ...TWIN, has_account: true },
  }))
  openCustomer()
  const hint = await screen.findByRole('group', { name: 'Ten sam telefon' })
  expect(within(hint).getByRole('link', { name: 'Kowal Jan' })).toHaveAttribute(
    'href',
    '/klienci/2',
  )
  expect(hint).toHaveTextContent(/upewnij się, że to ta sama osoba/)

  await userEvent.click(await within(hint).findByRole('button', { name: 'Scal z: Kowal Jan' }))
  const dialog = await screen.findByRole('dialog', { name: 'Scal z innym klientem' })
  expect(
    await within(dialog).findByRole('table', { name: 'Co zostanie po scaleniu' }),
  ).toBeInTheDocument()
  expect(within(dialog).getByText(/Kto ma konto w serwisie/)).toBeInTheDocument()
})

it('offers no merge to those who may only look', async () => {
  desk.jan = { ...JAN, same_phone: [{ id: 2, name: 'Kowal Jan' }] }
  desk.server.routes.set('GET /api/v1/me/', () => ({
    data: { ...meRow, permissions: ['customers.view'] },
  }))
  openCustomer()
  const hint = await screen.findByRole('group', { name: 'Ten sam telefon' })
  expect(within(hint).queryByRole('button')).not.toBeInTheDocument()
})

it('foretells a merge as the server does it', () => {
  expect(
    mergedRows(JAN, TWIN).map(({ field, result, goesToNote }) => [field, result, goesToNote]),
  ).toEqual([
    ['name', 'Jan Kowal', true],
    ['phone', '+48600100200', false],
    ['email', 'jan@example.com', false],
    ['city', 'Kraków', false],
  ])
})
