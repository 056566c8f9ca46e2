import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Order } from './day'
import { Diagnosis } from './diagnosis'
import { type Pit, PitContext } from './use-pit'

const order = (actual_cause: string) =>
  ({
    id: 7,
    label: 'Z/2026/7',
    customer: { id: 3, name: 'Jan', phone: '', has_account: true },
    vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
    actual_cause,
    diagnosis: {
      urgent: false,
      urgent_reason: '',
      symptoms: [],
      causes: [
        { id: 'other-1', name: 'Luźna osłona', probability: 0.5 },
        { id: 'other-2', name: 'Kamień w tarczy', probability: 0.3 },
      ],
    },
  }) as unknown as Order

function show(actual: string) {
  const write = vi.fn<Pit['write']>().mockResolvedValue(true)
  renderInFace(
    <PitContext.Provider value={{ write } as unknown as Pit}>
      <Diagnosis order={order(actual)} />
    </PitContext.Provider>,
  )
  return write
}

test('each cause is told by its own id, and none of them as something else', async () => {
  const write = show('')
  await userEvent.click(screen.getByRole('radio', { name: /Kamień/ }))
  await userEvent.click(screen.getByRole('radio', { name: 'Coś innego' }))
  expect(write.mock.calls.map(([{ body }]) => body)).toEqual([
    { actual_cause: 'other-2' },
    { actual_cause: 'other' },
  ])
})

test('what stands nowhere in the list is something else', () => {
  show('luźna osłona')
  expect(screen.getByRole('radio', { name: 'Coś innego' })).toBeChecked()
})
