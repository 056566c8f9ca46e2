import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { newIdempotencyKey } from '@/api/client'

import { type Message, type Talk, TOPIC } from './talk'

/** A message that the server has not confirmed yet. Sent again, it is the same one. */
export interface Waiting {
  clientId: string
  text: string
  file: File | null
  isFailed: boolean
}

/** What was written and is not confirmed stays on the screen, in its order, until it is. */
export function useOutbox(talk: Talk, id: string, messages: readonly Message[]) {
  const queries = useQueryClient()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const known = new Set(messages.map((message) => message.client_id))

  const push = async (one: Waiting) => {
    setWaiting((now) => [
      ...now.filter(({ clientId }) => clientId !== one.clientId),
      { ...one, isFailed: false },
    ])
    try {
      await (one.file === null
        ? talk.send(id, one.text, one.clientId)
        : talk.sendFile(id, one.file, one.clientId))
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      setWaiting((now) => now.filter(({ clientId }) => clientId !== one.clientId))
      return null
    } catch (problem) {
      setWaiting((now) =>
        now.map((each) => (each.clientId === one.clientId ? { ...each, isFailed: true } : each)),
      )
      return problem
    }
  }
  return {
    /** Those that the timeline does not show already. */
    waiting: waiting.filter(({ clientId }) => !known.has(clientId)),
    send: (text: string, file: File | null = null) =>
      push({ clientId: newIdempotencyKey(), text, file, isFailed: false }),
    again: push,
    giveUp: (one: Waiting) => {
      setWaiting((now) => now.filter(({ clientId }) => clientId !== one.clientId))
    },
  }
}
