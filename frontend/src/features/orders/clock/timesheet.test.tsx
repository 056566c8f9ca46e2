import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { PersonTimesheet, TimeChange, WorkedTime } from '@/api/workshop-contract'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { Timesheet } from './timesheet'

const mechanic = { id: 3, name: 'Adam Nowak', color: '#112233' }
const days = ['23', '24', '25', '26', '27', '28', '29'].map((day, at) => ({
  day: `2026-11-${day}`,
  worked_minutes: at === 0 ? 270 : 0,
  order_minutes: at === 0 ? 240 : 0,
  planned_minutes: at === 0 ? 180 : 0,
}))
const sums = { worked_minutes: 270, order_minutes: 240, planned_minutes: 180, days }
const head = { first_day: '2026-11-23', last_day: '2026-11-29' }
const entry = (change: Partial<WorkedTime> = {}): WorkedTime => ({
  id: 5,
  mechanic,
  order: { id: 7, label: 'Z/2026/7', plate: 'KR1AB23' },
  line: null,
  started_at: '2026-11-23T07:00:00Z',
  ended_at: '2026-11-23T11:00:00Z',
  minutes: 240,
  note: '',
  version: 1,
  ...change,
})
const removed: TimeChange = {
  id: 1,
  entry_id: 9,
  at: '2026-11-24T08:00:00Z',
  actor_name: 'Ewa',
  reason: 'wpisane dwa razy',
  before: { started_at: '2026-11-23T13:00:00Z', ended_at: null, order: 'Z/2026/8', note: '' },
  after: {},
}
const sheet: PersonTimesheet = {
  ...head,
  ...sums,
  mechanic,
  orders: [
    {
      order: { id: 7, label: 'Z/2026/7', plate: 'KR1AB23' },
      own_minutes: 240,
      worked_minutes: 300,
      planned_minutes: 180,
    },
  ],
  entries: [
    entry({
      id: 6,
      order: null,
      note: 'Porządki',
      started_at: '2026-11-23T11:00:00Z',
      minutes: 30,
    }),
    entry(),
  ],
  changes: [removed],
}

let server: TestServer
let undo: () => void
let rights: Parameters<typeof meWith>
let asked: { path: string; body: unknown }[]

beforeEach(async () => {
  rights = ['orders.view', 'orders.work', 'orders.edit']
  asked = []
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith(...rights) }),
    'GET /api/v1/clock/': () => ({ data: { mechanic: null, running: null } }),
    'GET /api/v1/clock/sheet/': () => ({ data: { sheet } }),
    'GET /api/v1/time-sheet/': () => ({ data: { ...head, people: [{ mechanic, ...sums }] } }),
    'GET /api/v1/time-sheet/3/': () => ({ data: sheet }),
    'GET /api/v1/mechanics/': () => ({ data: [{ ...mechanic, is_active: true }] }),
    'GET /api/v1/bays/': () => ({ data: [] }),
    'GET /api/v1/time-entries/5/': () => ({
      data: [
        {
          ...removed,
          reason: 'zapomniał',
          before: { started_at: '2026-11-23T07:00:00Z', ended_at: '2026-11-23T10:00:00Z' },
          after: { started_at: '2026-11-23T07:00:00Z', ended_at: '2026-11-23T11:00:00Z' },
        },
      ],
    }),
    'DELETE /api/v1/time-entries/5/': ({ body }) => {
      asked.push({ path: 'delete', body })
      return { status: 204, data: null }
    },
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const AT = '/zlecenia/czas?dzien=2026-11-25'

test('everybody’s week, each day leading to its entries', async () => {
  renderInFace(<Timesheet />, AT)
  const people = await screen.findByRole('list', { name: 'Czas pracy według osób' })
  expect(within(people).getByText(/4\sgodz\. 30\smin/)).toBeVisible()
  expect(within(people).getByText(/plan 3\sgodz\./)).toBeVisible()
  const monday = within(people).getByRole('link', { name: /^Adam Nowak, pon\., 23\slis: 4\sgodz/ })
  expect(monday).toHaveTextContent('4:30')
  expect(monday).toHaveAttribute('href', expect.stringContaining('dzien=2026-11-23'))
})

test('one person: what was worked, on what, against which plan, and what was taken away', async () => {
  renderInFace(<Timesheet />, `${AT}&kto=3`)
  const entries = await screen.findByRole('region', { name: 'Wpisy czasu pracy' })
  expect(within(entries).getByText('Porządki')).toBeVisible()
  expect(within(entries).getByRole('link', { name: 'Z/2026/7' })).toHaveAttribute(
    'href',
    '/zlecenia/7',
  )
  expect(screen.getByText(/całe zlecenie: 5\sgodz\. z 3\sgodz\. planu/)).toBeVisible()
  const changes = screen.getByRole('list', { name: 'Poprawki czasu z tych dni' })
  expect(within(changes).getByText('Usunięty czas')).toBeVisible()
  expect(within(changes).getByText('Zlecenie: Z/2026/8')).toBeVisible()
  expect(within(changes).getByText('„wpisane dwa razy”')).toBeVisible()
})

test('an entry shows what was corrected of it, and is removed with a reason', async () => {
  renderInFace(<Timesheet />, `${AT}&kto=3`)
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: /^Popraw: .*8:00$/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Popraw czas pracy' })
  expect(await within(dialog).findByText(/^Do: .*11:00 → .*12:00$/)).toBeVisible()
  await user.type(within(dialog).getByLabelText('Dlaczego'), 'nie to auto')
  await user.click(within(dialog).getByRole('button', { name: 'Usuń wpis' }))
  await expect
    .poll(() => asked)
    .toEqual([{ path: 'delete', body: { version: 1, reason: 'nie to auto' } }])
})

test('who may not see others sees their own, with nothing to press', async () => {
  rights = ['orders.view', 'orders.work']
  renderInFace(<Timesheet />, AT)
  expect(await screen.findByRole('heading', { name: 'Adam Nowak' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Popraw/ })).toBeNull()
  expect(screen.queryByRole('list', { name: 'Czas pracy według osób' })).toBeNull()
})
