import { z } from 'zod'

import { forgetDraft, keepDraft, keptDraft } from '@/hooks/drafts'

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

const nameOf = (orderId: number) => `intake:${String(orderId)}`

/** Without the signature: nobody signs what they do not see. */
export function keepIntake(orderId: number, { strokes: _, ...draft }: Draft): void {
  keepDraft(nameOf(orderId), draft)
}

export function forgetIntake(orderId: number): void {
  forgetDraft(nameOf(orderId))
}

export const keptIntake = (orderId: number): Draft | null =>
  keptDraft(nameOf(orderId), (kept) => ({ ...shape.parse(kept), strokes: [] }))
