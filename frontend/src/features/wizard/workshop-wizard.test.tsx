import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { session } from '@/api/session'
import { SignInContext } from '@/hooks/use-auth'
import { keptKeys } from '@/testing/kept-keys'
import { clientUser as user } from '@/testing/people'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { WorkshopWizard } from './workshop-wizard'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/workshops/slug-check/': () => ({
      data: { available: true, reason: null, suggestion: null },
    }),
    'GET /api/v1/places/': () => ({ data: [] }),
    'POST /api/v1/workshops/': () => ({
      status: 201,
      data: {
        id: 'b5f1d3a0-0000-4000-8000-000000000002',
        slug: 'auto-serwis-nowak',
        url: 'http://auto-serwis-nowak.localhost/',
        ticket_url: 'http://auto-serwis-nowak.localhost/#ticket=1',
      },
    }),
    'POST /api/v1/auth/logout/': () => ({}),
  })
  undo = routeFetchTo(server)
  session.signIn({ access: 'token', expires_in: 3600, user })
})

afterEach(async () => {
  await act(() => session.signOut())
  undo()
  await server.stop()
})

function open() {
  renderInFace(
    <SignInContext.Provider value={() => Promise.resolve(true)}>
      <WorkshopWizard />
    </SignInContext.Provider>,
  )
}

const field = (label: string) => screen.getByLabelText(label)

async function nameIt() {
  open()
  expect(document.body).toHaveFocus()
  await userEvent.type(field('Nazwa warsztatu'), 'Auto-Serwis Nowak{Enter}')
}

it('goes on from the name at Enter, to the first field of the next step and back', async () => {
  await nameIt()
  await waitFor(() => {
    expect(field('Miejscowość')).toHaveFocus()
  })
  expect(field('Miejscowość')).toBeVisible()
  expect(field('Miejscowość')).not.toBeInvalid()

  await userEvent.click(screen.getByRole('button', { name: 'Wróć' }))
  expect(field('Nazwa warsztatu')).toBeVisible()
  expect(field('Nazwa warsztatu')).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Dalej' }))
  await waitFor(() => {
    expect(field('Miejscowość')).toHaveFocus()
  })
})

it('stays at the name as long as it is missing, and says so there', async () => {
  open()
  await userEvent.type(field('Nazwa warsztatu'), '{Enter}')
  expect(await screen.findByText('Podaj nazwę warsztatu.')).toBeVisible()
  expect(field('Nazwa warsztatu')).toHaveFocus()
  expect(field('Miejscowość')).not.toBeVisible()
})

async function placeIt() {
  await userEvent.type(field('Ulica i numer'), 'Długa 7')
  await userEvent.type(field('Kod pocztowy'), '31-147{Enter}')
}

it.each([
  [409, 'SLUG_TAKEN', 'Ten adres jest już zajęty.'],
  [400, 'VALIDATION_ERROR', 'Ten adres nie jest dozwolony.'],
])('comes back to the address in the net that is refused (%i)', async (status, code, message) => {
  server.routes.set('POST /api/v1/workshops/', () => ({
    status,
    error: { code, message, details: { slug: [message] } },
  }))
  await nameIt()
  await waitFor(() => {
    expect(field('Miejscowość')).toHaveFocus()
  })
  await userEvent.type(field('Miejscowość'), 'Kraków')
  await placeIt()
  expect(await screen.findByText(message)).toBeVisible()
  expect(field('Adres w internecie')).toHaveFocus()
})

const osiek = (region: string, lat: number, lng: number) => ({ name: 'Osiek', region, lat, lng })

it.each([
  ['the largest of its name, which the server finds with the street', 'osi', 'małopolskie', {}],
  ['a smaller one of the same name', 'osi', 'pomorskie', { lat: 53.72, lng: 18.49 }],
  ['one that was found by another name', 'netz', 'małopolskie', { lat: 49.95, lng: 19.27 }],
])('points only at a town the server would miss: %s', async (_, typed, region, point) => {
  server.routes.set('GET /api/v1/places/', () => ({
    data: [osiek('małopolskie', 49.95, 19.27), osiek('pomorskie', 53.72, 18.49)],
  }))
  await nameIt()
  await waitFor(() => {
    expect(field('Miejscowość')).toHaveFocus()
  })
  await userEvent.type(field('Miejscowość'), typed)
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(region) }))
  await placeIt()
  expect(await screen.findByRole('heading', { name: /już działa/ })).toBeVisible()
  const { body } = server.asked.find(({ method }) => method === 'POST') ?? {}
  const { lat, lng } = body as { lat?: number; lng?: number }
  expect({ ...(lat && { lat }), ...(lng && { lng }) }).toEqual(point)
  expect(body).toMatchObject({ city: 'Osiek', street: 'Długa 7', postal_code: '31-147' })
})

it('says that the workshop stands when an address is corrected after a lost answer', async () => {
  const { route, instead, done } = keptKeys(() => ({}))
  instead.push('lost')
  server.routes.set('POST /api/v1/workshops/', route)
  await nameIt()
  await waitFor(() => {
    expect(field('Miejscowość')).toHaveFocus()
  })
  await userEvent.type(field('Miejscowość'), 'Kraków')
  await placeIt()
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(field('Ulica i numer'), 'a{Enter}')
  expect(await screen.findByText(/^Warsztat z poprzednimi danymi już działa/)).toBeVisible()
  expect(done).toHaveLength(1)
})
