import { expect, it } from 'vitest'

import { fromLocalInput, localInput } from './local-input'
import { clockOf, dayBounds, instantOf } from './zoned-time'

const ZONE = 'Europe/Warsaw'
const HOUR = 3_600_000

const hoursIn = (day: string) => {
  const { start, end } = dayBounds(day, ZONE)
  return (end - start) / HOUR
}

it('knows days of 23, 24 and 25 hours', () => {
  expect(hoursIn('2026-10-24')).toBe(24)
  expect(hoursIn('2026-10-25')).toBe(25)
  expect(hoursIn('2027-03-28')).toBe(23)
})

it('finds the instant the wall clock shows, in summer, in winter and on the days between', () => {
  expect(new Date(instantOf('2026-07-01', '08:00', ZONE)).toISOString()).toBe(
    '2026-07-01T06:00:00.000Z',
  )
  expect(new Date(instantOf('2026-11-26', '08:00', ZONE)).toISOString()).toBe(
    '2026-11-26T07:00:00.000Z',
  )
  expect(new Date(instantOf('2026-10-25', '02:30', ZONE)).toISOString()).toBe(
    '2026-10-25T00:30:00.000Z',
  )
  expect(new Date(instantOf('2026-10-25', '03:00', ZONE)).toISOString()).toBe(
    '2026-10-25T02:00:00.000Z',
  )
  expect(new Date(instantOf('2027-03-28', '08:00', ZONE)).toISOString()).toBe(
    '2027-03-28T06:00:00.000Z',
  )
  expect(clockOf(instantOf('2027-03-28', '02:30', ZONE), ZONE)).toBe('03:30')
})

it('writes and reads what an input holds', () => {
  expect(localInput('2026-11-26T13:30:00Z', ZONE)).toBe('2026-11-26T14:30')
  expect(fromLocalInput('2026-11-26T14:30', ZONE)).toBe('2026-11-26T13:30:00.000Z')
})

it('leaves alone what nobody touched, in the hour that happens twice and to the second', () => {
  for (const was of [
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
    '2026-11-26T13:30:17.000Z',
  ])
    expect(fromLocalInput(localInput(was, ZONE), ZONE, was)).toBe(was)
  expect(fromLocalInput('2026-10-25T03:10', ZONE, '2026-10-25T01:30:00Z')).toBe(
    '2026-10-25T02:10:00.000Z',
  )
})

it('reads years of fewer than four digits, as they are while a year is typed', () => {
  for (const typed of ['0002-11-26T14:30', '0020-11-26T14:30', '0202-11-26T14:30'])
    expect(localInput(fromLocalInput(typed, ZONE), ZONE)).toBe(typed)
})
