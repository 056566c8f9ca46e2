import { expect, test } from 'vitest'

import type { Intake } from '@/api/workshop-contract'
import { compared } from '@/lib/compared'

import { asksWhy, intakeTerms, intakeValues, marksOf, marksText, mileageOf } from './values'

const INTAKE: Intake = {
  mileage_km: null,
  mileage_reason: '',
  last_mileage_km: 120_000,
  fuel_eighths: 4,
  keys_count: 2,
  belongings: '',
  remarks: 'rysa',
  marks: [{ x: 0.25, y: 0.5, kind: 'dent', note: 'drzwi' }],
  vin: '',
  plate: '',
  decoded: null,
  inspection_fee_net: '0.00',
  concern: '',
  promised_at: null,
  version: 3,
  content_hash: 'aaa',
  signed: null,
  files: [],
}

test('a mileage is read as people write it', () => {
  expect(['120 500', '120.500', '120500 km', '0'].map(mileageOf)).toEqual([
    120_500, 120_500, 120_500, 0,
  ])
  expect(['', 'dużo', '-5', '12345678', '1,5'].map(mileageOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('only a mileage below the last one asks why', () => {
  expect(asksWhy(INTAKE, '119 999')).toBe(true)
  expect(asksWhy(INTAKE, '120 000')).toBe(false)
  expect(asksWhy(INTAKE, '')).toBe(false)
  expect(asksWhy({ ...INTAKE, mileage_km: 120_000 }, '90 000')).toBe(false)
  expect(asksWhy({ ...INTAKE, last_mileage_km: null }, '1')).toBe(false)
})

test('what was read goes back as it came', () => {
  expect(intakeTerms(intakeValues(INTAKE), intakeValues(INTAKE), 3)).toEqual({
    plate: null,
    vin: null,
    mileage_km: null,
    mileage_reason: '',
    fuel_eighths: 4,
    keys_count: 2,
    belongings: '',
    remarks: 'rysa',
    marks: INTAKE.marks,
    version: 3,
  })
})

test('a mileage that is no number is not sent', () => {
  const read = intakeValues(INTAKE)
  expect(intakeTerms({ ...read, mileage_km: 'sto' }, read, 3)).toBeNull()
})

test('marks that both changed are disputed, those of the other alone are taken', () => {
  const base = intakeValues(INTAKE)
  const more = marksText([...INTAKE.marks, { x: 0.1, y: 0.1, kind: 'scratch', note: '' }])
  expect(compared(base, base, { ...base, marks: more }).taken).toEqual(['marks'])
  expect(compared(base, { ...base, marks: '[]' }, { ...base, marks: more }).disputed).toEqual([
    'marks',
  ])
  expect(marksOf({ marks: more })).toHaveLength(2)
})

test('numbers of the car are sent when somebody typed others, and emptied when somebody empties them', () => {
  const read = intakeValues({ ...INTAKE, plate: 'KR1AB23', vin: 'TMBJJ7NE3J0123456' })
  const sent = (typed: Partial<typeof read>) => {
    const { plate, vin } = intakeTerms({ ...read, ...typed }, read, 3) ?? {}
    return [plate, vin]
  }
  expect(sent({ plate: 'kr 1ab23' })).toEqual([null, null])
  expect(sent({ plate: 'kr 9zz99' })).toEqual(['KR9ZZ99', null])
  expect(sent({ vin: '' })).toEqual([null, ''])
})
