import { useQueryClient } from '@tanstack/react-query'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Visit } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { useWorkshop } from '@/hooks/use-workshop'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow, visitRow } from '@/testing/visit-rows'

import { CalendarView } from './calendar/calendar-view'
import { VisitDetail } from './detail/visit-detail'
import { TodayView } from './today/today'

const DAY = '2026-11-26'
let server: TestServer
let undo: () => void
let visits: Visit[]

const working = [{ start: `${DAY}T07:00:00Z`, end: `${DAY}T15:00:00Z` }]

function column(id: number, name: string) {
  const own = visits.filter(({ mechanic }) => mechanic?.id === id)
  return {
    id,
    name,
    kind: 'mechanic',
    color: '',
    working,
    breaks: [],
    blocks: [],
    absences: [],
    appointments: own,
  }
}

const dayOf = (columns: object[]) => ({
  data: {
    date: DAY,
    timezone: 'Europe/Warsaw',
    opens_at: '08:00',
    closes_at: '16:00',
    is_closed: false,
    columns,
    days: [],
  },
})

beforeEach(async () => {
  visits = [visitRow()]
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/absences/': () => ({ data: [] }),
    'GET /api/v1/workshop/': () => ({ data: { slot_step_minutes: 30 } }),
    'GET /api/v1/today/': () => ({
      data: {
        date: DAY,
        tiles: {
          to_confirm: 0,
          arriving: visits.length,
          in_progress: 0,
          no_show_risk: 0,
          load_percent: 10,
        },
        appointments: visits,
        resources: { mechanics: [], bays: [] },
      },
    }),
    'GET /api/v1/calendar/day/': () =>
      dayOf([column(1, 'Adam Wilk'), column(2, 'Bartosz Zieliński')]),
    [`GET /api/v1/appointments/${visitRow().id}/`]: () => ({ data: visits[0] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  vi.useRealTimers()
  undo()
  await server.stop()
})

/** Stands for the socket: a hint of this topic has come. */
function Hint() {
  const queries = useQueryClient()
  return (
    <button
      type="button"
      onClick={() => void queries.invalidateQueries({ queryKey: ['appointment'] })}
    >
      hint
    </button>
  )
}

it('lets a new booking slide into today, marks it and says it aloud', async () => {
  renderInFace(
    <>
      <TodayView linkTo={({ id }) => `/wizyty/${id}`} newVisitPath="/wizyty/nowa" />
      <Hint />
    </>,
  )
  await screen.findByRole('link', { name: 'Skoda Octavia 2018' })
  visits = [
    ...visits,
    visitRow({
      id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      start: `${DAY}T11:00:00Z`,
      end: `${DAY}T12:00:00Z`,
      vehicle: { ...visitRow().vehicle, label: 'Toyota Corolla 2020' },
    }),
  ]
  await userEvent.click(screen.getByRole('button', { name: 'hint' }))

  const link = await screen.findByRole('link', { name: 'Toyota Corolla 2020' })
  expect(link.closest('li')).toHaveAttribute('data-fresh', 'new')
  expect(await screen.findByText(/^Nowa wizyta: .*Toyota Corolla 2020/)).toBeInTheDocument()
  expect(
    screen.getByRole('link', { name: 'Skoda Octavia 2018' }).closest('li'),
  ).not.toHaveAttribute('data-fresh')
})

it('asks for the new day at midnight, whose visits are no news', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.setSystemTime('2026-11-26T22:59:30Z')
  renderInFace(<TodayView linkTo={({ id }) => `/wizyty/${id}`} newVisitPath="/wizyty/nowa" />)
  await screen.findByRole('link', { name: 'Skoda Octavia 2018' })

  visits = [
    visitRow({ id: 'tomorrow', vehicle: { ...visitRow().vehicle, label: 'Toyota Corolla 2020' } }),
  ]
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  const link = await screen.findByRole('link', { name: 'Toyota Corolla 2020' })
  expect(link.closest('li')).not.toHaveAttribute('data-fresh')
  expect(screen.queryByRole('link', { name: 'Skoda Octavia 2018' })).toBeNull()
  expect(screen.queryByText(/^Nowa wizyta: /)).toBeNull()
})

async function openCalendar(more = '') {
  renderInFace(
    <>
      <CalendarView heading={null} onOpen={() => undefined} onBook={() => undefined} />
      <NoticeBar />
    </>,
    `/kalendarz?dzien=${DAY}${more}`,
  )
  return screen.findByRole('button', { name: /Skoda Octavia 2018/ })
}

it('moves a visit by keyboard, shows the refusal and puts it back', async () => {
  server.routes.set(`PUT /api/v1/appointments/${visitRow().id}/`, () => ({
    status: 409,
    error: { code: 'SLOT_TAKEN', message: 'Ten termin jest już zajęty.' },
  }))
  const block = await openCalendar()
  expect(block).toHaveAccessibleName(/09:00–10:00/)
  await screen.findByText('Adam Wilk')
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })

  block.focus()
  fireEvent.keyDown(block, { key: 'm' })
  fireEvent.keyDown(block, { key: 'ArrowDown' })
  fireEvent.keyDown(block, { key: 'ArrowRight' })
  fireEvent.keyDown(block, { key: 'Enter' })

  expect(await screen.findByText('Ten termin jest już zajęty.')).toBeInTheDocument()
  const asked = server.asked.find(({ method }) => method === 'PUT')
  expect(asked?.body).toMatchObject({
    version: 1,
    start: `${DAY}T08:30:00.000Z`,
    duration_minutes: 60,
    mechanic_id: 2,
  })
  expect(
    await screen.findByRole('button', { name: /09:00–10:00, Skoda Octavia 2018/ }),
  ).toBeInTheDocument()
})

