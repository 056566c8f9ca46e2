import { useQueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Car, Customer, CustomerRow, Visit } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { compared } from '@/lib/compared'
import { phoneText } from '@/lib/phone'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow, visitRow } from '@/testing/visit-rows'

import { CustomerView, useCustomer } from './customer-view'
import { CustomerActions, CustomersList } from './customers-list'
import { mergedRows } from './merged'
import { nipText, recordFrom } from './numbers'

const OCTAVIA: Car = {
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

const JAN: Customer = {
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

const TWIN: Customer = {
  ...JAN,
  id: 2,
  name: 'Kowal Jan',
  phone: '',
  email: 'jan@example.com',
  version: 1,
  vehicles: [{ ...OCTAVIA, id: 8, plate: 'KR1AB22', owner: { id: 2, name: 'Kowal Jan' } }],
}

let server: TestServer
let undo: () => void
let jan: Customer
let rows: CustomerRow[]

beforeEach(async () => {
  jan = JAN
  rows = [JAN, TWIN]
  server = await startServer({
    'GET /api/v1/me/': () => ({
      data: { ...meRow, permissions: ['customers.view', 'customers.edit', 'calendar.book'] },
    }),
    'GET /api/v1/customers/': ({ path }) => {
      const q = new URL(path, 'http://x').searchParams.get('q') ?? ''
      return { data: rows.filter((row) => JSON.stringify(row).includes(q)) }
    },
    'GET /api/v1/customers/1/': () => ({ data: jan }),
    'GET /api/v1/customers/2/': () => ({ data: TWIN }),
    'GET /api/v1/appointments/': () => ({ data: [] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  sessionStorage.clear()
  await server.stop()
})

const asked = (method: string, start = '') =>
  server.asked
    .filter((one) => one.method === method && one.path.startsWith(`/api/v1/${start}`))
    .at(-1)

function Address() {
  const { pathname, search } = useLocation()
  return <output>{pathname + search}</output>
}

const openList = (path = '/klienci') =>
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

const openCustomer = () =>
  renderInFace(
    <>
      <OneCustomer />
      <Hint />
      <NoticeBar />
    </>,
  )

it('shows whom one can call and what they drive', async () => {
  openList()
  const list = await screen.findByRole('list', { name: 'Klienci' })
  expect(within(list).getByRole('link', { name: 'Jan Kowal' })).toHaveAttribute(
    'href',
    '/klienci/1',
  )
  expect(within(list).getByRole('link', { name: phoneText(JAN.phone) })).toHaveAttribute(
    'href',
    'tel:+48600100200',
  )
  expect(within(list).getByText('KR8XY21')).toBeInTheDocument()
})

it('finds by one box, keeps the search in the address and adds whom it does not find', async () => {
  openList()
  await screen.findByText('Jan Kowal')
  const box = screen.getByLabelText('Szukaj klienta')
  await userEvent.type(box, 'KR1AB')
  await waitFor(() => {
    expect(screen.queryByText('Jan Kowal')).not.toBeInTheDocument()
  })
  expect(screen.getByText('Kowal Jan')).toBeInTheDocument()
  expect(screen.getByText('/klienci?q=KR1AB')).toBeInTheDocument()

  await userEvent.clear(box)
  await userEvent.type(box, '601 202')
  await userEvent.click(await screen.findByText('Dodaj: 601 202'))
  expect(screen.getByLabelText(/^Telefon/)).toHaveValue('601 202')
})

it('invites to the first customer, but not those who may only look', async () => {
  rows = []
  server.routes.set('GET /api/v1/me/', () => ({
    data: { ...meRow, permissions: ['customers.view'] },
  }))
  openList()
  expect(await screen.findByText(/Tu będą klienci i ich auta/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Dodaj/ })).not.toBeInTheDocument()
})

it('adds a company; what the server says of the NIP stands at the NIP', async () => {
  const refusal = 'Ten NIP jest błędny: nie zgadza się cyfra kontrolna albo liczba cyfr.'
  server.routes.set('POST /api/v1/customers/', ({ body }) =>
    (body as Customer).nip === '5261040828'
      ? { status: 201, data: { ...JAN, ...(body as Customer), id: 9 } }
      : { status: 400, error: { code: 'VALIDATION_ERROR', details: { nip: [refusal] } } },
  )
  openList()
  await userEvent.click(await screen.findByRole('button', { name: 'Dodaj klienta' }))
  const dialog = await screen.findByRole('dialog', { name: 'Nowy klient' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await within(dialog).findByText(/Podaj imię i nazwisko/)).toBeInTheDocument()

  await userEvent.click(within(dialog).getByRole('radio', { name: 'Firma' }))
  await userEvent.type(within(dialog).getByLabelText('Nazwa firmy'), 'Transport Nowak')
  await userEvent.type(within(dialog).getByLabelText(/^NIP/), '5261040827')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await within(dialog).findByText(refusal)).toBeInTheDocument()
  const nip = within(dialog).getByLabelText(/^NIP/)
  expect(nip).toHaveFocus()
  expect(nip).toBeInvalid()
  const first = asked('POST')

  await userEvent.type(nip, '{Backspace}8')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj klienta' }))
  expect(await screen.findByText('Karta klienta')).toBeInTheDocument()
  expect(asked('POST')?.body).toMatchObject({ kind: 'company', name: 'Transport Nowak' })
  // Another attempt is another intention, not a repetition of the refused one.
  expect(asked('POST')?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key'])
})

it('loses nothing when two people change one customer', async () => {
  const current = { ...JAN, phone: '+48700800900', city: 'Wieliczka', version: 5 }
  server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    const told = body as Customer
    if (told.version !== 5)
      return { status: 409, error: { code: 'CONFLICT', details: { current } } }
    jan = { ...jan, ...told, version: 6 }
    return { data: jan }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Zmień dane' }))
  const dialog = await screen.findByRole('dialog', { name: 'Jan Kowal' })
  await userEvent.clear(within(dialog).getByLabelText(/^Telefon/))
  await userEvent.type(within(dialog).getByLabelText(/^Telefon/), '601 202 303')
  await userEvent.type(within(dialog).getByLabelText(/^Notatka/), 'Dzwonić po 16')
  // The page below already shows the other's change; the form must not pass for having seen it.
  jan = current
  fireEvent.click(screen.getByText('hint'))
  await screen.findByText(/Wieliczka/)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))

  const alert = await within(dialog).findByText(/Ktoś zmienił to przed chwilą/)
  expect(alert.parentElement).toHaveFocus()
  expect(within(dialog).getByText(/Miejscowość:/)).toHaveTextContent('Wieliczka')
  expect(within(dialog).getByLabelText(/^Miejscowość/)).toHaveValue('Wieliczka')
  const phone = within(dialog).getByRole('group', { name: 'Telefon' })
  expect(within(phone).getByRole('radio', { name: 'Twoje: 601 202 303' })).toBeChecked()
  await userEvent.click(
    within(phone).getByRole('radio', { name: 'Zapisane przed chwilą: +48700800900' }),
  )
  expect(within(dialog).getByLabelText(/^Telefon/)).toHaveValue('+48700800900')
  await userEvent.click(within(phone).getByRole('radio', { name: 'Twoje: 601 202 303' }))

  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(asked('PUT')?.body).toMatchObject({
    phone: '601 202 303',
    city: 'Wieliczka',
    note: 'Dzwonić po 16',
    version: 5,
  })
})

it('takes what somebody else saved, when that is better', async () => {
  const current = { ...JAN, phone: '+48700800900', version: 5 }
  server.routes.set('PUT /api/v1/customers/1/', () => {
    jan = current
    return { status: 409, error: { code: 'CONFLICT', details: { current } } }
  })
  openCustomer()
  await userEvent.click(await screen.findByRole('button', { name: 'Zmień dane' }))
  await userEvent.type(await screen.findByLabelText(/^Telefon/), '9')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Porzuć moje zmiany' }))
  expect(await screen.findByRole('link', { name: phoneText('+48700800900') })).toBeInTheDocument()
})

it('adds a car and somebody who comes with another, with the way back', async () => {
  server.routes.set('POST /api/v1/customers/1/vehicles/', ({ body }) => {
    const golf = { ...OCTAVIA, ...(body as Car), id: 11, label: 'VW Golf', version: 1 }
    jan = { ...jan, vehicles: [OCTAVIA, golf] }
    return { status: 201, data: golf }
  })
  const share = (people: Car['shared_with']) => () => {
    jan = { ...jan, vehicles: [{ ...OCTAVIA, shared_with: people }] }
    return { data: jan.vehicles[0] }
  }
  server.routes.set('PUT /api/v1/vehicles/7/people/2/', share([{ id: 2, name: TWIN.name }]))
  server.routes.set('DELETE /api/v1/vehicles/7/people/2/', share([]))
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

  await userEvent.click(
    screen.getByRole('button', { name: 'Dodaj osobę do auta: Skoda Octavia 2018' }),
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

it('keeps what was typed and not saved until the form opens again', async () => {
  openCustomer()
  const edit = await screen.findByRole('button', { name: 'Zmień dane' })
  await userEvent.click(edit)
  await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }))
  expect(screen.queryByText(/^Nie zapisano/)).not.toBeInTheDocument()

  await userEvent.click(edit)
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Dzwonić po 16')
  const dialog = screen.getByRole('dialog')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(dialog).not.toBeInTheDocument()
  expect(await screen.findByText(/^Nie zapisano/)).toBeInTheDocument()

  await userEvent.click(edit)
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('Dzwonić po 16')
  fireEvent.mouseDown(screen.getByRole('dialog'))
  await userEvent.click(edit)
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('Dzwonić po 16')
  await userEvent.click(screen.getByRole('button', { name: 'Zacznij od nowa' }))
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('')
  expect(screen.queryByText(/^Wróciło to/)).not.toBeInTheDocument()

  // Another form has a draft of its own, and what was saved is no draft.
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Faktura')
  server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    jan = { ...jan, ...(body as Customer), version: 5 }
    return { data: jan }
  })
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
  await userEvent.click(screen.getByRole('button', { name: 'Zmień auto: Skoda Octavia 2018' }))
  expect(screen.getByLabelText(/^Notatka/)).toHaveValue('')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Zamknij' }))
  await userEvent.click(edit)
  expect(screen.queryByText(/^Wróciło to/)).not.toBeInTheDocument()
})

it('saves what was left in a form on top of what somebody else saved meanwhile', async () => {
  const current = { ...JAN, city: 'Wieliczka', version: 5 }
  server.routes.set('PUT /api/v1/customers/1/', ({ body }) => {
    const told = body as Customer
    if (told.version !== 5)
      return { status: 409, error: { code: 'CONFLICT', details: { current } } }
    return { data: { ...jan, ...told, version: 6 } }
  })
  openCustomer()
  const edit = await screen.findByRole('button', { name: 'Zmień dane' })
  await userEvent.click(edit)
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Faktura')
  await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }))
  jan = current
  fireEvent.click(screen.getByText('hint'))
  await screen.findByText(/Wieliczka/)
  await userEvent.click(edit)
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  expect(await screen.findByText(/Ktoś zmienił to przed chwilą/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^Miejscowość/)).toHaveValue('Wieliczka')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(asked('PUT')?.body).toMatchObject({ note: 'Faktura', city: 'Wieliczka', version: 5 })
  })
})

