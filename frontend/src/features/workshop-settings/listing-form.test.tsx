import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { WorkshopChange, WorkshopSettings } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { ListingSection } from './listing-form'
import { RulesSection } from './rules-form'

const BEFORE: WorkshopSettings = {
  listing_id: 'b5f1d3a0-0000-4000-8000-000000000002',
  is_visible: true,
  name: 'Auto-Serwis Próbny',
  description: 'Rodzinny warsztat',
  street: 'Długa 7',
  postal_code: '30-001',
  city: 'Kraków',
  lat: 50.06143,
  lng: 19.93658,
  phone: '',
  email: '',
  website: '',
  specializations: [],
  timezone: 'Europe/Warsaw',
  auto_confirm: false,
  cancel_hours: 24,
  daily_cap: null,
  horizon_days: 60,
  lead_time_minutes: 60,
  slot_step_minutes: 30,
}

let server: TestServer
let undo: () => void
let settings: WorkshopSettings

beforeEach(async () => {
  settings = BEFORE
  const me = { ...meRow, permissions: ['workshop.edit', 'calendar.settings'] }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: me }),
    'GET /api/v1/workshop/': () => ({ data: settings }),
    'PUT /api/v1/workshop/': ({ body }) => {
      settings = { ...settings, ...(body as WorkshopSettings) }
      return { data: settings }
    },
    'GET /api/v1/photos/': () => ({ data: [] }),
    'GET /api/v1/places/': () => ({ data: [] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const saved = () =>
  server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body as WorkshopChange)

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

const retype = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

it('takes coordinates as they are typed, and says what is wrong with them', async () => {
  renderInFace(<ListingSection />)
  await retype('Szerokość geograficzna', '52,4')
  expect(screen.getByLabelText('Szerokość geograficzna')).toHaveValue('52,4')
  await retype('Długość geograficzna', 'szesnaście')
  await press('Zapisz')
  expect(screen.getByLabelText('Długość geograficzna')).toBeInvalid()
  expect(saved()).toEqual([])

  await retype('Długość geograficzna', '16.9')
  await press('Zapisz')
  await waitFor(() => {
    expect(saved()).toHaveLength(1)
  })
  expect(saved()[0]).toMatchObject({ lat: 52.4, lng: 16.9 })
})

it('leaves the pin out unless somebody set it, so that a new address is looked up', async () => {
  renderInFace(<ListingSection />)
  await retype('Miasto', 'Tarnów')
  await press('Zapisz')
  await waitFor(() => {
    expect(saved()).toHaveLength(1)
  })
  expect(saved()[0]).toMatchObject({ city: 'Tarnów' })
  expect(Object.keys(saved()[0] ?? {})).not.toEqual(expect.arrayContaining(['lat']))
})

it('says that nobody sees a workshop of which it is not known where it lies', async () => {
  settings = { ...BEFORE, lat: null, lng: null, is_visible: false }
  renderInFace(<ListingSection />)
  expect(await screen.findByText(/klienci nie widzą warsztatu/)).toBeInTheDocument()
})

it('shows what an undo brought back, and saves that', async () => {
  renderInFace(
    <>
      <ListingSection />
      <RulesSection />
      <NoticeBar />
    </>,
  )
  await retype('Opis', 'Zmieniony opis')
  await retype('Miasto', 'Tarnów')
  await press('Zapisz')
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(screen.getByLabelText('Opis')).toHaveValue('Rodzinny warsztat')
  })
  expect(screen.getByLabelText('Miasto')).toHaveValue('Kraków')

  await retype('Klient może odwołać do', '2')
  await press('Zapisz zasady')
  await waitFor(() => {
    expect(settings.cancel_hours).toBe(2)
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(screen.getByLabelText('Klient może odwołać do')).toHaveValue(24)
  })
  await press('Zapisz')
  await waitFor(() => {
    expect(saved()).toHaveLength(5)
  })
  expect(settings).toEqual(BEFORE)
})

it('keeps what is being typed when the other form is saved and everything is read anew', async () => {
  renderInFace(
    <>
      <ListingSection />
      <RulesSection />
    </>,
  )
  await retype('Opis', 'Jeszcze nie zapisany')
  settings = { ...settings, phone: '+48600100200' }
  await retype('Klient może odwołać do', '2')
  await press('Zapisz zasady')
  await waitFor(() => {
    expect(screen.getByLabelText('Telefon')).toHaveValue('+48600100200')
  })
  expect(screen.getByLabelText('Opis')).toHaveValue('Jeszcze nie zapisany')

  await press('Zapisz')
  await waitFor(() => {
    expect(settings.description).toBe('Jeszcze nie zapisany')
  })
  expect(settings).toMatchObject({ phone: '+48600100200', cancel_hours: 2 })
})

it('keeps what is typed while it is being saved', async () => {
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const answer = server.routes.get('PUT /api/v1/workshop/')
  server.routes.set('PUT /api/v1/workshop/', async (asked) => {
    await arrived
    return (await answer?.(asked)) ?? {}
  })
  renderInFace(<ListingSection />)
  await retype('Opis', 'Zapisany')
  await press('Zapisz')
  await userEvent.type(screen.getByLabelText('Opis'), ' i więcej')
  arrive()
  await waitFor(() => {
    expect(settings.description).toBe('Zapisany')
  })
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Zapisz' })).toBeEnabled()
  })
  expect(screen.getByLabelText('Opis')).toHaveValue('Zapisany i więcej')
  await press('Zapisz')
  await waitFor(() => {
    expect(settings.description).toBe('Zapisany i więcej')
  })
})
