import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { StockCount } from '@/api/workshop-contract'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { CountView } from './count-view'

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