it('takes a sold car off the list with the way back', async () => {
  const put = (at: string | null) => () => {
    jan = { ...jan, vehicles: [{ ...OCTAVIA, archived_at: at }] }
    return { data: jan.vehicles[0] }
  }
  server.routes.set('DELETE /api/v1/vehicles/7/', put('2026-11-26T08:00:00Z'))
  server.routes.set('POST /api/v1/vehicles/7/restore/', put(null))
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
  jan = { ...JAN, vehicles: [{ ...OCTAVIA, client_record: 'shared' }, private_] }
  server.routes.set('GET /api/v1/vehicles/7/client-data/', () => ({ data: theirs }))
  server.routes.set('POST /api/v1/vehicles/7/client-data/', () => {
    const [car] = jan.vehicles
    if (!car) throw new Error('no car')
    jan = {
      ...jan,
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
  expect(server.asked.filter(({ path }) => path.endsWith('client-data/'))).toHaveLength(2)
})

it('tells what is to come from what was, and leads to both', async () => {
  const visit = (id: string, start: string, status: Visit['status']) =>
    visitRow({ id, start, end: start, status, concern: id })
  server.routes.set('GET /api/v1/appointments/', () => ({
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

it('keeps the chosen order in the address and says what it goes by', async () => {
  rows = [{ ...JAN, last_visit_at: null }]
  openList('/klienci?q=Kowal&strona=2')
  await userEvent.selectOptions(
    await screen.findByLabelText('Kolejność'),
    'według ostatniej wizyty',
  )
  expect(await screen.findByText('jeszcze bez wizyty')).toBeInTheDocument()
  expect(screen.getByText('/klienci?q=Kowal&kolejnosc=wizyta')).toBeInTheDocument()
  expect(asked('GET', 'customers/?')?.path).toContain('ordering=-last_visit_at')
})

it('shows what merging will do, says why it is refused, and merges', async () => {
  const refusal = 'Obaj klienci mają własne konta w serwisie, więc to dwie różne osoby.'
  let refuses = true
  server.routes.set('POST /api/v1/customers/1/merge/', () => {
    if (refuses) return { status: 409, error: { code: 'MERGE_REFUSED', message: refusal } }
    jan = { ...jan, email: TWIN.email, note: TWIN.name, version: 5 }
    return { data: jan }
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
  jan = { ...JAN, same_phone: [{ id: 2, name: 'Kowal Jan' }] }
  server.routes.set('GET /api/v1/customers/2/', () => ({ data: { ...TWIN, has_account: true } }))
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
  jan = { ...JAN, same_phone: [{ id: 2, name: 'Kowal Jan' }] }
  server.routes.set('GET /api/v1/me/', () => ({
    data: { ...meRow, permissions: ['customers.view'] },
  }))
  openCustomer()
  const hint = await screen.findByRole('group', { name: 'Ten sam telefon' })
  expect(within(hint).queryByRole('button')).not.toBeInTheDocument()
})

it('compares three versions of one record', () => {
  const base = { a: '1', b: '1', c: '1', d: '1' }
  const mine = { a: '2', b: '1', c: '2', d: '2' }
  const theirs = { a: '3', b: '3', c: '2', d: '1' }
  expect(compared(base, mine, theirs)).toEqual({ taken: ['b'], disputed: ['a'] })
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

it('reads what was typed as a phone, an address or a name, and writes numbers in groups', () => {
  expect(recordFrom(' 600 100 200 ')).toEqual({ phone: '600 100 200' })
  expect(recordFrom('anna@example.com')).toEqual({ email: 'anna@example.com' })
  expect(recordFrom('Nowak')).toEqual({ name: 'Nowak' })
  expect(nipText('5261040828')).toBe('526-104-08-28')
})
