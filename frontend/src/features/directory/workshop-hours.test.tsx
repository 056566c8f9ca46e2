import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { dayKey } from '@/lib/format'
import { renderInFace } from '@/testing/render'

import type { Listing } from './api'
import { OpenNow, WorkshopHours } from './workshop-hours'

const TODAY = dayKey(Date.now(), 'UTC')
const listing = {
  timezone: 'UTC',
  open_now: false,
  hours: [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    day_of_week: day,
    is_closed: false,
    opens_at: '08:00',
    closes_at: '17:00',
    break_start: '12:00',
    break_end: '12:30',
  })),
  special_days: [
    {
      date: TODAY,
      is_closed: true,
      opens_at: null,
      closes_at: null,
      note: 'Narodowe Święto Niepodległości',
    },
  ],
} as unknown as Listing

it('says on a holiday that today is closed, whatever the weekday usually is', () => {
  renderInFace(
    <>
      <WorkshopHours listing={listing} />
      <OpenNow listing={listing} />
    </>,
  )
  const row = screen.getByRole('row', { current: 'date' })
  expect(row).toHaveTextContent(/zamknięte$/)
  expect(screen.getAllByText('08:00–17:00')).toHaveLength(6)
  expect(screen.getByText('Narodowe Święto Niepodległości')).toBeInTheDocument()
  expect(screen.getByText('dziś zamknięte')).toBeInTheDocument()
})
