import { expect, test } from 'vitest'

import type { InspectionTemplate } from '@/api/workshop-contract'

import { emptyPoint, itemsOf, moved, type PointValues, sectionsOf } from './template-values'

type Item = InspectionTemplate['items'][number]
const item = (change: Partial<Item> = {}): Item => ({
  group: 'Hamulce',
  name: 'Klocki przód',
  unit: 'mm',
  yellow_at: '5.00',
  red_at: '3.00',
  ...change,
})
const one = (change: Partial<PointValues>) => [
  { key: 's', name: 'Hamulce', points: [{ ...emptyPoint(), key: 'p', name: 'Tarcze', ...change }] },
]
const problem = (change: Partial<PointValues>) => {
  const told = itemsOf(one(change))
  return 'wrong' in told ? told.wrong : null
}

test('what is opened and saved unchanged is the same', () => {
  const items = [
    item(),
    item({ name: 'Płyn: woda', unit: '%', yellow_at: '2.00', red_at: '3.00' }),
    item({ group: 'Opony', name: 'Ciśnienie', unit: 'bar', yellow_at: null, red_at: null }),
    item({ group: 'Opony', name: 'Boki', unit: '', yellow_at: null, red_at: null }),
  ]
  const sections = sectionsOf({ items })
  expect(
    sections.map(({ name, points }) => [name, points.map(({ measured }) => measured)]),
  ).toEqual([
    ['Hamulce', ['falling', 'rising']],
    ['Opony', ['falling', 'eye']],
  ])
  const told = itemsOf(sections)
  expect('items' in told && told.items.map(({ yellow_at }) => Number(yellow_at))).toEqual([
    5, 2, 0, 0,
  ])
  expect('items' in told && told.items.map(({ name, unit }) => `${name} ${unit}`)).toEqual(
    items.map(({ name, unit }) => `${name} ${unit}`),
  )
})

test.each([
  [{ name: ' ' }, 'name', 'name'],
  [{ measured: 'falling', unit: '' }, 'unit', 'unit'],
  [{ measured: 'falling', unit: 'mm', red_at: 'trzy' }, 'number', 'red_at'],
  [{ measured: 'falling', unit: 'mm', yellow_at: '3', red_at: '5' }, 'falling', 'red_at'],
  [{ measured: 'rising', unit: '%', yellow_at: '3', red_at: '2' }, 'rising', 'red_at'],
  [{ measured: 'rising', unit: '%', yellow_at: '3' }, 'both', 'red_at'],
] as const)('%j is told: %s at %s', (change, told, field) => {
  expect(problem(change)).toEqual({ key: 'p', field, problem: told })
})

test('limits are read with a comma and below zero; one judged by eye has none', () => {
  const told = itemsOf(one({ measured: 'falling', unit: 'mm', yellow_at: '4', red_at: '1,6' }))
  expect(told).toMatchObject({ items: [{ yellow_at: '4', red_at: '1.6', unit: 'mm' }] })
  expect(problem({ measured: 'rising', unit: '°C', yellow_at: '-30', red_at: '-20' })).toBeNull()
  expect(itemsOf(one({ measured: 'eye', unit: 'mm', red_at: '1' }))).toMatchObject({
    items: [{ unit: '', red_at: null }],
  })
})

test('a point stands once in its section', () => {
  const [section] = one({})
  if (!section) throw new Error('No section')
  const twice = {
    ...section,
    points: [...section.points, { ...emptyPoint(), key: 'q', name: 'tarcze' }],
  }
  expect(itemsOf([twice])).toEqual({ wrong: { key: 'q', field: 'name', problem: 'twice' } })
})

test('things change places with their neighbours and never fall off the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
