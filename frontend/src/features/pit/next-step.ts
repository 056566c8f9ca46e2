import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

import { leftToDo } from './applied'
import type { Order } from './day'

export interface NextStep {
  action: string
  /** Where the order stands afterwards. */
  stage: string
  label: string
  /** What is in the way, as sentences. */
  blockers: string[]
}

/** The one step a mechanic may take now, told by the phone itself: the server's own word is as old as its copy. */
export function useNextStep(order: Order): NextStep | null {
  const { t } = useLingui()
  const hasWork = order.lines.some(({ consent, kind }) => consent === 'approved' && kind !== 'fee')
  const step = (action: string, stage: string, label: string, blockers: string[] = []) => ({
    action,
    stage,
    label,
    blockers,
  })
  switch (order.stage) {
    case 'on_site':
      return step('inspect', 'inspected', t`Zakończ oględziny auta`)
    case 'estimated':
      return hasWork ? step('start', 'in_progress', t`Rozpocznij naprawę`) : null
    case 'approved':
      return step('start', 'in_progress', t`Rozpocznij naprawę`)
    case 'in_progress':
    case 'quality_check': {
      const { undone, onShelf, undecided } = leftToDo(order)
      const blockers: string[] = []
      if (!order.lines.some(({ consent }) => consent === 'approved'))
        blockers.push(t`Klient nie zgodził się jeszcze na żadną pozycję.`)
      if (undone.length > 0) blockers.push(t`Niezrobione: ${undone.join(', ')}.`)
      if (onShelf.length > 0) blockers.push(t`Niewydane części: ${onShelf.join(', ')}.`)
      if (undecided > 0)
        blockers.push(
          plural(undecided, {
            one: '# pozycja czeka na decyzję klienta.',
            few: '# pozycje czekają na decyzję klienta.',
            many: '# pozycji czeka na decyzję klienta.',
            other: '# pozycji czeka na decyzję klienta.',
          }),
        )
      return order.stage === 'in_progress'
        ? step('finish', 'quality_check', t`Oddaj do kontroli`, blockers)
        : step('pass_check', 'ready', t`Gotowe do odbioru`, blockers)
    }
    default:
      return null
  }
}
