import 'fake-indexeddb/auto'

import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Item, Order } from './day'
import { InspectionView } from './inspection-view'
import { put, rowsOf, type Write } from './outbox'
import { PitStore } from './store'
import { PitContext, type Pit } from './use-pit'

const item = {
  id: 5,
  group: 'Koła',
  name: 'Ciśnienie',
  unit: 'bar',
  yellow_at: null,
  red_at: null,
  verdict: 'green',
  value: null,
  note: '',
  line_id: null,
  version: 1,
  files: [],
} as unknown as Item

/** What the screen shows stays as it is: whatever is touched comes before the first touch is drawn. */
function show(write: Pit['write'], seen: Partial<Item> = {}) {
  const items = [{ ...item, ...seen }]
  const inspection = { id: 2, name: 'Wiosenny', finished_at: null, items }
  const order = {
    id: 7,
    vehicle: {},
    files: [],
    inspections: [inspection],
    can_edit_lines: true,
  } as unknown as Order
  const pit = { day: { orders: [order] }, rows: [], write } as unknown as Pit
  return renderInFace(
    <PitContext.Provider value={pit}>
      <InspectionView orderId={7} name="Wiosenny" />
    </PitContext.Provider>,
  )
}

test.each([
  ['without limits leaves what was chosen', null, 'green'],
  ['with limits is coloured by the server', '2.0', ''],
])('a measurement %s', async (_name, red_at, verdict) => {
  const write = vi.fn(() => Promise.resolve(true))
  show(write, { red_at })
  await userEvent.type(await screen.findByLabelText('Pomiar'), '2,3')
  await userEvent.tab()
  expect(write).toHaveBeenCalledWith(
    expect.objectContaining({ body: { value: '2.3', verdict, note: '' } }),
  )
})

test('what the phone had no room for stays in the field', async () => {
  show(() => Promise.resolve(false))
  const field = await screen.findByLabelText('Pomiar')
  await userEvent.type(field, '2,3')
  await userEvent.tab()
  expect(field).toHaveValue('2,3')
})

let store: PitStore
const write = (told: Write) => put(store, told).then(() => true)

beforeEach(() => {
  store = new PitStore(800)
})

afterEach(() => store.delete())

const said = async () => (await rowsOf(store)).map(({ body }) => body)

test.each(['1.6', null])(
  'a colour touched right after a measurement takes nothing of it (limit %s)',
  async (red_at) => {
    show(write, { red_at, verdict: '' })
    const field = await screen.findByLabelText('Pomiar')
    fireEvent.change(field, { target: { value: '3,2' } })
    fireEvent.blur(field)
    fireEvent.click(screen.getByLabelText('Do naprawy'))
    await waitFor(async () => {
      expect(await said()).toEqual([
        { verdict: '', value: '3.2', note: '' },
        { verdict: 'red', value: '3.2', note: '' },
      ])
    })
  },
)

test('a remark stands in what is touched right after it', async () => {
  show(write, { verdict: 'red' })
  const field = await screen.findByLabelText(/Uwaga/)
  fireEvent.change(field, { target: { value: 'pęknięty' } })
  fireEvent.blur(field)
  fireEvent.click(screen.getByRole('button', { name: 'Zaproponuj naprawę: Ciśnienie' }))
  fireEvent.click(screen.getByLabelText('Do obserwacji'))
  await waitFor(async () => {
    expect(await said()).toMatchObject([
      { verdict: 'red', note: 'pęknięty' },
      { kind: 'labour', explanation: 'pęknięty' },
      { verdict: 'yellow', note: 'pęknięty' },
    ])
  })
})

test('what is typed when the screen is left, or put away, is kept', async () => {
  const { unmount } = show(write, { verdict: 'red' })
  fireEvent.change(await screen.findByLabelText('Pomiar'), { target: { value: '3,2' } })
  fireEvent(document, new Event('visibilitychange'))
  await waitFor(async () => {
    expect(await said()).toMatchObject([{ value: '3.2' }])
  })
  fireEvent.change(screen.getByLabelText(/Uwaga/), { target: { value: 'pęknięty' } })
  unmount()
  await waitFor(async () => {
    expect((await said()).at(-1)).toEqual({ verdict: 'red', value: '3.2', note: 'pęknięty' })
  })
})
