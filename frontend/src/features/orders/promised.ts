import type { OrderRow, OrderStage } from '@/api/workshop-contract'

export type Urgency = 'late' | 'in_danger' | 'soon' | 'calm'

const HOUR = 3_600_000
/** Nobody waits for the workshop any more. */
const KEPT: readonly OrderStage[] = [
  'ready',
  'declined',
  'invoiced',
  'paid',
  'released',
  'cancelled',
]

/**
 * How the promised hour stands. The server counts the hours of work that are left; the clock on the wall moves on while
 * the page stays open, so a passed hour is seen here, too.
 */
export function urgencyOf(
  { stage, promised_at, promise }: Pick<OrderRow, 'stage' | 'promised_at' | 'promise'>,
  now: number,
): Urgency {
  if (promised_at === null || KEPT.includes(stage)) return 'calm'
  const left = Date.parse(promised_at) - now
  if (left <= 0) return 'late'
  if (promise === 'in_danger' || promise === 'late') return 'in_danger'
  return left < HOUR ? 'soon' : 'calm'
}

/** Minutes by which the hour has passed, or is still ahead. */
export const minutesAway = (promised: string, now: number): number =>
  Math.round(Math.abs(Date.parse(promised) - now) / 60_000)
