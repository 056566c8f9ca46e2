import { useRef } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { mayHaveArrived } from '@/api/may-have-arrived'

type Once = <Answer>(told: unknown, send: (key: string) => Promise<Answer>) => Promise<Answer>

/**
 * Sends what is told under a key of its own. The same again, after an answer that was lost, goes under the same key, so
 * that it is done once; other words, or the same after an answer that came, are another thing.
 */
export function useOnce(): Once {
  const lost = useRef(new Map<string, string>())
  return async (told, send) => {
    const said = JSON.stringify(told)
    const key = lost.current.get(said) ?? newIdempotencyKey()
    lost.current.set(said, key)
    try {
      const answer = await send(key)
      lost.current.delete(said)
      return answer
    } catch (problem) {
      if (!mayHaveArrived(problem)) lost.current.delete(said)
      throw problem
    }
  }
}
