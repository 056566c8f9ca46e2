import { useQuery } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Inspection, InspectionItem } from '@/api/workshop-contract'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { inspectionsQuery } from './api'
import { InspectionOne } from './inspection-one'

const item = (change: Partial<InspectionItem>): InspectionItem => ({
  id: 4,
  group: 'Hamulce',
  name: 'Klocki przód',
  unit: '',
  yellow_at: null,
  red_at: null,
  verdict: '',
  value: null,
  note: '',
  line_id: null,
  version: 1,
  files: [],
  ...change,
})
const looked = (finishedAt: string | null, ...items: InspectionItem[]): Inspection => ({
  id: 2,
  name: 'Przegląd wiosenny',
  started_by_name: 'Adam',
  created_at: '2026-11-26T08:00:00Z',
  finished_at: finishedAt,
  items,
})

let server: TestServer
let undo: () => void
let stored: Inspection

function Shown() {
  const { data } = useQuery(inspectionsQuery(7))
  return data?.map((one) => (
    <InspectionOne key={one.id} order={orderRow()} inspection={one} mayWork />
  ))
}

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.work') }),
    'GET /api/v1/orders/7/inspections/': () => ({ data: [stored] }),
    'PUT /api/v1/orders/7/inspection-items/4/': ({ body }) => {
      const [current] = stored.items
      const { version, ...seen } = body as InspectionItem
      if (version !== current?.version)
        return { status: 409, error: { code: 'CONFLICT', details: { current } } }
      stored = looked(null, { ...current, ...seen, version: version + 1 })
      return { data: [stored] }
    },
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const sent = () => server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)

test('an inspection that is over takes one line with its counts and opens when it is pressed', async () => {
  stored = looked(
    '2026-11-26T09:00:00Z',
    item({ verdict: 'green' }),
    item({ id: 5, name: 'Bieżnik', verdict: 'red', note: 'łysy' }),
    item({ id: 6, name: 'Światła', verdict: 'green' }),
  )
  renderInFace(<Shown />)
  const line = await screen.findByRole('button', { name: /Przegląd wiosenny/ })
  expect(line).toHaveAccessibleName(/1 do naprawy.*2 w porządku/)
  expect(line).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByText('łysy')).not.toBeInTheDocument()

  await userEvent.click(line)

  expect(screen.getByText('łysy')).toBeVisible()
})

test('where two people judged one item, the second chooses which of the two stays', async () => {
  stored = looked(null, item({}))
  renderInFace(<Shown />)
  await screen.findByText('Klocki przód')
  stored = looked(null, item({ verdict: 'red', version: 2 }))

  await userEvent.click(screen.getByRole('radio', { name: 'w porządku' }))

  const dialog = await screen.findByRole('dialog', { name: 'Dwie osoby naraz' })
  expect(within(dialog).getByRole('radio', { name: 'Twoje: w porządku' })).toBeChecked()
  expect(
    within(dialog).getByRole('radio', { name: 'Zapisane przed chwilą: do naprawy' }),
  ).not.toBeChecked()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))

  await waitFor(() => {
    expect(stored.items[0]).toMatchObject({ verdict: 'green', version: 3 })
  })
})

test('what the other person noted stays beside my colour, without a question', async () => {
  stored = looked(null, item({}))
  renderInFace(<Shown />)
  await screen.findByText('Klocki przód')
  stored = looked(null, item({ note: 'zapieczone', version: 2 }))

  await userEvent.click(screen.getByRole('radio', { name: 'do obserwacji' }))

  await waitFor(() => {
    expect(stored.items[0]).toMatchObject({ verdict: 'yellow', note: 'zapieczone', version: 3 })
  })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(sent()).toHaveLength(2)
})

test.each([
  ['without limits leaves what was chosen', null, 'green'],
  ['with limits is coloured by the server', '2.0', ''],
])('a measurement %s', async (_name, red_at, verdict) => {
  stored = looked(null, item({ name: 'Ciśnienie', unit: 'bar', red_at, verdict: 'green' }))
  renderInFace(<Shown />)
  await userEvent.type(await screen.findByLabelText('Pomiar: Ciśnienie'), '2,3')
  await userEvent.tab()
  await waitFor(() => {
    expect(sent()).toMatchObject([{ value: '2.3', verdict }])
  })
})
