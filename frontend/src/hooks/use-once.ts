import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { mayHaveArrived } from '@/api/may-have-arrived'

interface OnceOptions {
  /** What is read anew when it turns out that an earlier version arrived. */
  topics?: readonly string[]
  /** How that is said, where the usual sentence does not do. */
  arrived?: string
}

/** Whether it was refused because an earlier version arrived. */
export const arrivedBefore = (problem: unknown): problem is ApiError =>
  problem instanceof ApiError && problem.code === 'IDEMPOTENCY_MISMATCH'

type Once = <Answer>(send: (key: string) => Promise<Answer>, told?: unknown) => Promise<Answer>

/**
 * Sends a form under one key while what it sent may have arrived, whatever is typed meanwhile: it is done once, and
 * words corrected after a lost answer are refused with a plain sentence. A key that surely did nothing, or did its
 * work, is over.
 *
 * With `told` one place says several things: each of them has a key of its own, the same thing only after its answer was
 * lost, and only until another one got its answer. What is still under way is another time.
 */
export function useOnce({ topics = [], arrived }: OnceOptions = {}): Once {
  const { t } = useLingui()
  const queries = useQueryClient()
  const kept = useRef(new Map<string | undefined, string>())
  return async (send, told) => {
    const said = JSON.stringify(told) as string | undefined
    const key = kept.current.get(said) ?? newIdempotencyKey()
    if (said === undefined) kept.current.set(said, key)
    else kept.current.delete(said)
    try {
      const answer = await send(key)
      kept.current.clear()
      return answer
    } catch (problem) {
      if (mayHaveArrived(problem)) kept.current.set(said, key)
      else if (kept.current.get(said) === key) kept.current.delete(said)
      if (!arrivedBefore(problem)) throw problem
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] })
      throw new ApiError(
        problem.status,
        problem.code,
        arrived ?? t`Poprzednia wersja jest już zapisana. Sprawdź ją: ta byłaby drugą.`,
      )
    }
  }
}
