import { useLingui } from '@lingui/react/macro'

import type { Unit } from '@/api/workshop-contract'
import { decimal } from '@/lib/amounts'

const PLAIN = /^\d{1,8}([.,]\d{1,3})?$/
const PRICE = /^\d{1,7}([.,]\d{1,2})?$/

/** „1 234,5” -> "1234.5", or null when it is no quantity. Never a float: thousandths must stay what they are. */
export function quantityOf(typed: string): string | null {
  const plain = typed.replace(/\s/g, '')
  return PLAIN.test(plain) ? plain.replace(',', '.') : null
}

/** „94,50 zł” -> "94.50", or null when it is no price. */
export function priceOf(typed: string): string | null {
  const plain = typed.replace(/\s|zł/g, '')
  return PRICE.test(plain) ? plain.replace(',', '.') : null
}

/** A quantity of the server as people read it: "0.5" -> „0,5”. */
export const spoken = (quantity: string): string => decimal(quantity).replace('-', '−')

/** With its sign: „+2”, „−0,5”. */
export const signed = (quantity: string): string =>
  quantity.startsWith('-') || quantity === '0' ? spoken(quantity) : `+${spoken(quantity)}`

/** A price of the server in a box where one types: "94.50" -> „94,50”. */
export const typedPrice = (amount: string | undefined): string => decimal(amount ?? '')

/** How a unit is written behind a number. */
export function useUnits(): Record<Unit, string> {
  const { t } = useLingui()
  return {
    pcs: t`szt.`,
    set: t`kpl.`,
    pair: t`par`,
    l: t`l`,
    kg: t`kg`,
    m: t`m`,
  }
}

/** „2,5 l” */
export function useQuantity(): (quantity: string, unit: Unit) => string {
  const units = useUnits()
  return (quantity, unit) => `${spoken(quantity)}\u00a0${units[unit]}`
}
