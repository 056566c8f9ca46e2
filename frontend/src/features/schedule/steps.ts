import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { Visit, VisitStatus } from '@/api/workshop-contract'
import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { useNow } from '@/hooks/use-now'
import { useWorkshop } from '@/hooks/use-workshop'

import { setStatus } from './api'
import { showAtOnce } from './cache'

export interface Step {
  status: VisitStatus
  label: string
}

/** The one thing to do next with a visit, and what else its state allows. */
export function useSteps(visit: Visit): { next: Step | null; others: Step[] } {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const hasBegun = useNow() >= Date.parse(visit.start)
  if (!can('calendar.status')) return { next: null, others: [] }
  const isOffice = can('calendar.edit')
  const cancel: Step[] = isOffice ? [{ status: 'cancelled', label: t`Odwołaj wizytę` }] : []
  const arrived: Step = { status: 'arrived', label: t`Przyjechał` }
  const missed: Step = { status: 'no_show', label: t`Nie przyjechał` }
  switch (visit.status) {
    case 'requested':
      return {
        next: isOffice ? { status: 'confirmed', label: t`Potwierdź` } : null,
        others: cancel,
      }
    case 'confirmed':
      return { next: arrived, others: hasBegun && isOffice ? [missed, ...cancel] : cancel }
    case 'arrived':
      return {
        next: { status: 'done', label: t`Zakończ` },
        others: [{ status: 'confirmed', label: t`Cofnij przyjazd` }],
      }
    case 'done':
      return { next: null, others: [{ status: 'arrived', label: t`Wróć do pracy` }] }
    case 'no_show':
      return { next: { status: 'arrived', label: t`Jednak przyjechał` }, others: [] }
    case 'cancelled':
      return { next: null, others: [] }
  }
}

/** Where a step leads back to; a confirmation and a cancellation have gone out to the client and do not. */
const wayBack: Partial<Record<`${VisitStatus}>${VisitStatus}`, VisitStatus>> = {
  'confirmed>arrived': 'confirmed',
  'arrived>done': 'arrived',
  'arrived>confirmed': 'arrived',
  'done>arrived': 'done',
}

export function useTakeStep() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const take = useMutation({
    mutationFn: ({ visit, to, reason }: { visit: Visit; to: VisitStatus; reason?: string }) =>
      setStatus(visit.id, to, reason),
    onMutate: async ({ visit, to }) => {
      await queries.cancelQueries({ queryKey: ['appointment'] })
      return showAtOnce(queries, { ...visit, status: to })
    },
    onError: (problem, _step, undo) => {
      undo?.()
      tellRefusal(problemText(problem))
    },
    onSuccess: (saved, { visit, to }) => {
      showAtOnce(queries, saved)
      const back = wayBack[`${visit.status}>${to}`]
      if (back)
        offerUndo(t`Zapisane: ${visit.vehicle.label || visit.customer.name}.`, () => {
          take.mutate({ visit: saved, to: back })
        })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['appointment'] }),
  })
  return take
}
