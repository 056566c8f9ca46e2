import { expect, it } from 'vitest'

import { EMPTY_SEARCH, radiusOf, readSearch, type Search, writeSearch } from './search-address'
import { matchesName, servicesForComplaint } from './symptoms'

const krakow: Search = {
  ...EMPTY_SEARCH,
  text: 'piszczy przy hamowaniu',
  place: 'Kraków',
  point: { lat: 50.0614, lng: 19.9366 },
  radius: 50,
  openNow: true,
  sort: 'distance',
  pages: 3,
}

it('reads back what it wrote', () => {
  expect(readSearch(writeSearch(krakow))).toEqual(krakow)
  expect(readSearch(writeSearch(EMPTY_SEARCH))).toEqual(EMPTY_SEARCH)
})

it('writes nothing that is usual', () => {
  expect(writeSearch(EMPTY_SEARCH).toString()).toBe('')
})

it('falls back part by part when the address was damaged', () => {
  const damaged = new URLSearchParams(
    'lat=999&lng=19&promien=-4&strona=x&sort=cokolwiek&otwarte=tak',
  )
  expect(readSearch(damaged)).toEqual(EMPTY_SEARCH)
})

it('covers what the map shows', () => {
  const radius = radiusOf({ lat: 52, lng: 19 }, { north: 52.45, east: 19.2 })
  expect(radius).toBe(50)
})

it.each([
  ['Piszczy przy hamowaniu', 'brake-pads-front'],
  ['nie odpala rano', 'battery'],
  ['ściąga w lewo', 'wheel-alignment'],
  ['stuka na dziurach', 'suspension-check'],
  ['won’t start', 'battery'],
  ['puka z przodu', 'suspension-check'],
  ['brak mocy i kopci', 'turbo'],
  ['pęknięta szyba', 'windscreen'],
  ['wymiana oleju', 'oil-change'],
  ['przepalone światła', 'lights'],
  ['zapach gazu', 'lpg-service'],
  ['hamulce', 'brake-pads-front'],
  ['smoking engine', 'engine-diagnostics'],
])('answers „%s” with services that may help', (complaint, code) => {
  expect(servicesForComplaint(complaint)).toContain(code)
})

it.each([
  'Kowalczyk',
  'Pomoc drogowa',
  'Szybki Serwis',
  'Auto Świat',
  'Olejniczak',
  'Warsztat pod Smokiem',
  'Gazda Auto',
  'Dymitr i Syn',
  'Kupiec',
  'Klockowski',
])('does not take the name „%s” for a complaint', (name) => {
  expect(servicesForComplaint(name)).toEqual([])
})

it('finds services by the beginnings of words, without diacritics', () => {
  expect(matchesName('Wymiana świec żarowych', 'swiec zar')).toBe(true)
  expect(matchesName('Wymiana świec żarowych', 'olej')).toBe(false)
})
