import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Profile } from '@/api/profile'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { ProfileForm } from './profile-form'

const ANNA: Profile = {
  id: 7,
  email: 'anna@example.com',
  role: 'client',
  first_name: 'Anna',
  last_name: 'Nowak',
  language: 'pl',
  phone: '',
  address: 'ul. Długa 5, Kraków',
  date_of_birth: '1984-02-29',
  gender: 'female',
  emergency_contact: 'Jan Nowak',
  emergency_phone: '+48601200300',
  preferred_contact_method: 'email',
  marketing_consent: false,
  photo: '',
}

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'PUT /api/v1/users/profile/': ({ body }) => ({ data: { ...ANNA, ...(body as object) } }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const save = () => userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
const sent = () => server.asked.at(-1)?.body

it('shows and keeps what a person tells beyond their name', async () => {
  renderInFace(<ProfileForm profile={ANNA} />)
  expect(screen.getByLabelText(/^Adres \(/)).toHaveValue('ul. Długa 5, Kraków')
  expect(screen.getByLabelText(/^Płeć/)).toHaveValue('female')
  expect(screen.getByLabelText(/^W nagłym wypadku/)).toHaveValue('Jan Nowak')
  await userEvent.clear(screen.getByLabelText(/^Data urodzenia/))
  await userEvent.clear(screen.getByLabelText(/^Telefon tej osoby/))
  await userEvent.type(screen.getByLabelText(/^Adres zdjęcia/), 'https://example.com/ja.webp')
  await save()
  expect(await screen.findAllByText('Zapisano.')).not.toHaveLength(0)
  expect(sent()).toMatchObject({
    address: 'ul. Długa 5, Kraków',
    date_of_birth: null,
    gender: 'female',
    emergency_contact: 'Jan Nowak',
    emergency_phone: '',
    photo: 'https://example.com/ja.webp',
  })
})

it('says at the field what is wrong, whoever found it', async () => {
  const told = 'Data jest poza zakresem.'
  server.routes.set('PUT /api/v1/users/profile/', () => ({
    status: 400,
    error: { code: 'VALIDATION_ERROR', details: { date_of_birth: [told] } },
  }))
  renderInFace(<ProfileForm profile={ANNA} />)
  await userEvent.type(screen.getByLabelText(/^Adres zdjęcia/), 'ja.webp')
  await save()
  expect(screen.getByLabelText(/^Adres zdjęcia/)).toBeInvalid()
  expect(server.asked).toHaveLength(0)

  await userEvent.clear(screen.getByLabelText(/^Adres zdjęcia/))
  await save()
  await vi.waitFor(() => {
    expect(screen.getByLabelText(/^Data urodzenia/)).toHaveAccessibleDescription(told)
  })
})
