import { expect, it } from 'vitest'

import { carKindOf, templateFor } from './car-kind'

it.each([
  ['Ford', 'Transit Custom', 'van'],
  ['Mercedes-Benz', 'Sprinter 316 CDI', 'van'],
  ['IVECO', '35S14', 'van'],
  ['Tesla', 'Model 3', 'electric'],
  ['Volkswagen', 'ID.3 Pro', 'electric'],
  ['Nissan', 'Leaf', 'electric'],
  ['Hyundai', 'IONIQ 5', 'electric'],
  ['Yamaha', 'MT-07', 'motorcycle'],
  ['Harley-Davidson', 'Sportster', 'motorcycle'],
  ['Honda', 'CBR 600', 'motorcycle'],
  ['BMW', 'R 1250 GS', 'motorcycle'],
  ['Skoda', 'Octavia', null],
  ['Honda', 'Civic', null],
  ['BMW', '320d', null],
  ['', '', null],
] as const)('%s %s is %s', (make, model, kind) => {
  expect(carKindOf({ make, model })).toBe(kind)
})

it('reads the label of a car of which nobody wrote more', () => {
  expect(carKindOf({ make: '', model: '', label: 'Ford Transit 2018' })).toBe('van')
  expect(carKindOf({ make: '', model: '', label: 'Yamaha MT-07' })).toBe('motorcycle')
  expect(carKindOf({ make: '', model: '', label: 'Skoda Octavia 2018' })).toBeNull()
})

it('begins with the template of the car’s kind, else with the one for cars', () => {
  const template = (id: number, car_kind: 'car' | 'van' | 'electric' | 'motorcycle') => ({
    id,
    car_kind,
  })
  const all = [template(1, 'van'), template(2, 'car'), template(3, 'electric')]
  expect(templateFor(all, { make: 'Tesla', model: 'Model Y' })?.id).toBe(3)
  expect(templateFor(all, { make: 'Skoda', model: 'Fabia' })?.id).toBe(2)
  expect(templateFor(all, { make: 'Yamaha', model: 'MT-07' })?.id).toBe(2)
  expect(templateFor([template(4, 'van')], { make: '', model: '' })?.id).toBe(4)
  const none: typeof all = []
  expect(templateFor(none, { make: '', model: '' })).toBeUndefined()
})
