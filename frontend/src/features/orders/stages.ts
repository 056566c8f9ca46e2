import type { OrderAction, OrderRow, OrderStage } from '@/api/workshop-contract'

const WHOLE_WAY = [
  'booked',
  'on_site',
  'inspected',
  'estimated',
  'approved',
  'in_progress',
  'quality_check',
  'ready',
  'invoiced',
  'paid',
  'released',
] as const satisfies readonly OrderStage[]

const UNREPAIRED = [
  'booked',
  'on_site',
  'inspected',
  'estimated',
  'declined',
  'invoiced',
  'paid',
  'released',
] as const satisfies readonly OrderStage[]

/** The stages this order goes through, in order. */
export function wayOf({
  stage,
  is_unrepaired,
}: Pick<OrderRow, 'stage' | 'is_unrepaired'>): readonly OrderStage[] {
  if (stage === 'cancelled') return ['booked', 'cancelled']
  return is_unrepaired || stage === 'declined' ? UNREPAIRED : WHOLE_WAY
}

export interface Column {
  key: string
  stages: readonly OrderStage[]
}

export const COLUMNS = [
  { key: 'booked', stages: ['booked'] },
  { key: 'here', stages: ['on_site', 'inspected'] },
  { key: 'estimated', stages: ['estimated'] },
  { key: 'approved', stages: ['approved'] },
  { key: 'in_progress', stages: ['in_progress'] },
  { key: 'quality_check', stages: ['quality_check'] },
  { key: 'ready', stages: ['ready', 'invoiced', 'paid'] },
  { key: 'declined', stages: ['declined'] },
] as const satisfies readonly Column[]

export type ColumnKey = (typeof COLUMNS)[number]['key']

export const columnOf = (stage: OrderStage): ColumnKey | null =>
  COLUMNS.find(({ stages }) => (stages as readonly OrderStage[]).includes(stage))?.key ?? null

/** Where a card stands once it was put into a column: its first stage. */
export const stageOfColumn = (key: ColumnKey): OrderStage =>
  COLUMNS.find((column) => column.key === key)?.stages[0] ?? 'booked'

/**
 * What putting a card into a column means. The server decides whether it may happen and says why not; null where no move
 * of any order leads.
 */
export function actionInto(from: OrderStage, to: ColumnKey): OrderAction | null {
  switch (to) {
    case 'booked':
      return null
    case 'here':
      return 'arrive'
    case 'estimated':
      return 'send_estimate'
    case 'approved':
      return 'approve'
    case 'in_progress':
      return from === 'quality_check' ? 'fail_check' : from === 'ready' ? 'reopen' : 'start'
    case 'quality_check':
      return 'finish'
    case 'ready':
      return 'pass_check'
    case 'declined':
      return 'decline'
  }
}

/** Moves that need a sentence. The order page has it from the server, a card of the board does not. */
export const NEED_REASON: readonly OrderAction[] = [
  'approve',
  'decline',
  'fail_check',
  'reopen',
  'cancel',
]
