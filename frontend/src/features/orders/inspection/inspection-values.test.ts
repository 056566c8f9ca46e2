import { expect, test } from 'vitest'

import type { InspectionItem } from '@/api/workshop-contract'

import { byGroup, countOf, measured, measureOf } from './inspection-values'

const item = (id: number, group: string, verdict: InspectionItem['verdict']): InspectionItem => ({
  id,
  group,
  name: `Punkt ${String(id)}`,
  unit: 'mm',
  yellow_at: null,
  red_at: null,
  verdict,
  value: null,
  note: '',
  line_id: null,
  version: 1,
  files: [],
})

test('a measure is typed with a comma and sent with a point', () => {
  expect(measureOf('3,5')).toBe('3.5')
  expect(measureOf('  ')).toBeNull()
  expect(['gruby', '-1', '1,234'].map(measureOf)).toEqual([undefined, undefined, undefined])
  expect([measured('2.50'), measured(null)]).toEqual(['2,5', ''])
})

test('groups stand in the order of the template', () => {
  const items = [item(1, 'Hamulce', 'red'), item(2, 'Opony', ''), item(3, 'Hamulce', 'red')]
  expect(byGroup(items).map(([group, own]) => [group, own.map(({ id }) => id)])).toEqual([
    ['Hamulce', [1, 3]],
    ['Opony', [2]],
  ])
  expect(countOf(items, 'red')).toBe(2)
})
