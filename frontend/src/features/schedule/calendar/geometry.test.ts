import { describe, expect, it } from 'vitest'

import type { Block, CalendarDay, Visit } from '@/api/workshop-contract'
import { dayBounds } from '@/lib/zoned-time'

import {
  axisOf,
  gapsOf,
  hoursOf,
  lanesOf,
  loadOf,
  moved,
  placeOf,
  resized,
  snapped,
} from './geometry'

const HOUR = 3_600_000

function visit(id: string, start: string, end: string): Visit {
  return {
    id,
    start,
    end,
    status: 'confirmed',
    source: 'staff',
    service: { id: 1, code: 'brakes', name: 'Hamulce', color: '#6b7785' },
    mechanic: { id: 1, name: 'Adam' },
    bay: null,
    customer: { id: 1, name: 'Jan', phone: '', email: '', client_user_id: null },
    vehicle: { id: 7, label: 'Octavia', plate: '', vin: '', make: '', model: '', year: null },
    concern: '',
    note: '',
    cancel_reason: '',
    diagnosis_id: null,
    version: 1,
    warnings: [],
    created_at: start,
  }
}

const block = (start: string, end: string): Block => ({
  id: 7,
  start,
  end,
  mechanic: { id: 1, name: 'Adam' },
  bay: null,
  reason: 'szkolenie',
})

function day(date: string, change: Partial<CalendarDay> = {}): CalendarDay {
  return {
    date,
    timezone: 'Europe/Warsaw',
    opens_at: '08:00',
    closes_at: '16:00',
    is_closed: false,
    columns: [],
    ...change,
  }
}

describe('the axis', () => {
  it('covers opening hours, and whatever lies outside them', () => {
    const axis = axisOf(day('2026-11-26'))
    expect(new Date(axis.from).toISOString()).toBe('2026-11-26T07:00:00.000Z')
    expect(hoursOf(axis)).toHaveLength(8)

    const early = visit('a', '2026-11-26T05:30:00Z', '2026-11-26T06:30:00Z')
    const column = {
      id: 1,
      name: 'Adam',
      kind: 'mechanic',
      color: '',
      working: [],
      breaks: [],
      absences: [],
      blocks: [],
      appointments: [early],
    }
    expect(hoursOf(axisOf(day('2026-11-26', { columns: [column] })))).toHaveLength(10)
  })

  it('reaches to the edges of a block, but not round a whole day of one', () => {
    const column = {
      id: 1,
      name: 'Adam',
      kind: 'mechanic',
      color: '',
      working: [],
      breaks: [],
      absences: [],
      appointments: [],
    }
    const drawn = (start: string, end: string) =>
      hoursOf(axisOf(day('2026-11-26', { columns: [{ ...column, blocks: [block(start, end)] }] })))
    expect(drawn('2026-11-26T15:00:00Z', '2026-11-26T16:30:00Z')).toHaveLength(10)
    expect(drawn('2026-11-25T23:00:00Z', '2026-11-26T23:00:00Z')).toHaveLength(8)
    expect(drawn('2026-11-20T08:00:00Z', '2026-11-27T09:00:00Z')).toHaveLength(8)
  })

  it('has 25 hours in October and 23 in March, drawn by what elapses', () => {
    const whole = { opens_at: '00:00', closes_at: '23:59' }
    const autumn = axisOf(day('2026-10-25', whole))
    expect(hoursOf(autumn)).toHaveLength(25)
    expect((autumn.to - autumn.from) / HOUR).toBe(25)

    const spring = axisOf(day('2027-03-28', whole))
    expect(hoursOf(spring)).toHaveLength(23)
    // 08:00 in spring's new time is only seven hours after midnight.
    const eight = placeOf({ start: '2027-03-28T06:00:00Z', end: '2027-03-28T07:00:00Z' }, spring)
    expect(eight.offset).toBeCloseTo(7 / 23)
    expect(eight.length).toBeCloseTo(1 / 23)
  })

  it('shows eight to four when there is nothing to go by', () => {
    const axis = axisOf(day('2026-11-29', { opens_at: null, closes_at: null, is_closed: true }))
    expect(hoursOf(axis)).toHaveLength(8)
  })
})