it('leaves a visit with its mechanic when it is dropped on nobody', async () => {
  visits = [visitRow({ mechanic: { id: 1, name: 'Adam Wilk' } })]
  server.routes.set('GET /api/v1/calendar/day/', () =>
    dayOf([column(1, 'Adam Wilk'), { ...column(0, 'Bez mechanika'), id: null, appointments: [] }]),
  )
  const block = await openCalendar()
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })
  for (const key of ['m', 'ArrowRight', 'Enter']) fireEvent.keyDown(block, { key })

  expect(await screen.findByText('Wizyta musi mieć mechanika.')).toBeInTheDocument()
  expect(server.asked.filter(({ method }) => method === 'PUT')).toEqual([])
})

it('takes a visit off its bay, by an undo and by moving it', async () => {
  const lift = { id: 1, name: 'Podnośnik 1' }
  server.routes.set('GET /api/v1/calendar/day/', () =>
    dayOf(
      [lift, { id: null, name: 'Bez stanowiska' }].map(({ id, name }) => ({
        ...column(0, name),
        id,
        appointments: visits.filter(({ bay }) => (bay?.id ?? null) === id),
      })),
    ),
  )
  server.routes.set(`PUT /api/v1/appointments/${visitRow().id}/`, ({ body }) => {
    const { bay_id, version } = body as { bay_id?: number | null; version: number }
    visits = visits.map((visit) => ({
      ...visit,
      version: version + 1,
      bay: bay_id === undefined ? visit.bay : bay_id === null ? null : lift,
    }))
    return { data: visits[0] }
  })
  const shown = () => screen.findByRole('button', { name: /Skoda Octavia 2018/ })
  const move = async (key: string) => {
    const block = await shown()
    await waitFor(() => {
      expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
    })
    for (const one of ['m', key, 'Enter']) fireEvent.keyDown(block, { key: one })
  }
  const asksFor = (bays: (number | null)[]) =>
    waitFor(() => {
      const asked = server.asked.filter(({ method }) => method === 'PUT')
      expect(asked.map(({ body }) => (body as { bay_id?: number | null }).bay_id)).toEqual(bays)
    })
  visits = [visitRow({ bay: null })]
  await openCalendar('&wg=stanowisko')

  await move('ArrowLeft')
  await asksFor([1])
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }))
  await asksFor([1, null])
  await move('ArrowLeft')
  await asksFor([1, null, 1])
  await move('ArrowRight')
  await asksFor([1, null, 1, null])
})

