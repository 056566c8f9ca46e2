import { useQueryClient } from '@tanstack/react-query'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach } from 'vitest'

import type { Car, Customer, CustomerRow } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { type Asked, routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { CustomerView, useCustomer } from './customer-view'
import { CustomerActions, CustomersList } from './customers-list'

export const OCTAVIA: Car = {
  id: 7,
  label: 'Skoda Octavia 2018',
  make: 'Skoda',
  model: 'Octavia',
  year: 2018,
  plate: 'KR8XY21',
  vin: '',
  mileage_km: 120_000,
  note: '',
  archived_at: null,
  client_record: 'none',
  version: 3,
  owner: { id: 1, name: 'Jan Kowal' },
  shared_with: [],
}

export const JAN: Customer = {
  id: 1,
  kind: 'person',
  name: 'Jan Kowal',
  nip: '',
  phone: '+48600100200',
  email: '',
  street: '',
  postal_code: '',
  city: 'Kraków',
  note: '',
  has_account: false,
  created_at: '2026-11-20T08:00:00Z',
  last_visit_at: null,
  version: 4,
  same_phone: [],
  vehicles: [OCTAVIA],
}

export const TWIN: Customer = {
  ...JAN,
  id: 2,
  name: 'Kowal Jan',
  phone: '',
  email: 'jan@example.com',
  version: 1,
  vehicles: [{ ...OCTAVIA, id: 8, plate: 'KR1AB22', owner: { id: 2, name: 'Kowal Jan' } }],
}

interface CustomersDesk {
  server: TestServer
  /** As the server tells of the first one now. */
  jan: Customer
  rows: CustomerRow[]
  /** The last question of this method. */
  asked: (method: string, start?: string) => Asked | undefined
}

/** A server with two customers before every test of the file. */
export function customersDesk(): CustomersDesk {
  const desk = {
    asked: (method, start = '') =>
      desk.server.asked
        .filter((one) => one.method === method && one.path.startsWith(`/api/v1/${start}`))
        .at(-1),
  } as CustomersDesk
  let undo: () => void

  beforeEach(async () => {
    desk.jan = JAN
    desk.rows = [JAN, TWIN]
    desk.server = await startServer({
      'GET /api/v1/me/': () => ({
        data: { ...meRow, permissions: ['customers.view', 'customers.edit', 'calendar.book'] },
      }),
      'GET /api/v1/customers/': ({ path }) => {
        const q = new URL(path, 'http://x').searchParams.get('q') ?? ''
        return { data: desk.rows.filter((row) => JSON.stringify(row).includes(q)) }
      },
      'GET /api/v1/customers/1/': () => ({ data: desk.jan }),
      'GET /api/v1/customers/2/': () => ({ data: TWIN }),
      'GET /api/v1/appointments/': () => ({ data: [] }),
    })
    undo = routeFetchTo(desk.server)
  })

  afterEach(async () => {
    undo()
    sessionStorage.clear()
    await desk.server.stop()
  })
  return desk
}

function Address() {
  const { pathname, search } = useLocation()
  return <output>{pathname + search}</output>
}

export const openList = (path = '/klienci') =>
  renderInFace(
    <>
      <Routes>
        <Route
          path="/klienci"
          element={
            <>
              <CustomerActions />
              <CustomersList />
            </>
          }
        />
        <Route path="/klienci/:id" element={<h1>Karta klienta</h1>} />
      </Routes>
      <Address />
    </>,
    path,
  )

function OneCustomer() {
  const { data } = useCustomer(1)
  return data ? (
    <CustomerView
      customer={data}
      linkTo={({ id }) => `/wizyty/${id}`}
      bookPath={(carId) => `/nowa?auto=${String(carId ?? '')}`}
      pointedCarId={null}
    />
  ) : null
}

/** Stands for the socket: a hint of this topic has come. */
function Hint() {
  const queries = useQueryClient()
  return (
    <button
      type="button"
      onClick={() => void queries.invalidateQueries({ queryKey: ['customers'] })}
    >
      hint
    </button>
  )
}

export const openCustomer = () =>
  renderInFace(
    <>
      <OneCustomer />
      <Hint />
      <NoticeBar />
    </>,
  )
