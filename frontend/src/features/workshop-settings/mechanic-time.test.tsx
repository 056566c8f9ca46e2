import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type {
  Absence,
  AbsenceTerms,
  Mechanic,
  ScheduleDay,
  ScheduleDayTerms,
  Shift,
} from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { FeedsPart } from './feeds'
import { MechanicTimeDialog } from './mechanic-time'

const ADAM: Mechanic = {
  id: 1,
  name: 'Adam Wilk',
  user_id: null,
  color: '#4f6d7a',
  skills: [],
  is_active: true,
  position: 0,
}
let server: TestServer
let undo: () => void
let absences: Absence[]
let days: ScheduleDay[]
let shifts: Shift[]

beforeEach(async () => {
  absences = []
  days = []
  shifts = []
  let feed = 'stary'
  const feeds = () => ({
    data: { workshop_url: `http://kowalczyk.garage.localhost/calendar/${feed}.ics`, mechanics: [] },
  })
  const saved = (id: number) => (body: unknown) => {
    const absence = { id, ...(body as AbsenceTerms), reason: (body as Absence).reason }
    absences = [absence]
    return { ...absence, standing_visits: 2 }
  }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/mechanics/1/schedules/': () => ({ data: shifts }),
    'PUT /api/v1/mechanics/1/schedules/': ({ body }) => {
      shifts = body as Shift[]
      return { data: shifts }
    },
    'GET /api/v1/mechanics/1/days/': () => ({ data: days }),
    'PUT /api/v1/mechanics/1/days/': ({ body }) => {
      const told = body as Required<ScheduleDayTerms>
      days = [{ ...told, notes: told.notes }]
      return { data: days[0] }
    },
    'DELETE /api/v1/mechanics/1/days/2026-12-24/': () => {
      days = []
      return {}
    },
    'GET /api/v1/absences/': () => ({ data: absences }),
    'POST /api/v1/absences/': ({ body }) => ({ status: 201, data: saved(4)(body) }),
    'PUT /api/v1/absences/4/': ({ body }) => ({ data: saved(4)(body) }),
    'GET /api/v1/feeds/': feeds,
    'POST /api/v1/feeds/': () => {
      feed = 'nowy'
      return feeds()
    },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const asked = (method: string) => server.asked.filter((one) => one.method === method).at(-1)?.body

const openTime = () =>
  renderInFace(
    <>
      <MechanicTimeDialog mechanic={ADAM} onClose={() => undefined} />
      <NoticeBar />
    </>,
  )

it('says which visits still wait for somebody who will be away, and changes the absence', async () => {
  openTime()
  await userEvent.type(await screen.findByLabelText('Od'), '2026-12-01T08:00')
  await userEvent.type(screen.getByLabelText('Do'), '2026-12-03T16:00')
  await userEvent.type(screen.getByLabelText(/^Powód/), 'L4')
  await userEvent.click(screen.getByRole('button', { name: 'Dodaj nieobecność' }))

  expect(await screen.findByText(/2 umówione wizyty nadal czekają/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Przenieś je w kalendarzu' })).toHaveAttribute(
    'href',
    '/kalendarz?dzien=2026-12-01&kto=1',
  )
  expect(asked('POST')).toEqual({
    mechanic_id: 1,
    starts_at: '2026-12-01T07:00:00.000Z',
    ends_at: '2026-12-03T15:00:00.000Z',
    reason: 'L4',
  })

  await userEvent.click(await screen.findByRole('button', { name: /^Zmień nieobecność/ }))
  expect(screen.getByLabelText('Od')).toHaveValue('2026-12-01T08:00')
  await userEvent.clear(screen.getByLabelText(/^Powód/))
  await userEvent.type(screen.getByLabelText(/^Powód/), 'urlop')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz nieobecność' }))
  await waitFor(() => {
    expect(asked('PUT')).toMatchObject({ reason: 'urlop', starts_at: '2026-12-01T07:00:00.000Z' })
  })
  expect(await screen.findByText('urlop')).toBeInTheDocument()
})

it('gives one date other hours, and the ordinary ones back', async () => {
  openTime()
  await userEvent.type(await screen.findByLabelText('Dzień'), '2026-12-24')
  const clock = screen.getByLabelText('Pracuje: do')
  await userEvent.clear(clock)
  await userEvent.type(clock, '12:00')
  await userEvent.type(screen.getByLabelText(/^Notatka/), 'Wigilia')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz ten dzień' }))

  expect(await screen.findByText('Wigilia')).toBeInTheDocument()
  expect(asked('PUT')).toEqual({
    date: '2026-12-24',
    is_available: true,
    start_time: '08:00',
    end_time: '12:00',
    break_start: null,
    break_end: null,
    notes: 'Wigilia',
  })
  await userEvent.click(screen.getByRole('button', { name: /^Usuń inne godziny/ }))
  expect(await screen.findByText('Wracają zwykłe godziny.')).toBeInTheDocument()
  await waitFor(() => {
    expect(screen.queryByText('Wigilia')).not.toBeInTheDocument()
  })
})

it('shows the week that an undo brought back', async () => {
  openTime()
  await userEvent.click(await screen.findByLabelText('poniedziałek'))
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz tydzień' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(screen.getByLabelText('poniedziałek')).not.toBeChecked()
  })
  expect(shifts).toEqual([])
})

it('replaces the address of a feed only after it was said what that means', async () => {
  renderInFace(
    <>
      <FeedsPart />
      <NoticeBar />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Wymień adres: Cały warsztat' }))
  const dialog = await screen.findByRole('dialog', { name: 'Wymień adres: Cały warsztat' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zostaw stary' }))
  expect(screen.getByText(/stary\.ics$/)).toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Wymień adres: Cały warsztat' }))
  await userEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Wymień adres' }),
  )
  expect(await screen.findByText(/nowy\.ics$/)).toBeInTheDocument()
  expect(await screen.findByText('Nowy adres działa, stary już nie.')).toBeInTheDocument()
})
