import { describe, expect, it } from 'vitest'

import { addDays, createFormat, dayKey } from './format'

const now = () => Date.parse('2026-11-25T12:00:00Z')
const pl = createFormat('pl', 'Europe/Warsaw', now)
const en = createFormat('en', 'Europe/Warsaw', now)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  it('parts thousands, keeps two places and puts the unit after an unbreakable space', () => {
    expect(pl.money({ amount: '1234.50', currency: 'PLN' })).toBe('1\u00a0234,50\u00a0zł')
    expect(plain(pl.money({ amount: '9999999999999.99', currency: 'PLN' }))).toBe(
      '9 999 999 999 999,99 zł',
    )
    expect(plain(pl.money({ amount: '-5', currency: 'EUR' }))).toBe('−5,00 EUR')
    expect(plain(en.money({ amount: '1234.50', currency: 'PLN' }))).toBe('PLN 1,234.50')
  })

  it('drops round pennies only where a price is a guide', () => {
    expect(plain(pl.priceFrom({ amount: '320.00', currency: 'PLN' }))).toBe('od 320 zł')
    expect(plain(pl.priceFrom({ amount: '320.50', currency: 'PLN' }))).toBe('od 320,50 zł')
  })
})

describe('dates', () => {
  it('speaks of days as people do', () => {
    expect(pl.dateTime('2026-11-25T13:30:00Z')).toBe('dziś, 14:30')
    expect(pl.slot('2026-11-26T07:00:00Z')).toBe('jutro 08:00')
    expect(pl.day('2026-11-24T07:00:00Z')).toBe('wczoraj')
    expect(plain(pl.exact('2026-11-26T13:30:00Z'))).toBe('czw., 26 lis, 14:30')
    expect(plain(pl.dateTime('2026-11-27T13:30:00Z'))).toBe('pt., 27 lis, 14:30')
    expect(plain(pl.day('2027-01-04T13:30:00Z'))).toBe('pon., 4 sty 2027')
    expect(plain(en.exact('2026-11-26T13:30:00Z'))).toBe('Thu, 26 Nov, 14:30')
    expect(en.slot('2026-11-25T13:30:00Z')).toBe('today 14:30')
  })

  it('uses the zone of the workshop, across midnight and both clock changes', () => {
    expect(dayKey('2026-11-25T23:30:00Z')).toBe('2026-11-26')
    expect(pl.day('2026-11-25T23:30:00Z')).toBe('jutro')
    expect(pl.timeRange('2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z')).toBe('01:30–02:30')
    expect(pl.timeRange('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z')).toBe('01:30–03:30')
    expect(createFormat('pl', 'Europe/London', now).time('2026-11-25T13:30:00Z')).toBe('13:30')
  })

  it('moves by calendar days', () => {
    expect(addDays('2026-10-24', 1)).toBe('2026-10-25')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(plain(pl.date('2026-11-26'))).toBe('czw., 26 lis')
  })
})

it('writes distances and durations', () => {
  expect(plain(pl.distance(1234))).toBe('1,2 km')
  expect(plain(pl.distance(42))).toBe('40 m')
  expect(plain(pl.distance(3))).toBe('10 m')
  expect(plain(pl.distance(18_400))).toBe('18 km')
  expect(plain(en.distance(1234))).toBe('1.2 km')
  expect(plain(pl.duration(45))).toBe('45 min')
  expect(plain(pl.duration(90))).toBe('1 godz. 30 min')
  expect(plain(pl.away(47 * 60 + 59))).toBe('47 godz. 59 min')
  expect(plain(pl.away(960 * 60 + 13))).toBe('40 dni')
  expect(plain(en.away(48 * 60))).toBe('2 days')
  expect(plain(en.duration(120))).toBe('2 h')
})

it('writes shares as per cent', () => {
  expect(plain(pl.percent(0.784))).toBe('78 %')
  expect(plain(pl.percent(0.005))).toBe('1 %')
  expect(plain(en.percent(12.5))).toBe('1,250 %')
})
