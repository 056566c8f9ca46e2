import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Service } from '@/api/workshop-contract'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { ServicesPart } from './services'

const OIL: Service = {
  id: 1,
  code: 'oil-change',
  name: 'Wymiana oleju',
  name_pl: 'Wymiana oleju',
  name_en: '',
  price_from: null,
  duration_minutes: 60,
  buffer_minutes: 0,
  skill: '',
  bay_kind: '',
  color: '#6b7785',
  is_active: true,
}
const OWN = { ...OIL, id: 2, code: 'mycie-silnika', name: 'Mycie silnika' }
const BRAKES: Service = {
  ...OIL,
  id: 3,
  code: 'brakes',
  name: 'Hamulce',
  skill: 'brakes',
  bay_kind: 'lift',
}
const TAKEN = 'Taka pozycja już istnieje.'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  const category = 'Obsługa'
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: { ...meRow, permissions: ['calendar.settings'] } }),
    'GET /api/v1/services/': () => ({ data: [OIL, OWN, BRAKES] }),
    'GET /api/v1/mechanics/': () => ({
      data: [
        { id: 1, name: 'Adam Wilk', skills: ['tyres'], is_active: true },
        { id: 2, name: 'Ewa Lis', skills: ['brakes'], is_active: false },
      ],
    }),
    'GET /api/v1/bays/': () => ({
      data: [{ id: 1, name: 'Plac', kind: 'floor', is_active: true }],
    }),
    'GET /api/v1/catalogue/': () => ({
      data: [
        { code: 'oil-change', name: 'Wymiana oleju', category, duration_minutes: 60 },
        { code: 'brakes', name: 'Hamulce', category, duration_minutes: 60 },
      ],
    }),
    'POST /api/v1/services/': () => ({
      status: 409,
      error: { code: 'NAME_TAKEN', message: TAKEN, details: { code: [TAKEN] } },
    }),
  })
  undo = routeFetchTo(server)
  renderInFace(<ServicesPart />)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const row = async (name: string) => (await screen.findByText(name)).closest('li')

const openDialog = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Dodaj usługę' }))
  return within(await screen.findByRole('dialog'))
}

it('says in the list which services clients will not see', async () => {
  expect(await screen.findByText(/tylko w warsztacie/)).toBeInTheDocument()
  expect(await row('Mycie silnika')).toHaveTextContent(/klienci jej nie zobaczą/)
  expect(await row('Wymiana oleju')).not.toHaveTextContent(/klienci jej nie zobaczą/)
})

it('says in the list what keeps everybody from booking a service', async () => {
  expect(await screen.findByText(/nie ma takiego stanowiska/)).toBeInTheDocument()
  const brakes = await row('Hamulce')
  expect(brakes).toHaveTextContent(/żaden mechanik nie ma tej umiejętności/)
  expect(brakes).toHaveTextContent(/nie ma takiego stanowiska/)
  expect(await row('Wymiana oleju')).not.toHaveTextContent(/nie ma/)
})

it('says before a service is kept whether clients will see it', async () => {
  const dialog = await openDialog()
  const choice = await dialog.findByLabelText('Usługa z katalogu')
  expect(choice).toHaveAccessibleDescription(/klienci jej nie zobaczą/)
  await userEvent.selectOptions(choice, 'oil-change')
  expect(choice).toHaveAccessibleDescription(/znajdą Cię klienci/)
})

it('says at its field that a service is there already', async () => {
  const dialog = await openDialog()
  const choice = await dialog.findByLabelText('Usługa z katalogu')
  await userEvent.selectOptions(choice, 'oil-change')
  await userEvent.click(dialog.getByRole('button', { name: 'Zapisz' }))
  expect(await dialog.findByText(TAKEN)).toBeInTheDocument()
  expect(choice).toBeInvalid()

  await userEvent.selectOptions(choice, '')
  await userEvent.click(dialog.getByRole('button', { name: 'Zapisz' }))
  expect(await dialog.findByText(TAKEN)).toBeInTheDocument()
  expect(dialog.getByLabelText('Nazwa po polsku')).toBeInvalid()
  expect(choice).not.toBeInvalid()
})
