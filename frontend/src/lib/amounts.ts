import type { Money } from '@/lib/format'
import { currentLanguage } from '@/lib/language'

export const zloty = (amount: string): Money => ({ amount, currency: 'PLN' })

/** „1 234,50” as the server wants it, „1234.50”; null when it is no number of that many places. */
export function typedNumber(typed: string, places: number): string | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
  const match = /^(\d{1,8})(?:\.(\d*))?$/.exec(plain)
  if (!match) return null
  const [, whole = '0', fraction = ''] = match
  if (fraction.length > places) return null
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** A number of the server with the sign before its fraction that the reader knows: „0,5”, in English “0.5”. */
export const decimal = (number: string): string =>
  currentLanguage() === 'pl' ? number.replace('.', ',') : number

/** „1.500” as people write a quantity: „1,5”. */
export function quantityText(quantity: string): string {
  const [whole = '0', fraction = ''] = quantity.split('.')
  const told = fraction.replace(/0+$/, '')
  return told === '' ? whole : decimal(`${whole}.${told}`)
}

/** „240.00” in a box: „240,00”. */
export const priceText = (price: string): string => decimal(price)

function scaled(number: string, places: number): bigint {
  const [whole = '0', fraction = ''] = number.split('.')
  return BigInt(whole + fraction.padEnd(places, '0').slice(0, places))
}

/** A quantity to reckon with: a float would make 0.2999… of 4.3 − 4. */
export const thousandths = (quantity: string): bigint =>
  quantity.startsWith('-') ? -scaled(quantity.slice(1), 3) : scaled(quantity, 3)

/** Thousandths as the server writes a quantity; never less than none. */
export function quantityOf(value: bigint): string {
  const whole = value > 0n ? value : 0n
  const rest = String(whole % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole / 1000n) : `${String(whole / 1000n)}.${rest}`
}

export const lesser = (one: string, other: string): string =>
  thousandths(one) < thousandths(other) ? one : other

/** In the words of the store room's units: nobody hands out half a bulb. What people wrote themselves may be divided. */
export const isUndivided = (unit: string): boolean =>
  ['szt.', 'kpl.', 'par', 'pcs', 'set', 'pairs'].includes(unit)

const halfUp = (value: bigint, by: bigint): bigint => (value + by / 2n) / by

const grosze = (value: bigint): string =>
  `${String(value / 100n)}.${String(value % 100n).padStart(2, '0')}`

export interface Priced {
  quantity: string
  unit_net: string
  vat: string
  discount_percent: string
}

/** What a line will cost, rounded as the server rounds it: first the net, then its VAT, half up. */
export function amountsOf({ quantity, unit_net, vat, discount_percent }: Priced) {
  const left = 10_000n - scaled(discount_percent, 2)
  // Thousandths of a piece, grosze, hundredths of a per cent.
  const net = halfUp(scaled(quantity, 3) * scaled(unit_net, 2) * left, 1000n * 10_000n)
  const tax = halfUp(net * BigInt(vat === 'zw' ? 0 : Number(vat)), 100n)
  return { net: grosze(net), vat: grosze(tax), gross: grosze(net + tax) }
}
