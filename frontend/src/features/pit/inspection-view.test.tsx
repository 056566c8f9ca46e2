import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Item, Order } from './day'
import { InspectionView } from './inspection-view'
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

test.each([
  ['without limits leaves what was chosen', null, 'green'],
  ['with limits is coloured by the server', '2.0', ''],
])('a measurement %s', async (_name, red_at, verdict) => {
  const inspection = { id: 2, name: 'Wiosenny', finished_at: null, items: [{ ...item, red_at }] }
  const order = { id: 7, vehicle: {}, files: [], inspections: [inspection] } as unknown as Order
  const write = vi.fn()
  const pit = { day: { orders: [order] }, rows: [], write } as unknown as Pit
  renderInFace(
    <PitContext.Provider value={pit}>
      <InspectionView orderId={7} name="Wiosenny" />
    </PitContext.Provider>,
  )
  await userEvent.type(await screen.findByLabelText('Pomiar'), '2,3')
  await userEvent.tab()
  expect(write).toHaveBeenCalledWith(
    expect.objectContaining({ body: { value: '2.3', verdict, note: '' } }),
  )
})
