import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { FirstSteps } from './first-steps'

let server: TestServer
let undo: () => void
let queries: QueryClient
let rows: Record<'hours' | 'bays' | 'mechanics' | 'services', object[]>
let workshop: { street: string; city: string; lat: number | null }

beforeEach(async () => {
  rows = { hours: [], bays: [], mechanics: [], services: [] }
  workshop = { street: '', city: '', lat: null }
  const told = (name: keyof typeof rows) => () => ({ data: rows[name] })
  server = await startServer({
    'GET /api/v1/hours/': told('hours'),
    'GET /api/v1/bays/': told('bays'),
    'GET /api/v1/mechanics/': told('mechanics'),
    'GET /api/v1/services/': told('services'),
    'GET /api/v1/workshop/': () => ({ data: workshop }),
    'GET /api/v1/catalogue/': () => ({ data: [{ code: 'oil-change', name: 'Wymiana oleju' }] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const open = { is_closed: false, opens_at: '08:00' }
const here = { is_active: true }
const DONE = {
  hours: [open],
  bays: [here],
  mechanics: [here],
  services: [
    { code: 'oil-change', is_active: true, price_from: { amount: '120.00', currency: 'PLN' } },
  ],
}
const ADDRESS = { street: 'Długa 7', city: 'Kraków', lat: 50.07 }

/** The page's store of what was read, which hints of the socket make stale. */
function Queries() {
  const here = useQueryClient()
  useEffect(() => {
    queries = here
  }, [here])
  return null
}

async function shown() {
  renderInFace(
    <>
      <Queries />
      <FirstSteps />
    </>,
  )
  const list = await screen.findByRole('list')
  return within(list)
    .getAllByRole('link')
    .map((link) => link.textContent)
}

it('shows all five steps to a workshop that has nothing, the first as the one to take', async () => {
  const steps = await shown()
  expect(steps).toEqual([
    'Podaj adresPo nim klienci z okolicy znajdą warsztat na mapie.',
    'Podaj godziny otwarciaZ nich biorą się wolne terminy.',
    'Dodaj stanowiskoDwa auta nie staną na jednym podnośniku.',
    'Dodaj mechanikaKażdy ma w kalendarzu swoją kolumnę.',
    'Dodaj usługę z cenąKlienci porównują warsztaty po cenie „od”.',
  ])
  expect(screen.getByRole('heading')).toHaveTextContent('Zanim klienci zaczną się umawiać: 0 z 5')
  const next = screen.getByRole('link', { current: 'step' })
  expect(next).toHaveTextContent(/^Podaj adres/)
  expect(next).toHaveAttribute('href', '/ustawienia/warsztat')
})

it('ticks each step by what is really there, and what is off or closed does not count', async () => {
  rows = {
    ...DONE,
    hours: [{ is_closed: true, opens_at: null }, open],
    mechanics: [{ is_active: false }],
    services: [
      { code: 'oil-change', is_active: true, price_from: null },
      {
        code: 'oil-change',
        is_active: false,
        price_from: { amount: '120.00', currency: 'PLN' },
      },
    ],
  }
  workshop = { ...ADDRESS, lat: null }
  const steps = await shown()
  expect(steps).toEqual([
    expect.stringMatching(/^Podaj adres/),
    expect.stringMatching(/^Dodaj mechanika/),
    expect.stringMatching(/^Podaj ceny usług/),
    'zrobioneGodziny otwarcia',
    'zrobioneStanowiska',
  ])
  expect(screen.getByRole('progressbar', { name: 'Gotowe: 2 z 5' })).toHaveValue(40)
  expect(screen.getByRole('link', { name: /^Podaj ceny usług/ })).toHaveAttribute(
    'href',
    '/ustawienia/uslugi',
  )
})

it('does not count a service that clients will never see, and says why', async () => {
  rows = { ...DONE, services: [{ ...DONE.services[0], code: 'nasza-wlasna' }] }
  workshop = ADDRESS
  const steps = await shown()
  expect(steps[0]).toBe('Dodaj usługę z kataloguUsług spoza katalogu klienci nie zobaczą.')
})

it('ticks itself as things are written down, and is gone with the last one', async () => {
  rows = { ...DONE, bays: [], services: [] }
  workshop = ADDRESS
  expect(await shown()).toHaveLength(5)

  rows = { ...DONE, services: [] }
  await act(() => queries.invalidateQueries({ queryKey: ['calendar'] }))
  expect(await screen.findByRole('link', { name: 'zrobione Stanowiska' })).toBeInTheDocument()
  expect(screen.getByRole('link', { current: 'step' })).toHaveTextContent(/^Dodaj usługę z ceną/)

  rows = DONE
  await act(() => queries.invalidateQueries({ queryKey: ['calendar'] }))
  await waitFor(() => {
    expect(screen.queryByRole('heading')).not.toBeInTheDocument()
  })
})
