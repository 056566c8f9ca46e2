import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { addDays, dayKey } from '@/lib/format'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { SlotPicker } from './slot-picker'

const WORKSHOP = 'b5f1d3a0-0000-4000-8000-000000000001'
const today = dayKey(Date.now(), 'UTC')

let server: TestServer
let undo: () => void

/** Free at 9:00 and 13:30 (winter or summer, told in UTC for noon-safe days) on the days named by their distance from today. */
function weekFrom(from: string, days: number, freeOn: number[]) {
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index)
    const distance = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000)
    const slots = freeOn.includes(distance)
      ? ['T09:00:00Z', 'T13:30:00Z'].map((clock) => ({ start: date + clock, end: date + clock }))
      : []
    return { date, is_open: distance !== 1, slots }
  })
}

function answerWith(freeOn: number[]) {
  server.routes.set(`GET /api/v1/workshops/${WORKSHOP}/availability/`, ({ path }) => {
    const query = new URL(path, 'http://x').searchParams
    const days = weekFrom(query.get('from') ?? today, Number(query.get('days')), freeOn)
    return { data: { timezone: 'UTC', service: 'oil-change', duration_minutes: 60, days } }
  })
}

beforeEach(async () => {
  server = await startServer({})
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const picker = (onPick = vi.fn()) => (
  <SlotPicker
    listingId={WORKSHOP}
    service="oil-change"
    timeZone="UTC"
    selected={null}
    onPick={onPick}
  />
)

it('opens on the first day with free times and picks one', async () => {
  answerWith([2, 4])
  const onPick = vi.fn()
  renderInFace(picker(onPick))
  const times = await screen.findByRole('group', { name: /^Godziny/ })
  expect(screen.getByRole('radio', { checked: true })).toHaveAttribute(
    'data-day',
    addDays(today, 2),
  )
  await userEvent.click(within(times).getByRole('button', { name: '09:00' }))
  expect(onPick).toHaveBeenCalledWith(
    expect.objectContaining({ start: `${addDays(today, 2)}T09:00:00Z` }),
  )
})

it('is walked by arrows: days choose as they go, times wait for Enter', async () => {
  answerWith([2, 3])
  const onPick = vi.fn()
  renderInFace(picker(onPick))
  await screen.findByRole('group', { name: /^Godziny/ })
  screen.getByRole('radio', { checked: true }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { checked: true })).toHaveFocus()
  expect(screen.getByRole('radio', { checked: true })).toHaveAttribute(
    'data-day',
    addDays(today, 3),
  )

  screen.getByRole('button', { name: '09:00' }).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('button', { name: '13:30' })).toHaveFocus()
  expect(onPick).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(onPick).toHaveBeenCalledTimes(1)
})

it('leads from an empty or closed day to the next free one', async () => {
  answerWith([2])
  renderInFace(picker())
  await screen.findByRole('group', { name: /^Godziny/ })
  await userEvent.click(screen.getAllByRole('radio').at(1) ?? document.body)
  expect(screen.getByText(/warsztat jest zamknięty/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /^Najbliższy wolny dzień/ }))
  expect(screen.getByRole('radio', { checked: true })).toHaveAttribute(
    'data-day',
    addDays(today, 2),
  )
})

it('looks ahead when the whole week is full', async () => {
  answerWith([16])
  renderInFace(picker())
  await userEvent.click(await screen.findByRole('button', { name: /^Najbliższy wolny dzień/ }))
  expect(await screen.findByRole('button', { name: '09:00' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { checked: true })).toHaveAttribute(
    'data-day',
    addDays(today, 16),
  )
})

it('asks for the times of a visit that is to be moved by that visit', async () => {
  answerWith([])
  renderInFace(
    <SlotPicker
      listingId={WORKSHOP}
      service="oil-change"
      visit="b5f1d3a0-0000-4000-8000-000000000009"
      timeZone="UTC"
      selected={null}
      onPick={vi.fn()}
    />,
  )
  await vi.waitFor(() => {
    expect(server.asked).toHaveLength(2)
  })
  for (const { path } of server.asked)
    expect(path).toContain('visit=b5f1d3a0-0000-4000-8000-000000000009')
})
