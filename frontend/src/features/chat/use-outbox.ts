import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { useAuth } from '@/hooks/use-auth'

import { waitingOf } from './outboxes'
import { type Message, type Talk, TOPIC } from './talk'

interface Outbox {
  talk: Talk
  id: string
  messages: readonly Message[]
  isLive: boolean
  onSent: (message: Message) => void
  onRefused: (problem: unknown) => void
}

/** What was written and is not confirmed stays on the screen, in its order, until it is. */
export function useOutbox({ talk, id, messages, isLive, onSent, onRefused }: Outbox) {
  const queries = useQueryClient()
  const userId = useAuth().user?.id ?? 0
  const outbox = waitingOf(talk, id, userId)
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.snapshot)
  useEffect(() => {
    const onSentHere = (message: Message) => {
      onSent(message)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
    }
    return outbox.hear({ onSent: onSentHere, onRefused })
  }, [outbox, onSent, onRefused, queries])
  useEffect(() => {
    const wake = () => void outbox.wake()
    wake()
    window.addEventListener('online', wake)
    return () => {
      window.removeEventListener('online', wake)
    }
  }, [outbox, isLive])
  const known = new Set(messages.map((message) => message.client_id))
  return {
    /** Those that the timeline does not show already. */
    waiting: waiting.filter(({ clientId }) => !known.has(clientId)),
    send: (text: string, file: File | null = null) => {
      outbox.add(text, file, newIdempotencyKey())
    },
    again: (clientId: string) => {
      outbox.again(clientId)
    },
    giveUp: (clientId: string) => {
      outbox.giveUp(clientId)
    },
  }
}
