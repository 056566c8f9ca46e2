import { useLingui } from '@lingui/react/macro'

import type { PartRow } from '@/api/workshop-contract'
import { decimal, quantityText } from '@/lib/amounts'

/** A part of the store room as a line takes it. */
export interface FoundPart {
  id: number
  name: string
  /** Number, how many are free, place on the shelf. */
  detail: string
  unit: string
  /** As an input shows it; empty when no price is set, or for those who see none. */
  price: string
  vat: PartRow['vat']
}

export function usePartChoice(): (part: PartRow) => FoundPart {
  const { t } = useLingui()
  const units: Record<PartRow['unit'], string> = {
    pcs: t`szt.`,
    set: t`kpl.`,
    pair: t`par`,
    l: t`l`,
    kg: t`kg`,
    m: t`m`,
  }
  return (part) => {
    const unit = units[part.unit]
    const free = `${quantityText(part.available)}\u00a0${unit}`
    const stock = !part.is_stocked
      ? t`na zamówienie`
      : Number(part.available) > 0
        ? t`wolne ${free}`
        : t`brak na stanie`
    return {
      id: part.id,
      name: part.name,
      detail: [part.sku, stock, part.location?.name ?? ''].filter((one) => one !== '').join(' · '),
      unit,
      price:
        part.price_net !== null && Number(part.price_net.amount) > 0
          ? decimal(part.price_net.amount)
          : '',
      vat: part.vat,
    }
  }
}

const wordsOf = (text: string): string[] =>
  text
    .trim()
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)

function isBegun(one: string, other: string): boolean {
  const least = Math.min(3, one.length, other.length)
  return one.slice(0, least) === other.slice(0, least)
}

/** Whether a text goes on being this name: put right or not typed to its end, but not other words. */
export function beginsLike(text: string, name: string): boolean {
  const [first = '', second = ''] = wordsOf(text)
  const [ownFirst = '', ownSecond = ''] = wordsOf(name)
  return first !== '' && ownFirst !== '' && isBegun(first, ownFirst) && isBegun(second, ownSecond)
}
