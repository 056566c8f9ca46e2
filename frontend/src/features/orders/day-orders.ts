import type { OrderRow, OrderStage } from '@/api/workshop-contract'
import { dayKey } from '@/lib/format'

/** The car stands in the workshop and somebody works on it, or could. */
const AT_WORK: readonly OrderStage[] = ['approved', 'in_progress', 'quality_check']

/** Work of a day besides its visits: what was promised for it and, today, what earlier days have left unfinished. */
export function ordersOfDay(
  orders: readonly OrderRow[],
  { day, today, timezone }: { day: string; today: string; timezone: string },
): { promised: OrderRow[]; carried: OrderRow[] } {
  const promised = orders.filter(
    ({ promised_at }) => promised_at !== null && dayKey(Date.parse(promised_at), timezone) === day,
  )
  const carried =
    day === today
      ? orders.filter(
          (order) =>
            AT_WORK.includes(order.stage) &&
            !promised.includes(order) &&
            dayKey(Date.parse(order.opened_at), timezone) < today,
        )
      : []
  return { promised, carried }
}
