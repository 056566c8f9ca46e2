import type { InspectionItem } from '@/api/workshop-contract'
import { decimal, typedNumber } from '@/lib/amounts'

import type { Seen } from './api'

/** „3,5” as the field shows it. */
export const measured = (value: string | null): string =>
  value === null ? '' : decimal(String(Number(value)))

/** What was typed as the server takes it: null for nothing, undefined when it is no number. */
export function measureOf(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  return typedNumber(typed, 2) ?? undefined
}

/** Items in the order of the template, under the headings they stand under there. */
export function byGroup(items: readonly InspectionItem[]): [string, InspectionItem[]][] {
  const groups = new Map<string, InspectionItem[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}

export const countOf = (items: readonly InspectionItem[], verdict: InspectionItem['verdict']) =>
  items.filter((item) => item.verdict === verdict).length

export const VERDICTS = ['green', 'yellow', 'red', 'skipped'] as const

/** What was seen of an item, as texts that two people's changes are compared by. */
export type SeenValues = Record<'verdict' | 'value' | 'note', string>

export const seenOf = ({ verdict, value, note }: Seen): SeenValues => ({
  verdict,
  value: measured(value),
  note,
})

export const seenIn = ({ verdict, value, note }: SeenValues): Seen => ({
  verdict: verdict as Seen['verdict'],
  value: measureOf(value) ?? null,
  note,
})
