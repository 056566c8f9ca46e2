import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { keptKeys } from '@/testing/kept-keys'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer } from '@/testing/server'

import { VehicleForm } from './vehicle-form'

test('a car corrected after a lost answer is told that the first one is saved', async () => {
  const { route, instead, done } = keptKeys(() => ({ id: 'c1' }))
  instead.push('lost')
  const server = await startServer({ 'POST /api/v1/vehicles/': route })
  const undo = routeFetchTo(server)
  const saved = vi.fn()
  renderInFace(<VehicleForm onSaved={saved} />)
  await userEvent.type(screen.getByRole('textbox', { name: 'Marka' }), 'Skoda')
  const model = screen.getByRole('textbox', { name: 'Model' })
  await userEvent.type(model, 'Octavia{Enter}')
  await screen.findByText(/po naszej stronie/)
  await userEvent.type(model, ' II{Enter}')
  expect(await screen.findByText(/^Poprzednia wersja jest już zapisana/)).toBeVisible()
  expect(done).toHaveLength(1)
  await userEvent.type(model, '{Enter}')
  await vi.waitFor(() => {
    expect(saved).toHaveBeenCalledOnce()
  })
  undo()
  await server.stop()
})
