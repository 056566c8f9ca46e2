import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import type { Order } from '@/api/workshop-contract'
import { useProblemText } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'

import { baysQuery, mechanicsQuery, orderQuery, TOPIC } from './api'

export interface InTheWay {
  code: string
  message: string
}

/** What a refused move says is in the way. */
export function blockersIn(problem: unknown): InTheWay[] {
  const found = problem instanceof ApiError ? problem.details.blockers : null
  return Array.isArray(found) ? (found as InTheWay[]) : []
}

/** Why something was refused: every obstacle, not only the first. */
export function useRefusalText(): (problem: unknown) => string {
  const text = useProblemText()
  return (problem) => {
    const said = blockersIn(problem).map(({ message }) => message)
    const field = problem instanceof ApiError ? Object.values(problem.fieldMessages)[0] : undefined
    return said.length > 0
      ? said.join(' ')
      : problem instanceof ApiError && problem.status === 400 && field !== undefined
        ? field
        : text(problem)
  }
}

/** Writes that answer with the order as it is afterwards: the screen shows it at once, everything else reads anew. */
export function useOrderWrite() {
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const keep = (order: Order) => {
    queries.setQueryData(orderQuery(order.id).queryKey, order)
    void queries.invalidateQueries({
      queryKey: [TOPIC],
      predicate: ({ queryKey }) => queryKey[1] !== 'one',
    })
  }
  const write = useMutation({
    mutationFn: (action: () => Promise<Order>) => action(),
    onSuccess: keep,
  })
  return {
    keep,
    isBusy: write.isPending,
    /** Throws what the server refuses. */
    send: (action: () => Promise<Order>) => write.mutateAsync(action),
    /** Tells what the server refuses; true when it was done. `shown` is on screen until the answer comes. */
    run: async (action: () => Promise<Order>, shown?: Order): Promise<boolean> => {
      const before = shown && queries.getQueryData(orderQuery(shown.id).queryKey)
      if (shown) queries.setQueryData(orderQuery(shown.id).queryKey, shown)
      try {
        await write.mutateAsync(action)
        return true
      } catch (problem) {
        if (before) queries.setQueryData(orderQuery(before.id).queryKey, before)
        void queries.invalidateQueries({ queryKey: [TOPIC] })
        tellRefusal(refusal(problem))
        return false
      }
    },
  }
}

/** Who and where an order can be given to. */
export function usePlaces() {
  const mechanics = useQuery(mechanicsQuery())
  const bays = useQuery(baysQuery())
  return { mechanics: mechanics.data ?? [], bays: bays.data ?? [] }
}
