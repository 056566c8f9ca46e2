import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'

import { useAuth } from '@/hooks/use-auth'

import { type Message, type ReadMark, type Talk, TOPIC } from './talk'

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
  }
}

const useIsVisible = (): boolean =>
  useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')

/** Tells the server how far this person has read, as soon as it stands before their eyes. */
export function useReading(
  talk: Talk,
  id: string,
  messages: readonly Message[],
  marks: readonly ReadMark[] | undefined,
): void {
  const queries = useQueryClient()
  const userId = useAuth().user?.id
  const isVisible = useIsVisible()
  const told = useRef(0)
  const isMine = (mark: ReadMark) =>
    userId === undefined ? mark.side === talk.side : mark.user_id === userId
  const known = marks?.find(isMine)?.last_number ?? 0
  const last = messages.at(-1)?.number ?? 0
  const others = messages.findLast(({ side }) => side !== talk.side)?.number ?? 0
  const isKnown = marks !== undefined
  useEffect(() => {
    if (!isVisible || !isKnown || others <= Math.max(known, told.current)) return
    told.current = last
    talk.read(id, last).then(
      () => queries.invalidateQueries({ queryKey: [TOPIC, 'list'] }),
      () => {
        told.current = 0
      },
    )
  }, [talk, id, isVisible, isKnown, known, last, others, queries])
}
