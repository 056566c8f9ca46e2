import type { Order, OrderTerms } from '@/api/workshop-contract'

/** What is written of an order besides its lines, as a form holds it. */
export type HeadValues = Record<
  'concern' | 'note' | 'promised_at' | 'mechanic_id' | 'bay_id' | 'blocked_by',
  string
>

/** The order as it was read; what a refused save brings along has the same fields. */
export type HeadRead = Pick<
  Order,
  'concern' | 'note' | 'promised_at' | 'mechanic_id' | 'bay_id' | 'blocked_by' | 'version'
>

const idText = (id: number | null): string => (id === null ? '' : String(id))

/** One spelling of a moment, whoever wrote it: two that are the same must compare equal. */
const momentText = (moment: string | null): string =>
  moment === null ? '' : new Date(moment).toISOString()

export const headOf = (read: HeadRead): HeadValues => ({
  concern: read.concern,
  note: read.note,
  promised_at: momentText(read.promised_at),
  mechanic_id: idText(read.mechanic_id),
  bay_id: idText(read.bay_id),
  blocked_by: read.blocked_by,
})

const idIn = (text: string): number | null => (text === '' ? null : Number(text))

export const headTerms = (values: HeadValues, version: number): OrderTerms => ({
  concern: values.concern,
  note: values.note,
  promised_at: values.promised_at === '' ? null : values.promised_at,
  mechanic_id: idIn(values.mechanic_id),
  bay_id: idIn(values.bay_id),
  blocked_by: values.blocked_by,
  version,
})
