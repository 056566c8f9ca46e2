import { sharedApi } from '@/api/apis'
import { idempotent, newIdempotencyKey } from '@/api/client'
import { unwrap, unwrapPage } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { upload } from '@/api/upload'

import type { Conversation, Message, Row, Talk } from './talk'

type Schemas = components['schemas']

const ONE = '/api/v1/chat/conversations/{conversation_id}/'
const ALL = '/api/v1/chat/conversations/'

const path = (id: string) => ({ conversation_id: id })

const rowOf = (one: Schemas['ConversationEntryOut']): Row => ({
  id: one.id,
  title: one.workshop_name,
  subject: one.subject,
  lastKind: one.last_kind,
  lastText: one.last_text,
  lastAt: one.last_message_at,
  isMine: false,
  unread: one.unread,
  isClosed: one.is_closed,
  priority: 'normal',
  isGone: false,
})

// Both servers write the same message; the generators word its numbers differently.
const said = (message: unknown) => message as Message

export const clientTalk: Talk = {
  side: 'client',
  rows: async ({ q, page }) => {
    const query = { q, page, per_page: 30 }
    const { items, pagination } = unwrapPage(await sharedApi.GET(ALL, { params: { query } }))
    return { items: items.map(rowOf), pagination }
  },
  one: async (id): Promise<Conversation> => {
    const one = unwrap(await sharedApi.GET(ONE, { params: { path: path(id) } }))
    return {
      ...rowOf(one),
      read: one.read,
      lastNumber: one.last_number,
      appointmentId: one.appointment_id,
    }
  },
  messages: async (id, before) =>
    unwrap(
      await sharedApi.GET(`${ONE}messages/`, {
        params: { path: path(id), query: before === null ? {} : { before } },
      }),
    ).map(said),
  send: async (id, text, client_id) =>
    said(
      unwrap(
        await sharedApi.POST(`${ONE}messages/`, {
          params: { path: path(id) },
          headers: idempotent(client_id),
          body: { text, client_id },
        }),
      ),
    ),
  sendFile: (id, file, client_id, onProgress) => {
    const form = new FormData()
    form.append('client_id', client_id)
    form.append('file', file)
    return upload(`/api/v1/chat/conversations/${id}/files/`, form, { key: client_id, onProgress })
  },
  change: async (id, message_number, text) =>
    said(
      unwrap(
        await sharedApi.PUT(`${ONE}messages/{message_number}/`, {
          params: { path: { ...path(id), message_number } },
          body: { text },
        }),
      ),
    ),
  remove: async (id, message_number) =>
    said(
      unwrap(
        await sharedApi.DELETE(`${ONE}messages/{message_number}/`, {
          params: { path: { ...path(id), message_number } },
        }),
      ),
    ),
  read: async (id, last_number) =>
    unwrap(
      await sharedApi.POST(`${ONE}read/`, {
        params: { path: path(id) },
        headers: idempotent(newIdempotencyKey()),
        body: { last_number },
      }),
    ),
  search: async (id, q) =>
    unwrap(
      await sharedApi.GET(`${ONE}messages/`, { params: { path: path(id), query: { q } } }),
    ).map(said),
}

/** Yes or no to a quote, once. */
export const answerQuote = async (
  id: string,
  message_number: number,
  accepted: boolean,
  key: string,
) =>
  unwrap(
    await sharedApi.POST(`${ONE}messages/{message_number}/answer/`, {
      params: { path: { ...path(id), message_number } },
      headers: idempotent(key),
      body: { accepted },
    }),
  )

interface Begun {
  workshopId: string
  appointmentId: string | null
  text: string
}

/** The first words to a workshop; an open conversation about the same visit goes on. */
export const beginConversation = async ({ workshopId, appointmentId, text }: Begun, key: string) =>
  unwrap(
    await sharedApi.POST(ALL, {
      headers: idempotent(key),
      body: {
        workshop_id: workshopId,
        appointment_id: appointmentId,
        subject: '',
        text,
        client_id: key,
      },
    }),
  )
