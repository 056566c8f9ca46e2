import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Order } from '@/api/workshop-contract'
import { orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { EstimatesCard } from './estimates-card'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/orders/7/estimates/': () => ({
      data: [
        {
          number: 1,
          made_at: '2026-11-26T08:00:00Z',
          made_by_name: 'Biuro',
          mailing: 'promised',
          valid_until: '2026-12-03T08:00:00Z',
          state: 'open',
          gross: '354.24',
          first_opened_at: null,
          last_opened_at: null,
          opened_count: 0,
          decided_at: null,
          decided_by: '',
          link: 'http://localhost/kosztorys/x',
        },
      ],
    }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const withLines = (...consents: string[]) =>
  orderRow({ lines: consents.map((consent) => ({ consent })) as Order['lines'] })

test('an estimate waits for the client as long as a line waits for a decision', async () => {
  renderInFace(<EstimatesCard order={withLines('approved', 'sent')} canEdit={false} />)
  expect(await screen.findByText(/czeka na klienta/)).toBeVisible()
})

test('an estimate whose every line was decided by phone waits for nobody', async () => {
  renderInFace(<EstimatesCard order={withLines('approved', 'declined')} canEdit={false} />)
  expect(await screen.findByText(/klient zdecydował/)).toBeVisible()
})
