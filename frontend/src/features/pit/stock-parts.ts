import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'

import type { PartRow } from '@/api/workshop-contract'
import { useFormat } from '@/hooks/use-format'
import { quantityText } from '@/lib/amounts'

import { read } from './read-day'

/** Enough to choose from; who needs more types on. */
const MOST = 8

/** As they stand in the order, whatever language the phone speaks. */
const UNITS: Record<PartRow['unit'], string> = {
  pcs: 'szt.',
  set: 'kpl.',
  pair: 'par',
  l: 'l',
  kg: 'kg',
  m: 'm',
}

/** A part of the store room as a request takes it. */
export interface FoundPart {
  id: number
  name: string
  /** Number, how many are free, place on the shelf; the price for who sees prices. */
  detail: string
  unit: string
  vat: PartRow['vat']
}

/** Parts by name, number or code; none before two letters, or while nobody answers. */
export function useFoundParts(typed: string, isAsked: boolean): FoundPart[] {
  const { t } = useLingui()
  const format = useFormat()
  const query = new URLSearchParams({ q: typed, per_page: String(MOST) })
  const enabled = isAsked && typed.length >= 2
  const { data } = useQuery({
    queryKey: ['part', 'for-request', typed],
    queryFn: () => read<PartRow[]>(`inventory/parts/?${query.toString()}`),
    enabled,
    retry: false,
    staleTime: 30_000,
  })
  if (!enabled || data === undefined) return []
  return data.map((part) => {
    const unit = UNITS[part.unit]
    const free = `${quantityText(part.available)}\u00a0${unit}`
    const stock = !part.is_stocked
      ? t`na zamówienie`
      : Number(part.available) > 0
        ? t`wolne ${free}`
        : t`brak na stanie`
    const price = part.price_net === null ? '' : t`${format.money(part.price_net)} netto`
    return {
      id: part.id,
      name: part.name,
      detail: [part.sku, stock, part.location?.name ?? '', price].filter(Boolean).join(' · '),
      unit,
      vat: part.vat,
    }
  })
}
