import { z } from 'zod'

import type { Strokes } from './api'
import type { IntakeValues } from './values'

/** What stands in a form that was left: the page it was read from goes along, so that a later save still compares. */
export interface Draft {
  base: IntakeValues
  version: number
  values: IntakeValues
  promised: string
  promisedBase: string
  name: string
  strokes: Strokes
}

const values = z.object({
  plate: z.string(),
  vin: z.string(),
  mileage_km: z.string(),
  mileage_reason: z.string(),
  fuel_eighths: z.string(),
  keys_count: z.string(),
  belongings: z.string(),
  remarks: z.string(),
  marks: z.string(),
})
const shape = z.object({
  base: values,
  version: z.number(),
  values,
  promised: z.string(),
  promisedBase: z.string(),
  name: z.string(),
})

const keyOf = (orderId: number) => `garage-intake-${String(orderId)}`

/** Kept in this tab alone, and without the signature: nobody signs what they do not see. */
export function keepDraft(orderId: number, { strokes: _, ...draft }: Draft): void {
  sessionStorage.setItem(keyOf(orderId), JSON.stringify(draft))
}

export function forgetDraft(orderId: number): void {
  sessionStorage.removeItem(keyOf(orderId))
}

export function keptDraft(orderId: number): Draft | null {
  try {
    const kept = shape.parse(JSON.parse(sessionStorage.getItem(keyOf(orderId)) ?? 'null'))
    return { ...kept, strokes: [] }
  } catch {
    return null
  }
}
