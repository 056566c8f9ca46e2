import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { BlockDialog } from './block-dialog'

test('a reason corrected after a lost answer is told that the time is blocked', async () => {
  const start = Date.parse('2031-11-26T09:00:00Z')
  const { route, instead, done } = keptKeys(() => ({ id: 9, start: '2031-11-26T09:00:00Z' }))
  instead.push('lost')
  const server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/mechanics/': () => ({ data: [{ id: 1, name: 'Adam', is_active: true }] }),
    'GET /api/v1/bays/': () => ({ data: [] }),
    'POST /api/v1/calendar/blocks/': route,
  })
  const undo = routeFetchTo(server)
  const close = vi.fn()
  const from = { start, end: start + 3_600_000, mechanicId: 1 }
  renderInFace(<BlockDialog from={from} onClose={close} />)
  await screen.findByRole('option', { name: 'Adam' })
  const reason = screen.getByLabelText(/^Powód/)
  await userEvent.type(reason, 'urlop{Enter}')
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(reason, ' Adama{Enter}')
  expect(await screen.findByText(/^Poprzednia wersja jest już zapisana/)).toBeVisible()
  expect(done).toHaveLength(1)
  await userEvent.type(reason, '{Enter}')
  await vi.waitFor(() => {
    expect(close).toHaveBeenCalledOnce()
  })
  undo()
  await server.stop()
})
