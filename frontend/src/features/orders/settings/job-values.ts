import type { CannedJob, CannedJobLine, CannedJobTerms } from '@/api/workshop-contract'
import { priceText, quantityText, typedNumber } from '@/lib/amounts'

const EMPTY = {
  kind: 'labour',
  name: '',
  quantity: '1',
  unit: 'h',
  unit_net: '',
  vat: '23',
  part_id: '',
}

/** A position of a job as a form holds it. An empty price: the workshop's rate, or the part's price of the day. */
export type JobLineValues = typeof EMPTY

export const emptyJobLine = (kind: CannedJobLine['kind']): JobLineValues => ({
  ...EMPTY,
  kind,
  unit: kind === 'labour' ? 'h' : kind === 'part' ? 'szt.' : '',
})

export const jobLineValues = (line: CannedJob['lines'][number]): JobLineValues => ({
  kind: line.kind,
  name: line.name,
  quantity: quantityText(line.quantity),
  unit: line.unit,
  unit_net: line.unit_net === null ? '' : priceText(line.unit_net),
  vat: line.vat,
  part_id: line.part_id === null ? '' : String(line.part_id),
})

/** Null when a number is none, or the name is missing. */
export function jobLineTerms(values: JobLineValues): CannedJobLine | null {
  const quantity = typedNumber(values.quantity, 3)
  const price = values.unit_net.trim() === '' ? '' : typedNumber(values.unit_net, 2)
  if (values.name.trim() === '' || quantity === null || Number(quantity) === 0 || price === null)
    return null
  return {
    kind: values.kind as CannedJobLine['kind'],
    name: values.name.trim(),
    quantity,
    unit: values.unit.trim(),
    unit_net: price === '' ? null : price,
    vat: values.vat as NonNullable<CannedJobLine['vat']>,
    part_id: values.part_id === '' ? null : Number(values.part_id),
  }
}

export const jobTerms = ({ name, keywords, is_active, lines }: CannedJob): CannedJobTerms => ({
  name,
  keywords,
  is_active,
  lines: lines.map((line) => ({ ...line })),
})
