import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { Pagination } from '@/api/envelope'
import type { components } from '@/api/workshop.d.ts'

type Schemas = components['schemas']

/** What stands on the timeline; both sides read the same, only the addresses of files differ. */
export type Message = Schemas['MessageOut']
export type Quote = NonNullable<Message['quote']>
export type ReadMark = Schemas['ReadMarkOut']
export type Priority = Schemas['ConversationOut']['priority']
export type Side = 'client' | 'staff'
/** What a message said before, and until when. */
export type Edit = Schemas['MessageEditOut']

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
  /** Who takes care of it first; a client's own have none. */
  priority: Priority
  /** The other side's account was deleted: nobody reads a new message. */
  isGone: boolean
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
  sendFile: (
    id: string,
    file: File,
    clientId: string,
    onProgress: (part: number) => void,
  ) => Promise<Message>
  change: (id: string, number: number, text: string) => Promise<Message>
  remove: (id: string, number: number) => Promise<Message>
  read: (id: string, lastNumber: number) => Promise<unknown>
  /** Messages with these words, the last hundred of them. */
  search: (id: string, q: string) => Promise<Message[]>
  /** What a message said before; only the workshop may look. */
  edits?: (id: string, number: number) => Promise<Edit[]>
}

export const rowsQuery = (talk: Talk, wanted: Wanted) =>
  queryOptions({
    queryKey: [TOPIC, 'list', wanted],
    queryFn: () => talk.rows(wanted),
    placeholderData: keepPreviousData,
  })

export const foundQuery = (talk: Talk, id: string, q: string) =>
  queryOptions({
    queryKey: [TOPIC, 'found', id, q],
    queryFn: () => talk.search(id, q),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  })

export const conversationQuery = (talk: Talk, id: string) =>
  queryOptions({ queryKey: [TOPIC, 'one', id], queryFn: () => talk.one(id) })

/** Addresses of files are good for ten minutes. */
const FRESH_FILES = 8 * 60_000

/** Pages go back in time; the first one is the end of the conversation. A live line tells what is new, hints need not. */
export const messagesQuery = (talk: Talk, id: string, isLive: boolean) =>
  infiniteQueryOptions({
    queryKey: [TOPIC, 'messages', id],
    ...(isLive ? { staleTime: 'static' as const } : {}),
    refetchInterval: FRESH_FILES,
    queryFn: ({ pageParam }) => talk.messages(id, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (older) => {
      const first = older[0]
      return first !== undefined && first.number > 1 ? first.number : undefined
    },
  })
