import { screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { AiReport } from './report'

let server: TestServer
let undo: () => void

afterEach(async () => {
  undo()
  await server.stop()
})

it('draws what was promised beside what came true, each provider and the budget', async () => {
  server = await startServer({
    'GET /api/v1/ai-report/': () => ({
      data: {
        quality: {
          graded: 64,
          fewest: 20,
          first_hit_rate: 0.625,
          top_three_hit_rate: 0.875,
          calibration: [
            { lower: 0.4, upper: 0.6, graded: 12, promised: null, came_true: null },
            { lower: 0.6, upper: 0.8, graded: 52, promised: 0.71, came_true: 0.66 },
          ],
        },
        providers: [
          { provider: 'embedded', total: 210, graded: 60, first: 39, top_three: 54 },
          { provider: 'openai', total: 11, graded: 4, first: 4, top_three: 4 },
        ],
        months: [
          { month: '2026-11-01', spent_usd: '12.500', tokens_in: 1, tokens_out: 1, calls: 340 },
        ],
        budget_usd: '50',
      },
    }),
  })
  undo = routeFetchTo(server)
  const { container } = renderInFace(<AiReport />)
  const embedded = within(await screen.findByRole('row', { name: /Silnik GarageManagera/ }))
  expect(embedded.getByText(/65\s%/)).toBeVisible()
  expect(within(screen.getByRole('row', { name: /OpenAI/ })).queryByText(/100/)).toBeNull()
  expect(screen.getByText(/71\s% \/ 66\s%/)).toBeVisible()
  const widths = [...container.querySelectorAll('i')].map(({ style }) => style.width)
  expect(widths).toEqual(['0%', '0%', '71%', '66%', '25%'])
})
