import type { LineTerms, OrderLine } from '@/api/workshop-contract'
import { priceText, quantityText, typedNumber } from '@/lib/amounts'

const EMPTY = {
  kind: 'labour',
  name: '',
  explanation: '',
  quantity: '1',
  unit: '',
  unit_net: '',
  discount_percent: '',
  vat: '23',
  part_id: '',
  mechanic_id: '',
}

/** A position as a form holds it; numbers as people type them. */
export type LineValues = typeof EMPTY

export const emptyLine = (kind: OrderLine['kind'], labourNet: string): LineValues => ({
  ...EMPTY,
  kind,
  unit: kind === 'labour' ? 'h' : kind === 'part' ? 'szt.' : '',
  unit_net: kind === 'labour' ? priceText(labourNet) : '',
})

export const lineValues = (line: OrderLine): LineValues => ({
  kind: line.kind,
  name: line.name,
  explanation: line.explanation,
  quantity: quantityText(line.quantity),
  unit: line.unit,
  unit_net: line.unit_net === null ? '' : priceText(line.unit_net),
  discount_percent: discountText(line.discount_percent),
  vat: line.vat,
  part_id: line.part_id === null ? '' : String(line.part_id),
  mechanic_id: line.mechanic_id === null ? '' : String(line.mechanic_id),
})

function discountText(percent: string | null): string {
  const text = percent === null ? '0' : quantityText(percent)
  return text === '0' ? '' : text
}

export type LineProblem = 'name' | 'quantity' | 'unit_net' | 'discount_percent'

/** What goes to the server, or the first box that cannot. */
export function lineTerms(values: LineValues): LineTerms | LineProblem {
  const name = values.name.trim()
  const quantity = typedNumber(values.quantity, 3)
  const unitNet = typedNumber(values.unit_net.trim() === '' ? '0' : values.unit_net, 2)
  const discount = typedNumber(
    values.discount_percent.trim() === '' ? '0' : values.discount_percent,
    2,
  )
  if (name === '') return 'name'
  if (quantity === null || Number(quantity) === 0) return 'quantity'
  if (unitNet === null) return 'unit_net'
  if (discount === null || Number(discount) > 100) return 'discount_percent'
  return {
    kind: values.kind as LineTerms['kind'],
    name,
    explanation: values.explanation.trim(),
    quantity,
    unit: values.unit.trim(),
    unit_net: unitNet,
    vat: values.vat as NonNullable<LineTerms['vat']>,
    discount_percent: discount,
    part_id: values.part_id === '' ? null : Number(values.part_id),
    mechanic_id: values.mechanic_id === '' ? null : Number(values.mechanic_id),
  }
}

/** A line as another order, or this one, takes it anew. */
export function termsOf(line: OrderLine): LineTerms {
  return {
    kind: line.kind,
    name: line.name,
    explanation: line.explanation,
    quantity: line.quantity,
    unit: line.unit,
    unit_net: line.unit_net ?? '0',
    vat: line.vat,
    discount_percent: line.discount_percent ?? '0',
    part_id: line.part_id,
    mechanic_id: line.mechanic_id,
  }
}
