import type { Order, WaitingPhoto, Waits } from './day'
import { isSaid, type OutboxRow } from './store'

/** One entry of a conversation as the phone keeps it. */
export interface Word {
  number: number
  side: 'client' | 'staff' | 'system'
  kind: 'text' | 'photo' | 'file' | 'quote' | 'system'
  sender_id: number | null
  sender_name: string
  text: string
  /** What the house itself tells; its text may be empty. */
  code: string
  client_id: string
  created_at: string
  edited_at: string | null
  deleted_at: string | null
  /** Good for ten minutes after it was read. */
  file: { name: string; url: string; small_url: string | null } | null
  quote?: Quote | null
}

export interface Quote {
  status: 'open' | 'accepted' | 'declined'
  lines: { name: string; quantity: string; unit: string }[]
}

/** A conversation about one of this mechanic's orders. */
export interface Talk {
  id: string
  order_id: number | null
  appointment_id: string | null
  client_name: string
  is_client_gone: boolean
  status: string
  last_number: number
  last_text: string
  unread: number
  words: Word[]
  readAt: number
}

export interface ShownWord extends Waits {
  key: string
  word: Word
  /** Still on this phone. */
  photo?: WaitingPhoto
}

type About = Pick<Talk, 'order_id' | 'appointment_id' | 'status'>

/** Open ones first: a client may have begun anew about the same visit. */
export function talkOf<Row extends About>(
  talks: readonly Row[],
  order: Pick<Order, 'id' | 'appointment_id'>,
): Row | null {
  const own = talks.filter(
    ({ order_id, appointment_id }) =>
      order_id === order.id || (appointment_id !== null && appointment_id === order.appointment_id),
  )
  return own.find(({ status }) => status === 'active') ?? own[0] ?? null
}

/** What was said about an order with what waits on this phone, each once, in the order it was written. */
export function wordsShown(
  order: Order,
  talk: Talk | null,
  rows: readonly OutboxRow[],
  me: number,
): ShownWord[] {
  const words = talk?.words ?? []
  const known = new Set(words.map(({ client_id }) => client_id))
  const said = words.map((word) => ({ key: String(word.number), word }))
  const waiting = rows.flatMap((row): ShownWord[] => {
    const { told } = row
    if (!isSaid(told) || known.has(row.key)) return []
    if (told.talkId === null ? row.orderId !== order.id : told.talkId !== talk?.id) return []
    const waits = row.state !== 'sent'
    const word: Word = {
      number: 0,
      side: 'staff',
      kind: row.photo ? 'photo' : 'text',
      sender_id: me,
      sender_name: '',
      text: told.kind === 'word' ? told.text : '',
      code: '',
      client_id: row.key,
      created_at: new Date(row.madeAt).toISOString(),
      edited_at: null,
      deleted_at: null,
      file: null,
    }
    const photo = row.photo ? { photo: { seq: row.seq, blob: row.photo, waits } } : {}
    return [{ key: row.key, word, waits, ...photo }]
  })
  return [...said, ...waiting]
}
