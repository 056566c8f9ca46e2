import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Line, Order } from './day'
import { Lines } from './lines'
import type { Write } from './outbox'
import { type Pit, PitContext } from './use-pit'

const plugs: Line = {
  id: 4,
  kind: 'part',
  name: 'Świece',
  explanation: '',
  quantity: '4.000',
  unit: 'szt.',
  gross: null,
  part_id: 9,
  stock: {
    wanted: '4.000',
    reserved: '2.000',
    issued: '1.000',
    missing: '1.000',
    expected_on: null,
  },
  consent: 'approved',
  done_at: null,
  version: 1,
}

function open(line: Line): Write[] {
  const order = {
    id: 7,
    label: 'Z/2026/7',
    stage: 'in_progress',
    vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
    lines: [line],
  } as unknown as Order
  const written: Write[] = []
  const write = (one: Write) => {
    written.push(one)
    return Promise.resolve(true)
  }
  renderInFace(
    <PitContext.Provider value={{ write, day: null, rows: [] } as unknown as Pit}>
      <Lines order={order} />
    </PitContext.Provider>,
  )
  return written
}

test('the mechanic takes as many as lie there, or fewer', async () => {
  const written = open(plugs)
  await userEvent.click(screen.getByRole('button', { name: 'Pobierz część: Świece' }))
  const box = await screen.findByLabelText('Ile bierzesz')
  expect(box).toHaveValue('2')
  await userEvent.clear(box)
  await userEvent.type(box, '1{Enter}')
  await waitFor(() => {
    expect(written).toMatchObject([{ path: 'orders/7/lines/4/issue/', body: { quantity: '1' } }])
  })
})

test('what was taken can go back, one piece without a question', async () => {
  const written = open(plugs)
  await userEvent.click(screen.getByRole('button', { name: 'Zwróć część: Świece' }))
  await waitFor(() => {
    expect(written).toMatchObject([
      { path: 'orders/7/lines/4/return/', body: { quantity: '1.000' } },
    ])
  })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('nothing is taken that does not lie there', () => {
  open({ ...plugs, stock: { ...plugs.stock, reserved: '0' } as Line['stock'] })
  const [card] = screen.getAllByRole('listitem')
  if (!card) throw new Error('No card')
  expect(within(card).queryByRole('button', { name: /^Pobierz/ })).not.toBeInTheDocument()
})

test('a price is shown where the workshop lets mechanics see it', () => {
  open({ ...plugs, gross: '184.50' })
  expect(screen.getByText(/184,50/)).toBeInTheDocument()
})
