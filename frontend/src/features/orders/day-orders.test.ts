import { expect, it } from 'vitest'

import type { OrderRow } from '@/api/workshop-contract'

import { ordersOfDay } from './day-orders'

const order = (id: number, told: Partial<OrderRow>): OrderRow =>
  ({
    id,
    stage: 'in_progress',
    opened_at: '2026-10-23T08:00:00Z',
    promised_at: null,
    ...told,
  }) as OrderRow

const place = { timezone: 'Europe/Warsaw', today: '2026-10-25', day: '2026-10-25' }
const ids = (rows: OrderRow[]) => rows.map(({ id }) => id)

it('shows what was promised for the workshop’s own day, in the night of the changed clock too', () => {
  const rows = [
    order(1, { promised_at: '2026-10-24T22:30:00Z' }),
    order(2, { promised_at: '2026-10-25T23:30:00Z' }),
    order(3, { promised_at: '2026-10-25T22:59:00Z' }),
  ]
  expect(ids(ordersOfDay(rows, place).promised)).toEqual([1, 3])
})

it('carries unfinished work over to today, and to no other day', () => {
  const rows = [
    order(1, {}),
    order(2, { stage: 'ready' }),
    order(3, { opened_at: '2026-10-25T08:00:00Z' }),
    order(4, { promised_at: '2026-10-25T12:00:00Z' }),
    order(5, { promised_at: '2026-10-28T12:00:00Z' }),
  ]
  expect(ids(ordersOfDay(rows, place).carried)).toEqual([1, 5])
  expect(ids(ordersOfDay(rows, { ...place, day: '2026-10-26' }).carried)).toEqual([])
})
