import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { CountLine, PartRow, StockCount } from '@/api/workshop-contract'
import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { CountView } from './count-view'

vi.mock('./scanner', () => ({
  Scanner: ({ onFound }: { onFound: (part: PartRow) => void }) => (
    <button
      onClick={() => {
        onFound({ id: 5 } as PartRow)
      }}
    >
      Zeskanowano olej
    </button>
  ),
}))

const LINES = 'POST /api/v1/inventory/counts/2/lines/'
const line = (counted: string | null) =>
  ({
    part: { id: 5, name: 'Olej', sku: 'OL-1', unit: 'pcs', location: '' },
    expected: '5',
    counted,
    difference: null,
  }) as unknown as CountLine
const count = (done: number) =>
  ({
    id: 2,
    name: 'Spis',
    status: 'open',
    lines: [],
    lines_count: 3,
    lines_done: done,
    differences: 0,
    difference_value: { amount: '0.00', currency: 'PLN' },
  }) as unknown as StockCount

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'POST /api/v1/inventory/counts/2/cancel/': () => ({
      data: { ...count(0), status: 'cancelled' },
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const written = () => server.asked.filter(({ method }) => method === 'POST')

it('asks before it gives up what was counted already', async () => {
  renderInFace(<CountView count={count(2)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Przerwij spis' }))
  const first = await screen.findByRole('dialog', { name: 'Przerwać spis?' })
  expect(first).toHaveTextContent('Policzone są 2 pozycje.')
  await userEvent.click(within(first).getByRole('button', { name: 'Licz dalej' }))
  expect(written()).toEqual([])

  await userEvent.click(screen.getByRole('button', { name: 'Przerwij spis' }))
  const again = await screen.findByRole('dialog', { name: 'Przerwać spis?' })
  await userEvent.click(within(again).getByRole('button', { name: 'Przerwij spis' }))
  await waitFor(() => {
    expect(written()).toHaveLength(1)
  })
})

it('asks nothing where nothing was counted', async () => {
  renderInFace(<CountView count={count(0)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Przerwij spis' }))
  await waitFor(() => {
    expect(written()).toHaveLength(1)
  })
})

it('counts every piece of the same part, however fast they are scanned', async () => {
  const answers: (() => void)[] = []
  const { route, done } = keptKeys(() => line(String(done.length)))
  server.routes.set(LINES, async (asked) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    return route(asked)
  })
  renderInFace(<CountView count={count(0)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Skanuj' }))
  const scan = await screen.findByRole('button', { name: 'Zeskanowano olej' })
  await userEvent.click(scan)
  await userEvent.click(scan)
  await waitFor(() => {
    expect(answers).toHaveLength(1)
  })
  answers[0]?.()
  await waitFor(() => {
    expect(answers).toHaveLength(2)
  })
  answers[1]?.()
  await waitFor(() => {
    expect(done).toEqual([
      { part_id: 5, counted: '1', is_more: true },
      { part_id: 5, counted: '1', is_more: true },
    ])
  })
})

it('a scan whose answer was lost is counted once when it is scanned again', async () => {
  const { route, instead, done, keys } = keptKeys(() => line('1'))
  server.routes.set(LINES, route)
  instead.push('lost')
  renderInFace(<CountView count={count(0)} />)
  await userEvent.click(screen.getByRole('button', { name: 'Skanuj' }))
  const scan = await screen.findByRole('button', { name: 'Zeskanowano olej' })
  for (const times of [1, 2]) {
    await userEvent.click(scan)
    await waitFor(() => {
      expect(keys).toHaveLength(times)
    })
  }
  expect(done).toHaveLength(1)
})

it('a number is written as it was typed last, whatever answer was lost on the way', async () => {
  const { route, instead, done } = keptKeys((body) => line((body as { counted: string }).counted))
  server.routes.set(LINES, route)
  instead.push('lost')
  renderInFace(<CountView count={{ ...count(0), lines: [line(null)] }} />)
  const field = screen.getByRole('textbox', { name: 'Policzone: Olej' })
  for (const [at, typed] of ['5', '6', '5'].entries()) {
    await userEvent.clear(field)
    await userEvent.type(field, `${typed}{Enter}`)
    await waitFor(() => {
      expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(at + 1)
    })
  }
  await waitFor(() => {
    expect(done.map((one) => (one as { counted: string }).counted)).toEqual(['5', '6', '5'])
  })
})
