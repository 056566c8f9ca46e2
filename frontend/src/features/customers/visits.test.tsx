import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'

import type { Visit } from '@/api/workshop-contract'
import { visitRow } from '@/testing/visit-rows'

import { customersDesk, openCustomer } from './customers-testing'

const desk = customersDesk()

it('tells what is to come from what was, and leads to both', async () => {
  const visit = (id: string, start: string, status: Visit['status']) =>
    visitRow({ id, start, end: start, status, concern: id })
  desk.server.routes.set('GET /api/v1/appointments/', () => ({
    data: [
      visit('za-rok', '2127-11-26T08:00:00Z', 'confirmed'),
      visit('odwołana', '2127-11-20T08:00:00Z', 'cancelled'),
      visit('jutro', '2127-01-02T08:00:00Z', 'requested'),
      visit('dawno', '2025-01-02T08:00:00Z', 'done'),
    ],
  }))
  openCustomer()
  const names = async (title: string) =>
    within(await screen.findByRole('list', { name: title }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
  expect(await names('Nadchodzące')).toEqual(['/wizyty/jutro', '/wizyty/za-rok'])
  expect(await names('Minione')).toEqual(['/wizyty/odwołana', '/wizyty/dawno'])
  const visits = screen.getByRole('region', { name: 'Wizyty' })
  expect(within(visits).getByRole('link', { name: 'Umów wizytę' })).toHaveAttribute(
    'href',
    '/nowa?auto=',
  )
})
