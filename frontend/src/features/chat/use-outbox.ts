import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { session } from '@/api/session'
import { useAuth } from '@/hooks/use-auth'

import { keptFiles } from './kept-files'
import { type Message, type Talk, TOPIC } from './talk'
import { WaitingMessages } from './waiting'

const all = new Map<string, WaitingMessages>()

/** One per person and conversation for as long as the page lives: what waits leaves although one went elsewhere. */
function waitingOf(talk: Talk, id: string, userId: number): WaitingMessages {
  const name = `chat-waiting-${String(userId)}-${id}`
  const known = all.get(name)
  if (known) return known
  const made = new WaitingMessages({
    name,
    keep: localStorage,
    files: keptFiles(`chat-files-${String(userId)}`),
    isMe: () => (session.snapshot().session?.user.id ?? 0) === userId,
    send: ({ text, file, clientId }, onProgress) =>
      file === null ? talk.send(id, text, clientId) : talk.sendFile(id, file, clientId, onProgress),
  })
  all.set(name, made)
  return made
}

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
