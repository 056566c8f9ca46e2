import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { OrderDiagnosis } from '@/api/workshop-contract'
import { meWith, orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { DiagnosisSection } from './diagnosis-section'

const cause = (id: string, name: string, probability: number) => ({
  id,
  name,
  probability,
  explanation: '',
  severity: 'high',
  reasons: [],
})
const found: OrderDiagnosis = {
  actual_cause: '',
  diagnosis: {
    id: 'f0000000-0000-4000-8000-000000000001',
    symptoms: ['pisk przy hamowaniu'],
    causes: [
      cause('pads_worn', 'Zużyte klocki hamulcowe', 0.7),
      cause('discs_worn', 'Zużyte tarcze', 0.2),
    ],
    severity: 'high',
    actions: [],
    cost_min: { amount: '250.00', currency: 'PLN' },
    cost_max: { amount: '600.00', currency: 'PLN' },
    urgent: true,
    urgent_reason: 'Hamulce: nie jedź dalej.',
    confidence: '0.70',
    provider: 'embedded',
    services: [],
    parts: [],
    created_at: '2026-11-26T08:00:00Z',
  },
}

let server: TestServer
let undo: () => void
let stored: OrderDiagnosis

beforeEach(async () => {
  stored = found
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith('orders.work') }),
    'GET /api/v1/orders/7/diagnosis/': () => ({ data: stored }),
    'PUT /api/v1/orders/7/diagnosis/': ({ body }) => {
      stored = { ...stored, ...(body as { actual_cause: string }) }
      return { data: stored }
    },
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

const order = orderRow({ diagnosis_id: 'f0000000-0000-4000-8000-000000000001' })
const section = async () =>
  within(await screen.findByRole('region', { name: 'Diagnoza z rozmowy' }))

test('what it really was is chosen from the list and says how good the diagnosis was', async () => {
  renderInFace(<DiagnosisSection order={order} />)
  const shown = await section()
  expect(shown.getByText('Hamulce: nie jedź dalej.')).toBeVisible()
  await userEvent.click(await shown.findByRole('radio', { name: /Zużyte tarcze/ }))
  expect(await shown.findByText('Zużyte tarcze: na liście na miejscu 2.')).toBeVisible()
  expect(stored.actual_cause).toBe('discs_worn')

  await userEvent.click(shown.getByRole('radio', { name: /Zużyte klocki/ }))
  expect(await shown.findByText('Diagnoza trafiona: Zużyte klocki hamulcowe.')).toBeVisible()
})

test('a cause that nobody listed is written in words', async () => {
  renderInFace(<DiagnosisSection order={order} />)
  const shown = await section()
  await userEvent.click(await shown.findByRole('radio', { name: 'Coś innego' }))
  expect(shown.getByRole('button', { name: 'Zapisz' })).toBeDisabled()
  await userEvent.type(shown.getByLabelText('Przyczyna'), 'luźna osłona')
  await userEvent.click(shown.getByRole('button', { name: 'Zapisz' }))
  expect(await shown.findByText('Diagnoza nietrafiona. Było to: luźna osłona.')).toBeVisible()
  expect(stored.actual_cause).toBe('luźna osłona')
})

test('what a phone called something else is asked for in words', async () => {
  stored = { ...found, actual_cause: 'other' }
  renderInFace(<DiagnosisSection order={order} />)
  const shown = await section()
  expect(await shown.findByText('Diagnoza nietrafiona. Było to: coś innego.')).toBeVisible()
  expect(shown.getByRole('radio', { name: 'Coś innego' })).toBeChecked()
  expect(shown.getByLabelText('Przyczyna')).toHaveValue('')
})

test('whoever may not work on it, and everybody once it is closed, only reads', async () => {
  stored = { ...found, actual_cause: 'pads_worn' }
  renderInFace(<DiagnosisSection order={{ ...order, closed_at: '2026-11-26T12:00:00Z' }} />)
  const shown = await section()
  expect(await shown.findByText('Diagnoza trafiona: Zużyte klocki hamulcowe.')).toBeVisible()
  expect(shown.queryByRole('radio')).not.toBeInTheDocument()
})