it('keeps the way to the order where a mechanic has no step to take', async () => {
  visits = [visitRow({ status: 'requested' })]
  const permissions = ['calendar.view', 'calendar.status']
  server.routes.set('GET /api/v1/me/', () => ({
    data: { ...meRow, roles: ['mechanic'], permissions },
  }))
  renderInFace(<VisitDetail id={visitRow().id} order={() => <a href="/zlecenia/1">Z/2026/1</a>} />)
  expect(await screen.findByRole('link', { name: 'Z/2026/1' })).toBeInTheDocument()
})

it('asks for a decision when the server warns, and goes on knowing', async () => {
  server.routes.set(`PUT /api/v1/appointments/${visitRow().id}/`, ({ body }) => {
    if (!(body as { ignore_warnings: boolean }).ignore_warnings)
      return {
        status: 409,
        error: {
          code: 'WARNINGS',
          details: { warnings: [{ code: 'OUTSIDE_HOURS', message: 'Poza godzinami pracy.' }] },
        },
      }
    visits = [visitRow({ start: `${DAY}T08:30:00Z`, end: `${DAY}T09:30:00Z`, version: 2 })]
    return { data: visits[0] }
  })
  const block = await openCalendar()
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })
  fireEvent.keyDown(block, { key: 'm' })
  fireEvent.keyDown(block, { key: 'ArrowDown' })
  fireEvent.keyDown(block, { key: 'Enter' })

  const dialog = await screen.findByRole('dialog', { name: 'Zanim zapiszesz' })
  expect(within(dialog).getByText('Poza godzinami pracy.')).toBeInTheDocument()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Przenieś mimo to' }))
  expect(await screen.findByText(/^Przeniesiono na/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Cofnij' })).toBeInTheDocument()
})

it('shows both versions when somebody else was faster, and loses nothing', async () => {
  const theirs = visitRow({ note: 'Klient odbierze o 16', version: 2 })
  server.routes.set(`PUT /api/v1/appointments/${theirs.id}/`, ({ body }) => {
    const { version, note } = body as { version: number; note: string }
    return version === 1
      ? { status: 409, error: { code: 'CONFLICT', details: { current: theirs } } }
      : { data: visitRow({ note, version: 3 }) }
  })
  renderInFace(<VisitDetail id={theirs.id} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Zmień zgłoszenie i notatkę' }))
  await userEvent.type(screen.getByLabelText(/Notatka warsztatu/), 'Zamówić tarcze')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))

  const conflict = await screen.findByText(/Ktoś zmienił tę wizytę przed chwilą/)
  expect(conflict).toBeInTheDocument()
  expect(screen.getByText('Klient odbierze o 16')).toBeInTheDocument()
  expect(screen.getByLabelText(/Notatka warsztatu/)).toHaveValue('Zamówić tarcze')

  await userEvent.click(screen.getByRole('button', { name: 'Zapisz moje' }))
  await waitFor(() => {
    expect(server.asked.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({
      note: 'Zamówić tarcze',
      version: 2,
    })
  })
})

/** Stands for the rest of the page: it says whose rights are known by now. */
const Role = () => <output>{useWorkshop().me?.roles.join()}</output>

it.each([
  ['owner', 'confirmed', ['Przyjechał', 'Nie przyjechał', 'Odwołaj wizytę']],
  ['mechanic', 'confirmed', ['Przyjechał']],
  ['owner', 'requested', ['Potwierdź', 'Odwołaj wizytę']],
  ['mechanic', 'requested', []],
] as const)(
  'offers to the %s of a visit that is %s what they may do',
  async (role, status, steps) => {
    visits = [visitRow({ start: '2025-01-01T08:00:00Z', end: '2025-01-01T09:00:00Z', status })]
    const permissions = role === 'owner' ? meRow.permissions : ['calendar.view', 'calendar.status']
    server.routes.set('GET /api/v1/me/', () => ({ data: { ...meRow, roles: [role], permissions } }))
    renderInFace(
      <>
        <VisitDetail id={visitRow().id} />
        <Role />
      </>,
    )
    await screen.findByText('Hamulce')
    await screen.findByText(role)

    const known = ['Przyjechał', 'Nie przyjechał', 'Potwierdź', 'Odwołaj wizytę']
    expect(known.filter((name) => screen.queryByRole('button', { name }))).toEqual(steps)
  },
)
