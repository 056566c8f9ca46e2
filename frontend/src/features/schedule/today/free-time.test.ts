import { expect, it } from 'vitest'

import type { Today } from '@/api/workshop-contract'
import { visitRow } from '@/testing/visit-rows'

import { freeTimeOf } from './free-time'

const DAY = '2026-11-26'
const at = (clock: string) => `${DAY}T${clock}:00Z`
const axis = { from: Date.parse(at('07:00')), to: Date.parse(at('11:00')), midnight: 0, end: 0 }

const person = (id: number, breaks: Today['resources']['mechanics'][number]['breaks'] = []) => ({
  id,
  name: `Mechanik ${String(id)}`,
  kind: 'mechanic' as const,
  color: '',
  working: [{ start: at('07:00'), end: at('11:00') }],
  breaks,
  blocks: [] as Today['resources']['mechanics'][number]['blocks'],
})
const place = (id: number) => ({ ...person(id), kind: 'lift' as const, working: [] })

function today(change: Partial<Today>): Today {
  return {
    date: DAY,
    tiles: { to_confirm: 0, arriving: 0, in_progress: 0, no_show_risk: 0, load_percent: 0 },
    appointments: [],
    resources: { mechanics: [], bays: [] },
    ...change,
  }
}

const said = (day: Today) =>
  freeTimeOf(day, axis).map(({ start, end, count }) => [
    new Date(start).toISOString().slice(11, 16),
    new Date(end).toISOString().slice(11, 16),
    count,
  ])

it('counts who is at work without a visit, and no more than there are free places', () => {
  const resources = {
    mechanics: [person(1), person(2, [{ start: at('10:00'), end: at('10:30') }])],
    bays: [place(1), place(2)],
  } as unknown as Today['resources']

  expect(said(today({ resources, appointments: [visitRow()] }))).toEqual([
    ['07:00', '08:00', 2],
    ['08:00', '09:00', 1],
    ['09:00', '10:00', 2],
    ['10:00', '10:30', 1],
    ['10:30', '11:00', 2],
  ])
})

it('takes a visit that was called off for free time, and leaves out what is too short for anything', () => {
  const resources = { mechanics: [person(1)], bays: [] } as unknown as Today['resources']
  const first = visitRow({ start: at('07:10'), end: at('09:00') })
  const off = visitRow({ id: 'off', start: at('09:00'), end: at('11:00'), status: 'cancelled' })

  expect(said(today({ resources, appointments: [first, off] }))).toEqual([['09:00', '11:00', 1]])
})

it('leaves out what is blocked, of a person and of a place', () => {
  const blocked = (start: string, end: string) => [
    { id: 1, start: at(start), end: at(end), mechanic: null, bay: null, reason: 'szkolenie' },
  ]
  const resources = {
    mechanics: [{ ...person(1), blocks: blocked('07:00', '08:00') }, person(2)],
    bays: [place(1), { ...place(2), blocks: blocked('10:00', '11:00') }],
  } as unknown as Today['resources']

  expect(said(today({ resources }))).toEqual([
    ['07:00', '08:00', 1],
    ['08:00', '10:00', 2],
    ['10:00', '11:00', 1],
  ])
})
