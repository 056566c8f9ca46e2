import type { Customer } from '@/api/workshop-contract'

export const MERGED_FIELDS = [
  'name',
  'nip',
  'phone',
  'email',
  'street',
  'postal_code',
  'city',
] as const

export type MergedField = (typeof MERGED_FIELDS)[number]

export interface MergedRow {
  field: MergedField
  ours: string
  theirs: string
  /** What the one record will say. */
  result: string
  /** Theirs differs and goes into the note, where nothing is lost. */
  goesToNote: boolean
}

/** What the server will make of two records: a blank takes the other's value, one that differs is kept in the note. */
export function mergedRows(target: Customer, source: Customer): MergedRow[] {
  return MERGED_FIELDS.map((field) => {
    const [ours, theirs] = [target[field], source[field]]
    return {
      field,
      ours,
      theirs,
      result: ours || theirs,
      goesToNote: ours !== '' && theirs !== '' && ours !== theirs,
    }
  }).filter(({ result }) => result !== '')
}
