import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { OrderLine, PartRow } from '@/api/workshop-contract'
import { keptKeys } from '@/testing/kept-keys'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { LinesSection } from './lines-table'

const plugs = {
  id: 4,
  kind: 'part',
  name: 'Świece',
  explanation: '',
  quantity: '4.000',
  unit: 'szt.',
  unit_net: null,
  vat: '23',
  discount_percent: null,
  net: null,
  vat_amount: null,
  gross: null,
  part_id: 9,
  stock: {
    wanted: '4.000',
    reserved: '2.000',
    issued: '1.000',
    missing: '1.000',
    expected_on: null,
  },
  mechanic_id: null,
  consent: 'approved',
  decided_at: null,
  done_at: null,
  version: 1,
} as OrderLine

let server: TestServer
let undo: () => void
const order = (change: Partial<OrderLine> = {}) =>
  orderRow({ can_edit_lines: false, lines: [{ ...plugs, ...change }] })

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.work') }),
    'GET /api/v1/mechanics/': () => ({ data: [] }),
    'GET /api/v1/bays/': () => ({ data: [] }),
    'POST /api/v1/orders/7/lines/4/issue/': () => ({ data: order() }),
    'POST /api/v1/orders/7/lines/4/return/': () => ({ data: order() }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const moved = () => server.asked.filter(({ method }) => method === 'POST')

test('as many as lie there are handed out, or fewer, never more than are wanted', async () => {
  renderInFace(<LinesSection order={order()} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Wydaj: Świece' }))
  const dialog = await screen.findByRole('dialog', { name: 'Wydaj: Świece' })
  const box = within(dialog).getByLabelText('Ile wydajesz')
  expect(box).toHaveValue('2')

  for (const [typed, sentence] of [
    ['4', 'Najwyżej: 3\u00a0szt.'],
    ['0', 'Podaj ilość, na przykład 1,5.'],
    ['dwie', 'Podaj ilość, na przykład 1,5.'],
    ['1,5', 'Podaj liczbę całkowitą.'],
  ] as const) {
    fireEvent.change(box, { target: { value: typed } })
    fireEvent.submit(box)
    expect(box).toHaveAccessibleDescription(expect.stringContaining(sentence))
  }
  expect(moved()).toEqual([])

  await userEvent.clear(box)
  await userEvent.type(box, '1{Enter}')
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(moved().map(({ body }) => body)).toEqual([{ quantity: '1' }])
})

test('one of several comes back; a refusal stands at the quantity', async () => {
  const sentence = 'Nie można zwrócić więcej, niż wydano.'
  server.routes.set('POST /api/v1/orders/7/lines/4/return/', () => ({
    status: 409,
    error: { code: 'MORE_THAN_ISSUED', message: sentence },
  }))
  const stock = { ...plugs.stock, issued: '3.000' } as OrderLine['stock']
  renderInFace(<LinesSection order={order({ consent: 'declined', stock })} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Co zrobić z pozycją: Świece' }))
  await userEvent.click(screen.getByRole('button', { name: 'Zwróć część na półkę' }))
  const box = await screen.findByLabelText('Ile wraca')
  expect(box).toHaveValue('3')
  await userEvent.clear(box)
  await userEvent.type(box, '1{Enter}')
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(moved().map(({ body }) => body)).toEqual([{ quantity: '1' }])
})

test('what was handed out and not heard of is not handed out twice, however many are asked for', async () => {
  const { route, instead, done, keys } = keptKeys(() => order())
  instead.push('lost', 'lost')
  server.routes.set('POST /api/v1/orders/7/lines/4/issue/', route)
  renderInFace(<LinesSection order={order()} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Wydaj: Świece' }))
  const box = await screen.findByLabelText('Ile wydajesz')
  for (const [typed, sentence] of [
    ['1', /po naszej stronie/],
    ['1', /po naszej stronie/],
    ['2', /^Poprzednia wersja jest już zapisana/],
  ] as const) {
    const before = keys.length
    await userEvent.clear(box)
    await userEvent.type(box, `${typed}{Enter}`)
    await waitFor(() => {
      expect(keys).toHaveLength(before + 1)
    })
    expect(await screen.findByText(sentence)).toBeVisible()
  }
  expect(done).toEqual([{ quantity: '1' }])
})

test('of a single piece nothing is asked', async () => {
  const stock = { ...plugs.stock, reserved: '1.000' } as OrderLine['stock']
  renderInFace(<LinesSection order={order({ stock })} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Wydaj: Świece' }))
  await waitFor(() => {
    expect(moved().map(({ body }) => body)).toEqual([{ quantity: '1.000' }])
  })
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

const pads = {
  id: 9,
  name: 'Klocki TRW',
  sku: 'GDB-1330',
  unit: 'pcs',
  vat: '23',
  price_net: null,
  available: '4.000',
  is_stocked: true,
  location: null,
} as unknown as PartRow

async function openPads() {
  server.routes.set('GET /api/v1/me/', () => ({ data: meWith('orders.work', 'orders.edit') }))
  server.routes.set('GET /api/v1/inventory/parts/9/', () => ({ data: pads }))
  server.routes.set('GET /api/v1/inventory/parts/', () => ({
    data: [pads, { ...pads, id: 12, name: 'Tarcze Brembo', sku: 'BR-2' }],
  }))
  const sent: unknown[] = []
  server.routes.set('PUT /api/v1/orders/7/lines/4/', ({ body }) => {
    sent.push(body)
    return { data: order() }
  })
  renderInFace(<LinesSection order={{ ...order({ name: 'Klocki TRW' }), can_edit_lines: true }} />)
  const name = await screen.findByText('Klocki TRW')
  await waitFor(() => {
    expect(name).toBeEnabled()
  })
  fireEvent.click(name)
  const box = await screen.findByRole('combobox', { name: 'Nazwa' })
  await waitFor(() => {
    expect(box).toHaveAccessibleDescription('Z magazynu: Klocki TRW')
  })
  return { box, sent }
}

test.each([
  ['Klocki TRW przednie', 9],
  ['klócki', 9],
  ['Klo', 9],
  ['Kloki TRW', 9],
  ['GDB 1330', 9],
  ['Tarcze Brembo', null],
  ['T', null],
  ['Klapka', null],
  ['Klocki ATE', null],
  ['Klosz lampy', null],
])('a line called „%s” instead of „Klocki TRW” is of part %s', async (typed, part_id) => {
  const { box, sent } = await openPads()
  fireEvent.change(box, { target: { value: typed } })
  fireEvent.submit(box)
  await waitFor(() => {
    expect(sent).toMatchObject([{ name: typed, part_id }])
  })
})

test('another name is offered its own part, and the old one is back when its name is', async () => {
  const { box, sent } = await openPads()
  await userEvent.clear(box)
  expect(box).toHaveAccessibleDescription('')
  await userEvent.type(box, 'Klocki TRW')
  expect(box).toHaveAccessibleDescription('Z magazynu: Klocki TRW')
  await userEvent.click(await screen.findByRole('option', { name: /Tarcze Brembo/ }))
  fireEvent.submit(box)
  await waitFor(() => {
    expect(sent).toMatchObject([{ name: 'Tarcze Brembo', part_id: 12 }])
  })
})

test('who lets the part go stays in the form, at the name', async () => {
  const { box, sent } = await openPads()
  await userEvent.click(screen.getByRole('button', { name: 'Odłącz od magazynu' }))
  expect(box).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(sent).toMatchObject([{ name: 'Klocki TRW', part_id: null }])
  })
})

test('a name that is put right stays the part of the store room; emptied or let go, it is none', async () => {
  server.routes.set('GET /api/v1/me/', () => ({ data: meWith('orders.work', 'orders.edit') }))
  server.routes.set('GET /api/v1/inventory/parts/', () => ({ data: [] }))
  server.routes.set('PUT /api/v1/orders/7/lines/4/', () => ({ data: order() }))
  renderInFace(<LinesSection order={{ ...order(), can_edit_lines: true }} />)
  const saved = () => server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  const open = async () => {
    const name = await screen.findByText('Świece')
    await waitFor(() => {
      expect(name).toBeEnabled()
    })
    fireEvent.click(name)
    return screen.findByLabelText('Nazwa')
  }

  const box = await open()
  fireEvent.change(box, { target: { value: 'Świece NGK' } })
  fireEvent.submit(box)
  await waitFor(() => {
    expect(saved()).toMatchObject([{ name: 'Świece NGK', part_id: 9 }])
  })
  const again = await open()
  fireEvent.click(screen.getByText('Odłącz od magazynu'))
  fireEvent.submit(again)
  await waitFor(() => {
    expect(saved()[1]).toMatchObject({ name: 'Świece', part_id: null })
  })
})
