import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer } from '@/testing/server'

import type { Estimate, Position } from './api'
import { ConfirmDialog } from './confirm-dialog'

test('a decision whose answer broke on the server is made once; a changed name is told that it is made', async () => {
  const { route, instead, done, keys } = keptKeys(() => ({}))
  instead.push('lost', 'lost')
  const server = await startServer({ 'POST /api/v1/estimates/abc/decisions/': route })
  const undo = routeFetchTo(server)
  const position = { id: 1, version: 2, gross: { amount: '10.00', currency: 'PLN' } }
  renderInFace(
    <ConfirmDialog
      token="abc"
      estimate={{ number: 1, decided_by: 'Jan Kowal', lines: [position] } as unknown as Estimate}
      changes={[{ position: position as unknown as Position, decision: 'approved' }]}
      choices={['approved']}
      onClose={vi.fn()}
      onAnswer={vi.fn()}
    />,
  )
  await userEvent.click(screen.getByRole('checkbox'))
  const send = screen.getByRole('button', { name: 'Wyślij decyzję' })
  for (const times of [1, 2]) {
    await userEvent.click(send)
    await waitFor(() => {
      expect(keys).toHaveLength(times)
    })
    await screen.findByText(/po naszej stronie/)
  }
  await userEvent.type(screen.getByRole('textbox'), 'ski')
  await userEvent.click(send)
  expect(await screen.findByText(/^Poprzednia wersja tej decyzji już dotarła/)).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(done).toHaveLength(1)
  undo()
  await server.stop()
})
