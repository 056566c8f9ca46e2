import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { Pagination } from '@/api/envelope'
import type { components } from '@/api/workshop.d.ts'

type Schemas = components['schemas']

/** What stands on the timeline; both sides read the same, only the addresses of files differ. */
export type Message = Schemas['MessageOut']
export type Quote = NonNullable<Message['quote']>
export type ReadMark = Pick<Schemas['ReadMarkOut'], 'side' | 'name' | 'last_number' | 'read_at'>
export type Side = 'client' | 'staff'

/** The socket's topic: a hint about any conversation makes all of these stale. */
export const TOPIC = 'chat'

/** One conversation as a list shows it. */
export interface Row {
  id: string
  /** Who is on the other side. */
  title: string
  subject: string
  lastKind: string
  lastText: string
  lastAt: string | null
  isMine: boolean
  unread: number
  isClosed: boolean
  isUrgent: boolean
}

export interface Conversation extends Row {
  read: readonly ReadMark[]
  lastNumber: number
  appointmentId: string | null
}

export interface Wanted {
  q: string
  kind: string
  page: number
}

/** What one side may do: a client in all of theirs, staff in their workshop's. */
export interface Talk {
  side: Side
  rows: (wanted: Wanted) => Promise<{ items: Row[]; pagination: Pagination }>
  one: (id: string) => Promise<Conversation>
  /** At most a hundred, in their order: the last ones, or those before a number. */
  messages: (id: string, before: number | null) => Promise<Message[]>
  send: (id: string, text: string, clientId: string) => Promise<Message>
  sendFile: (id: string, file: File, clientId: string) => Promise<Message>
  change: (id: string, number: number, text: string) => Promise<Message>
  remove: (id: string, number: number) => Promise<Message>
  read: (id: string, lastNumber: number) => Promise<unknown>
}

export const rowsQuery = (talk: Talk, wanted: Wanted) =>
  queryOptions({
    queryKey: [TOPIC, 'list', wanted],
    queryFn: () => talk.rows(wanted),
    placeholderData: keepPreviousData,
  })

export const conversationQuery = (talk: Talk, id: string) =>
  queryOptions({ queryKey: [TOPIC, 'one', id], queryFn: () => talk.one(id) })

/** Pages go back in time; the first one is the end of the conversation. */
export const messagesQuery = (talk: Talk, id: string) =>
  infiniteQueryOptions({
    queryKey: [TOPIC, 'messages', id],
    queryFn: ({ pageParam }) => talk.messages(id, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (older) => {
      const first = older[0]
      return first !== undefined && first.number > 1 ? first.number : undefined
    },
  })
