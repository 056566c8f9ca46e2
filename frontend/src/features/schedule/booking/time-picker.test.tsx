import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { addDays, dayKey } from '@/lib/format'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { TimePicker } from './time-picker'

const tomorrow = addDays(dayKey(Date.now(), 'Europe/Warsaw'), 1)
let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/calendar/availability/': () => ({
      data: {
        days: [
          {
            date: tomorrow,
            slots: [{ start: `${tomorrow}T09:00:00Z`, end: `${tomorrow}T10:00:00Z` }],
          },
        ],
      },
    }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const told = vi.fn()

function Picker() {
  const [value, setValue] = useState('2026-11-26T13:30:00.000Z')
  return (
    <TimePicker
      serviceId={1}
      mechanicId={undefined}
      bayId={undefined}
      value={value}
      onChange={(start) => {
        told(start)
        setValue(start)
      }}
      error={undefined}
    />
  )
}

it('lets a year be typed, digit by digit, and takes it once it is one', async () => {
  told.mockReset()
  renderInFace(<Picker />)
  const input = await screen.findByLabelText('Inny termin')
  expect(input).toHaveValue('2026-11-26T14:30')
  for (const year of ['0002', '0020', '0202', '12026']) {
    fireEvent.change(input, { target: { value: `${year}-11-26T14:30` } })
    expect(input).toHaveValue(`${year}-11-26T14:30`)
    expect(told).toHaveBeenLastCalledWith('')
  }
  fireEvent.change(input, { target: { value: '2027-11-26T14:30' } })
  expect(input).toHaveValue('2027-11-26T14:30')
  expect(told).toHaveBeenLastCalledWith('2027-11-26T13:30:00.000Z')
})

it('forgets a half-typed year once a free time is chosen', async () => {
  renderInFace(<Picker />)
  const input = await screen.findByLabelText('Inny termin')
  fireEvent.change(input, { target: { value: '0002-11-26T14:30' } })
  const slots = await screen.findByRole('group', { name: 'Wolne godziny' })
  await userEvent.click(await within(slots).findByRole('button'))
  expect((input as HTMLInputElement).value).toContain(tomorrow)
  fireEvent.change(input, { target: { value: '' } })
  expect(input).toHaveValue('')
})

it('says why no time is free where none ever will be', async () => {
  server.routes.set('GET /api/v1/calendar/availability/', () => ({
    data: {
      timezone: 'Europe/Warsaw',
      service: 'brakes',
      duration_minutes: 60,
      never_because: 'Żaden mechanik nie ma potrzebnych umiejętności.',
      days: [{ date: '2026-11-26', is_open: true, slots: [] }],
    },
  }))
  renderInFace(
    <TimePicker
      serviceId={1}
      mechanicId={undefined}
      bayId={undefined}
      value=""
      onChange={vi.fn()}
      error={undefined}
    />,
  )

  expect(
    await screen.findByText('Żaden mechanik nie ma potrzebnych umiejętności.'),
  ).toBeInTheDocument()
})
