import { queryOptions } from '@tanstack/react-query'

import { workshopApi } from '@/api/apis'
import { idempotent, newIdempotencyKey } from '@/api/client'
import { unwrap, unwrapPage } from '@/api/envelope'
import { upload } from '@/api/upload'
import type { components } from '@/api/workshop.d.ts'

import { type Conversation, type Row, type Talk, TOPIC } from './talk'

type Schemas = components['schemas']
export type StaffConversation = Schemas['ConversationOut']
export type QuoteLine = Schemas['QuoteLineInRequest']

const ONE = '/api/v1/chat/conversations/{conversation_id}/'
const ALL = '/api/v1/chat/conversations/'

const path = (id: string) => ({ conversation_id: id })

const rowOf = (one: Schemas['ConversationBrief']): Row => ({
  id: one.id,
  title: one.client_name,
  subject: one.subject,
  lastKind: one.last_kind,
  lastText: one.last_text,
  lastAt: one.last_message_at,
  isMine: one.last_side === 'staff',
  unread: one.unread,
  isClosed: one.status === 'closed',
  priority: one.priority,
  isGone: one.is_client_gone,
})

/** What the chips above the list ask the server for. */
const KINDS = {
  nieprzeczytane: { unread: true },
  moje: { mine: true },
  odpowiedz: { waiting: 'staff' },
  klient: { waiting: 'client' },
  zamkniete: { status: 'closed' },
} as const

export const conversationOfStaff = (id: string) =>
  queryOptions({
    queryKey: [TOPIC, 'desk', id],
    queryFn: async () => unwrap(await workshopApi.GET(ONE, { params: { path: path(id) } })),
  })

export const staffTalk: Talk = {
  side: 'staff',
  rows: async ({ q, kind, page }) => {
    const query = {
      q,
      page,
      per_page: 30,
      ...(KINDS[kind as keyof typeof KINDS] as object | undefined),
    }
    const { items, pagination } = unwrapPage(await workshopApi.GET(ALL, { params: { query } }))
    return { items: items.map(rowOf), pagination }
  },
  one: async (id): Promise<Conversation> => {
    const one = unwrap(await workshopApi.GET(ONE, { params: { path: path(id) } }))
    return {
      ...rowOf(one),
      read: one.read,
      lastNumber: one.last_number,
      appointmentId: one.appointment_id,
    }
  },
  messages: async (id, before) =>
    unwrap(
      await workshopApi.GET(`${ONE}messages/`, {
        params: { path: path(id), query: before === null ? {} : { before } },
      }),
    ),
  send: async (id, text, client_id) =>
    unwrap(
      await workshopApi.POST(`${ONE}messages/`, {
        params: { path: path(id) },
        headers: idempotent(client_id),
        body: { text, client_id },
      }),
    ),
  sendFile: (id, file, client_id, onProgress) => {
    const form = new FormData()
    form.append('client_id', client_id)
    form.append('file', file)
    return upload(`/api/v1/chat/conversations/${id}/files/`, form, { key: client_id, onProgress })
  },
  change: async (id, message_number, text) =>
    unwrap(
      await workshopApi.PUT(`${ONE}messages/{message_number}/`, {
        params: { path: { ...path(id), message_number } },
        body: { text },
      }),
    ),
  remove: async (id, message_number) =>
    unwrap(
      await workshopApi.DELETE(`${ONE}messages/{message_number}/`, {
        params: { path: { ...path(id), message_number } },
      }),
    ),
  read: async (id, last_number) =>
    unwrap(
      await workshopApi.POST(`${ONE}read/`, {
        params: { path: path(id) },
        headers: idempotent(newIdempotencyKey()),
        body: { last_number },
      }),
    ),
  search: async (id, q) =>
    unwrap(await workshopApi.GET(`${ONE}messages/`, { params: { path: path(id), query: { q } } })),
  edits: async (id, message_number) =>
    unwrap(
      await workshopApi.GET(`${ONE}messages/{message_number}/edits/`, {
        params: { path: { ...path(id), message_number } },
      }),
    ),
}

/** To whom a conversation may be given. */
export const colleaguesQuery = () =>
  queryOptions({
    queryKey: [TOPIC, 'people'],
    queryFn: async () => unwrap(await workshopApi.GET('/api/v1/chat/people/')),
    staleTime: 300_000,
  })

export const changeConversation = async (
  id: string,
  change: Schemas['PatchedConversationEditInRequest'],
) => unwrap(await workshopApi.PATCH(ONE, { params: { path: path(id) }, body: change }))

export const sendQuote = async (id: string, note: string, lines: QuoteLine[], client_id: string) =>
  unwrap(
    await workshopApi.POST(`${ONE}quotes/`, {
      params: { path: path(id) },
      headers: idempotent(client_id),
      body: { note, lines, client_id },
    }),
  )

/** Where an accepted quote may go; none for somebody who is no customer here. */
export const openOrdersOfCustomer = (customer_id: number | null) =>
  queryOptions({
    queryKey: ['work_order', 'of-conversation', customer_id],
    queryFn: async () => {
      const query = { customer_id: customer_id ?? 0, state: 'open' as const, per_page: 20 }
      return unwrapPage(await workshopApi.GET('/api/v1/orders/', { params: { query } })).items
    },
    enabled: customer_id !== null,
  })

export const putQuoteOnOrder = async (id: string, message_number: number, order_id: number) =>
  unwrap(
    await workshopApi.POST(`${ONE}messages/{message_number}/order/`, {
      params: { path: { ...path(id), message_number } },
      headers: idempotent(newIdempotencyKey()),
      body: { order_id },
    }),
  )

export const cannedQuery = () =>
  queryOptions({
    queryKey: [TOPIC, 'canned'],
    queryFn: async () => unwrap(await workshopApi.GET('/api/v1/chat/canned/')),
    staleTime: 300_000,
  })

interface Begun {
  customerId: number
  orderId?: number
  appointmentId?: string | null
  subject?: string
  text: string
}

/** The first words to a customer; an open conversation about the same visit or order goes on. */
export const beginWithCustomer = async (
  { customerId, orderId, appointmentId, subject = '', text }: Begun,
  key: string,
) =>
  unwrap(
    await workshopApi.POST(ALL, {
      headers: idempotent(key),
      body: {
        customer_id: customerId,
        order_id: orderId ?? null,
        appointment_id: appointmentId ?? null,
        priority: 'normal' as const,
        subject,
        text,
        client_id: key,
      },
    }),
  )
