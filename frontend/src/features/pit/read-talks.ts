import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'

import { read } from './read-day'
import type { PitStore } from './store'
import { type Talk, talkOf, type Word } from './talk'

type Row = Omit<Talk, 'words' | 'readAt'>

const ONE = 'chat/conversations/'
/** Addresses of files live ten minutes; words that did not change are read again only for them. */
const FRESH = 8 * 60_000
const [OPEN, CLOSED, MOST_ASKED] = [100, 50, 10]
/** What is said anew comes among the newest: about an order that is not there nothing changes soon. */
const SURE = 30 * 60_000
/** When each order was asked about by itself. */
const ASKED = 'talks_asked'

/**
 * Asks for the conversations about the orders of the kept day and keeps those that changed. False when more orders are
 * to be asked about, a few at a time. Throws ApiError.
 */
export async function readTalks(store: PitStore): Promise<boolean> {
  const askedAt = Date.now()
  const orders = (await store.day())?.orders ?? []
  const [open, closed] = await Promise.all([
    read<Row[]>(`${ONE}?per_page=${String(OPEN)}`),
    read<Row[]>(`${ONE}?per_page=${String(CLOSED)}&status=closed`),
  ])
  const all = [...open, ...closed]
  const kept = new Map((await store.talks()).map((talk) => [talk.id, talk]))
  const asked = new Map((await store.kept.get(ASKED))?.value as [number, number][] | undefined)
  const askedOf = ({ id }: { id: number }) => asked.get(id) ?? 0
  let more = 0
  // Behind the newest of the workshop is what was said about an order that waits for weeks.
  if (open.length >= OPEN || closed.length >= CLOSED) {
    const older = [...kept.values()].filter(({ id }) => !all.some((row) => row.id === id))
    const behind = orders.filter((order) => order.customer.has_account && !talkOf(all, order))
    const due = behind
      .filter((order) => askedAt - askedOf(order) > SURE || talkOf(older, order)?.unread)
      .sort((one, other) => askedOf(one) - askedOf(other))
    const now = due.slice(0, MOST_ASKED)
    more = due.length - now.length
    const found = await Promise.all(
      now
        .flatMap(({ id, appointment_id }) => [
          `order_id=${String(id)}`,
          ...(appointment_id === null ? [] : [`appointment_id=${appointment_id}`]),
        ])
        .map((about) => read<Row[]>(`${ONE}?status=&${about}`)),
    )
    all.push(...found.flat())
    for (const { id } of now) asked.set(id, askedAt)
    for (const order of behind) {
      const known = now.includes(order) ? null : talkOf(older, order)
      if (known) all.push(known)
    }
  }
  const wanted = new Map(
    orders.flatMap((order) => {
      const found = talkOf(all, order)
      return found ? [[found.id, found] as const] : []
    }),
  )
  const talks = await Promise.all(
    [...wanted.values()].map(async (row): Promise<Talk> => {
      const known = kept.get(row.id)
      const isSame =
        known?.last_number === row.last_number &&
        known.last_text === row.last_text &&
        askedAt - known.readAt < FRESH
      if (isSame) return { ...row, words: known.words, readAt: known.readAt }
      return { ...row, words: await read<Word[]>(`${ONE}${row.id}/messages/`), readAt: askedAt }
    }),
  )
  // The answers are of whoever is signed in, which may have changed on the way.
  if (session.snapshot().session?.user.id !== store.userId)
    throw new ApiError(0, 'ABORTED', 'Another person')
  await store.keepTalks(talks, askedAt)
  const value = [...asked].filter(([id]) => orders.some((order) => order.id === id))
  await store.kept.put({ name: ASKED, value, at: askedAt })
  return more === 0
}
