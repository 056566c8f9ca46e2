import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Place } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { PlacesPart } from './places'

const rack: Place = {
  id: 1,
  name: 'Regał A',
  note: 'przy bramie',
  parts: 12,
  parts_on_hand: 9,
  parts_inactive: 2,
}
const drawer: Place = {
  id: 2,
  name: 'Szuflada',
  note: '',
  parts: 0,
  parts_on_hand: 0,
  parts_inactive: 0,
}
let server: TestServer
let undo: () => void
let places: Place[]

beforeEach(async () => {
  places = [rack, drawer]
  server = await startServer({
    'GET /api/v1/inventory/locations/': () => ({ data: places }),
    'POST /api/v1/inventory/locations/': ({ body }) => {
      const made = { ...drawer, ...(body as Partial<Place>), id: 3 }
      places = [...places, made]
      return { status: 201, data: made }
    },
    'PUT /api/v1/inventory/locations/1/': ({ body }) => {
      const saved = { ...rack, ...(body as Partial<Place>) }
      places = [saved, drawer]
      return { data: saved }
    },
    'DELETE /api/v1/inventory/locations/2/': () => {
      places = [rack]
      return {}
    },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

async function open() {
  renderInFace(
    <>
      <PlacesPart />
      <NoticeBar />
    </>,
  )
  const list = await screen.findByRole('list', { name: 'Miejsca' })
  return within(list).getAllByRole('listitem')
}

const asked = (method: string) => server.asked.filter((one) => one.method === method)

it('lists what each place holds, and leads to its parts', async () => {
  const [first, second] = await open()

  expect(first).toHaveTextContent('Regał Aprzy bramie12 części, 9 na stanie, 2 poza użyciem')
  expect(second).toHaveTextContent('Szufladapuste')
  expect(screen.getByRole('link', { name: 'Regał A' })).toHaveAttribute(
    'href',
    '/magazyn/czesci?miejsce=1',
  )
  expect(screen.getByRole('link', { name: '2 poza użyciem' })).toHaveAttribute(
    'href',
    '/magazyn/czesci?miejsce=1&stan=off',
  )
})

it('adds the first place by keyboard, keeping the name while the server says no', async () => {
  places = []
  const saved = server.routes.get('POST /api/v1/inventory/locations/')
  const sentence = 'Taka pozycja już istnieje.'
  server.routes.set('POST /api/v1/inventory/locations/', () => ({
    status: 409,
    error: { code: 'NAME_TAKEN', message: sentence, details: { name: [sentence] } },
  }))
  renderInFace(<PlacesPart />)
  expect(await screen.findByText(/^Nazwij regały i szafy/)).toBeInTheDocument()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Nowe miejsce' })
  const name = within(dialog).getByLabelText('Nazwa')
  expect(name).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await within(dialog).findByText('Podaj nazwę miejsca.')).toBeInTheDocument()

  await userEvent.keyboard('  Szafa {Enter}')
  expect(await within(dialog).findByText(sentence)).toBeInTheDocument()
  expect(name).toHaveFocus()

  if (saved) server.routes.set('POST /api/v1/inventory/locations/', saved)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(asked('POST').map(({ body }) => body)).toEqual(
    Array.from({ length: 2 }, () => ({ name: 'Szafa', note: '' })),
  )
  expect(new Set(asked('POST').map(({ headers }) => headers['idempotency-key'])).size).toBe(2)
  expect(await screen.findByRole('link', { name: 'Szafa' })).toBeInTheDocument()
})

it('renames a place', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Zmień: Regał A' }))
  const dialog = await screen.findByRole('dialog', { name: 'Regał A' })
  const name = within(dialog).getByLabelText('Nazwa')
  await userEvent.clear(name)
  await userEvent.type(name, 'Regał przy bramie{Enter}')

  expect(await screen.findByRole('link', { name: 'Regał przy bramie' })).toBeInTheDocument()
  expect(asked('PUT').at(-1)?.body).toEqual({ name: 'Regał przy bramie', note: 'przy bramie' })
})

it('removes an empty place with the way back, and says why one in use stays', async () => {
  const sentence = 'To miejsce mają jeszcze części.'
  server.routes.set('DELETE /api/v1/inventory/locations/1/', () => ({
    status: 409,
    error: { code: 'IN_USE', message: sentence },
  }))
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Usuń: Regał A' }))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Regał A' })).toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Usuń: Szuflada' }))
  expect(await screen.findByText('Usunięto: Szuflada.')).toBeInTheDocument()
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'Szuflada' })).not.toBeInTheDocument()
  })
  expect(screen.getByRole('button', { name: 'Dodaj miejsce' })).toHaveFocus()

  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  expect(await screen.findByRole('link', { name: 'Szuflada' })).toBeInTheDocument()
  expect(asked('POST').at(-1)?.body).toEqual({ name: 'Szuflada', note: '' })
})