describe('moving', () => {
  const axis = axisOf(day('2026-11-26'))
  const at = (clock: string) => Date.parse(`2026-11-26T${clock}:00+01:00`)
  const limits = { axis, step: 30, columns: 3 }

  it('lands on a step, keeps its length and stays among the columns', () => {
    const from = { start: at('09:00'), end: at('10:30'), column: 1 }
    expect(moved(from, { minutes: 41, columns: 1 }, limits)).toEqual({
      start: at('09:30'),
      end: at('11:00'),
      column: 2,
    })
    expect(moved(from, { minutes: 0, columns: 9 }, limits).column).toBe(2)
    expect(moved(from, { minutes: -2000, columns: 0 }, limits).start).toBe(axis.midnight)
    expect(moved(from, { minutes: 5000, columns: 0 }, limits).end).toBe(axis.end)
  })

  it('counts steps from midnight on a day of 25 hours too', () => {
    const autumn = axisOf(day('2026-10-25', { opens_at: '00:00' }))
    const first = Date.parse('2026-10-25T02:00:00+02:00')
    const again = moved(
      { start: first, end: first + HOUR, column: 0 },
      { minutes: 60, columns: 0 },
      { ...limits, axis: autumn },
    )
    expect(new Date(again.start).toISOString()).toBe('2026-10-25T01:00:00.000Z')
    expect(snapped(first + 7 * 60_000, 15, autumn)).toBe(first)
  })

  it('leaves a visit over midnight its hours when only the column changes', () => {
    const from = { start: at('22:00'), end: at('22:00') + 4 * HOUR, column: 0 }
    expect(moved(from, { minutes: 0, columns: 1 }, limits)).toEqual({ ...from, column: 1 })
    expect(moved(from, { minutes: 60, columns: 0 }, limits).start).toBe(at('23:00'))
    expect(moved(from, { minutes: 600, columns: 0 }, limits).start).toBe(at('23:30'))
    const since = { start: axis.midnight - 2 * HOUR, end: axis.midnight + 2 * HOUR, column: 0 }
    expect(moved(since, { minutes: 0, columns: 2 }, limits)).toEqual({ ...since, column: 2 })
    expect(moved(since, { minutes: -60, columns: 0 }, limits)).toEqual(since)
  })

  it('cuts nothing off at midnight when the end is drawn', () => {
    const from = { start: at('22:00'), end: at('22:00') + 4 * HOUR, column: 0 }
    expect(resized(from, 0, limits).end).toBe(from.end)
    expect(resized(from, -60, limits).end).toBe(from.end - HOUR)
    expect(resized({ ...from, end: at('23:00') }, 300, limits).end).toBe(axis.end)
  })

  it('is never shorter than one step', () => {
    const from = { start: at('09:00'), end: at('10:00'), column: 0 }
    expect(resized(from, 47, limits).end).toBe(at('11:00'))
    expect(resized(from, -300, limits).end).toBe(at('09:30'))
  })
})

it('puts visits that share time side by side and lets others have the whole width', () => {
  const lanes = lanesOf([
    visit('a', '2026-11-26T08:00:00Z', '2026-11-26T10:00:00Z'),
    visit('b', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z'),
    visit('c', '2026-11-26T10:00:00Z', '2026-11-26T11:00:00Z'),
  ])
  expect(lanes.map(({ visit: { id }, lane, lanes: of }) => [id, lane, of])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 1],
  ])
})

it('knows the hours nobody works and how much of the rest is taken', () => {
  const axis = axisOf(day('2026-11-26'))
  const working = [{ start: '2026-11-26T08:00:00Z', end: '2026-11-26T14:00:00Z' }]
  expect(gapsOf(working, axis)).toEqual([
    { start: '2026-11-26T07:00:00.000Z', end: '2026-11-26T08:00:00.000Z' },
    { start: '2026-11-26T14:00:00.000Z', end: '2026-11-26T15:00:00.000Z' },
  ])
  const missed: Visit = {
    ...visit('b', '2026-11-26T12:00:00Z', '2026-11-26T13:00:00Z'),
    status: 'no_show',
  }
  const blocks = [block('2026-11-26T13:00:00Z', '2026-11-26T16:00:00Z')]
  const bounds = dayBounds('2026-11-26', 'Europe/Warsaw')
  const load = (...appointments: Visit[]) => loadOf({ working, blocks, appointments }, bounds)
  expect(load(visit('a', '2026-11-26T08:00:00Z', '2026-11-26T10:00:00Z'), missed)).toEqual({
    working: 300,
    taken: 120,
    blocked: 60,
  })
  // Local midnight is at 23:00: an hour of each of these is another day's.
  expect(load(visit('a', '2026-11-25T22:00:00Z', '2026-11-26T01:00:00Z')).taken).toBe(120)
  expect(load(visit('a', '2026-11-26T21:00:00Z', '2026-11-27T00:00:00Z')).taken).toBe(120)
})
