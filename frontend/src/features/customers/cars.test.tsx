import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import type { Car } from '@/api/workshop-contract'

import { customersDesk, JAN, OCTAVIA, openCustomer, TWIN } from './customers-testing'

const desk = customersDesk()
const { asked } = desk

it('takes a sold car off the list with the way back', async () => {
  const put = (at: string | null) => () => {
    desk.jan = { ...desk.jan, vehicles: [{ ...OCTAVIA, archived_at: at }] }
    return { data: desk.jan.vehicles[0] }
  }
  desk.server.routes.set('DELETE /api/v1/vehicles/7/', put('2026-11-26T08:00:00Z'))
  desk.server.routes.set('POST /api/v1/vehicles/7/restore/', put(null))
  openCustomer()
  expect(
    await screen.findByRole('link', { name: 'Umów wizytę: Skoda Octavia 2018' }),
  ).toHaveAttribute('href', '/nowa?auto=7')
  const remove = () =>
    screen.findByRole('button', { name: 'Usuń auto z listy: Skoda Octavia 2018' })
  await userEvent.click(await remove())
  expect(await screen.findByText('1 auto usunięte z listy')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /^Umów wizytę: / })).not.toBeInTheDocument()
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }))
  await userEvent.click(await remove())
  await userEvent.click(await screen.findByText('1 auto usunięte z listy'))
  await userEvent.click(
    await screen.findByRole('button', { name: 'Przywróć auto: Skoda Octavia 2018' }),
  )
  expect(await remove()).toBeInTheDocument()
})

it('reads what the client shows of a car only when somebody asks, and copies it', async () => {
  const theirs = {
    make: 'Skoda',
    model: 'Octavia',
    year: 2018,
    vin: 'TMBJJ7NE3J0123456',
    plate: 'KR8XY21',
    mileage_km: 130_000,
    fuel: 'diesel',
    inspection_due: '2027-03-01',
    insurance_due: null,
    service_due: null,
    tyres_due: null,
    given_at: '2026-11-20T08:00:00Z',
  }
  const private_ = { ...OCTAVIA, id: 9, label: 'Fiat Panda', client_record: 'private' as const }
  desk.jan = { ...JAN, vehicles: [{ ...OCTAVIA, client_record: 'shared' }, private_] }
  desk.server.routes.set('GET /api/v1/vehicles/7/client-data/', () => ({ data: theirs }))
  desk.server.routes.set('POST /api/v1/vehicles/7/client-data/', () => {
    const [car] = desk.jan.vehicles
    if (!car) throw new Error('no car')
    desk.jan = {
      ...desk.jan,
      vehicles: [{ ...car, vin: theirs.vin, mileage_km: 130_000, version: 4 }, private_],
    }
    return { data: car }
  })
  openCustomer()
  expect(await screen.findByText(/ale nie udostępnia jego danych/)).toBeInTheDocument()
  expect(asked('GET', 'vehicles/')).toBeUndefined()
  await userEvent.click(
    screen.getByRole('button', { name: 'Pokaż dane od klienta: Skoda Octavia 2018' }),
  )
  expect(await screen.findByText('diesel')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Przepisz do kartoteki' }))
  expect(await screen.findByText('W kartotece jest to samo.')).toBeInTheDocument()
  expect(asked('POST')?.body).toEqual({ version: 3 })
  expect(desk.server.asked.filter(({ path }) => path.endsWith('client-data/'))).toHaveLength(2)
})

it('adds a car, with a year that is one', async () => {
  desk.server.routes.set('POST /api/v1/customers/1/vehicles/', ({ body }) => {
    const golf = { ...OCTAVIA, ...(body as Car), id: 11, label: 'VW Golf', version: 1 }
    desk.jan = { ...desk.jan, vehicles: [OCTAVIA, golf] }
    return { status: 201, data: golf }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Dodaj auto' }))
  await userEvent.type(screen.getByLabelText('Marka'), 'VW')
  await userEvent.type(screen.getByLabelText(/^Rok/), '18')
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Dodaj auto' }),
  )
  expect(await screen.findByText('Podaj rok, na przykład 2018.')).toBeInTheDocument()
  await userEvent.clear(screen.getByLabelText(/^Rok/))
  await userEvent.type(screen.getByLabelText(/^Rok/), '2018')
  await userEvent.type(screen.getByLabelText(/^Przebieg/), '98 500')
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'Dodaj auto' }),
  )
  expect(await screen.findByRole('heading', { name: 'VW Golf' })).toBeInTheDocument()
  expect(asked('POST')?.body).toMatchObject({ make: 'VW', year: 2018, mileage_km: 98_500 })
})

it('adds somebody who comes with a car, and takes them off with the way back', async () => {
  const share = (people: Car['shared_with']) => () => {
    desk.jan = { ...desk.jan, vehicles: [{ ...OCTAVIA, shared_with: people }] }
    return { data: desk.jan.vehicles[0] }
  }
  desk.server.routes.set('PUT /api/v1/vehicles/7/people/2/', share([{ id: 2, name: TWIN.name }]))
  desk.server.routes.set('DELETE /api/v1/vehicles/7/people/2/', share([]))
  openCustomer()
  await userEvent.click(
    await screen.findByRole('button', { name: 'Dodaj osobę do auta: Skoda Octavia 2018' }),
  )
  await userEvent.type(screen.getByLabelText('Szukaj klienta'), 'Kowal')
  await userEvent.click(await screen.findByRole('button', { name: /Kowal Jan/ }))
  expect(await screen.findByRole('link', { name: 'Kowal Jan' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Usuń z auta: Kowal Jan' }))
  expect(await screen.findByText('Usunięto z auta: Kowal Jan.')).toBeInTheDocument()
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'Kowal Jan' })).not.toBeInTheDocument()
  })
  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  expect(await screen.findByRole('link', { name: 'Kowal Jan' })).toBeInTheDocument()
})
