import { ApiError, errorFrom } from '@/api/envelope'
import { type Progress, sendInPieces } from '@/api/pieces'
import type { SessionStore } from '@/api/session'

import { hasWaitingIds, heads, idsMade, rowsOf, refuse, settle } from './outbox'
import { isSaid, type OutboxRow, type PitStore } from './store'

const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 60_000
/** The server remembers a key for a day; a little earlier nobody may guess any more. */
const REMEMBERED = 23 * 3600_000
const GIVE_UP_ANSWER = 60_000

/** Written twice these are the same as once, whatever the server remembers. */
const REPEATABLE = new Set<OutboxRow['told']['kind']>([
  'cause',
  'clock_start',
  'clock_stop',
  'done',
  'inspection',
  'inspection_finish',
  'item',
  'photo',
  'talk_photo',
  'word',
])

export interface SenderAround {
  store: PitStore
  session: Pick<SessionStore, 'freshAccess' | 'refresh' | 'snapshot' | 'subscribe'>
  fetch: (request: Request) => Promise<Response>
  origin: string
  locks: Pick<LockManager, 'request'> | undefined
  language: () => string
  isOnline: () => boolean
  /** The server took something: the stored day is older than what it knows, and the conversations if words were of it. */
  onSettled: (said: boolean) => void
  /** Whether the last call got any answer at all. */
  onReached: (reached: boolean) => void
  now?: () => number
}

/** Nobody is signed in, or somebody else is. */
class NotThisPerson extends Error {}

/**
 * The one who carries the outbox to the server. However many tabs are open, the lock lets one of them send at a time.
 * A row leaves the outbox only when the server said yes, or when a person said so.
 */
export class Sender {
  private timer: ReturnType<typeof setTimeout> | null = null
  private round: Promise<void> | null = null
  private again = false
  private pause = 0
  private stopped = false

  constructor(private readonly around: SenderAround) {}

  /** Something changed: a row, the network, the person. `fresh` forgets the patience grown so far. */
  kick(fresh = false): Promise<void> {
    if (this.stopped) return Promise.resolve()
    if (fresh) this.pause = 0
    if (this.timer !== null && !fresh) return Promise.resolve()
    this.clearTimer()
    if (this.round) {
      this.again = true
      return this.round
    }
    this.round = this.underLock()
      .catch(() => {
        this.waitLonger(null)
      })
      .finally(() => {
        this.round = null
        if (!this.again) return
        this.again = false
        void this.kick()
      })
    return this.round
  }

  stop(): void {
    this.stopped = true
    this.clearTimer()
  }

  private async underLock(): Promise<void> {
    const { locks, store } = this.around
    if (!locks) return this.empty()
    await locks.request(`${store.name}-sender`, () => this.empty())
  }

  /** One row after the other until nothing may leave any more. */
  private async empty(): Promise<void> {
    const stuck = new Set<string>()
    let asked: number | null = null
    let settled = false
    let said = false
    try {
      for (;;) {
        if (this.stopped || !this.isMe() || !this.around.isOnline()) break
        const next = heads(await rowsOf(this.around.store)).find(({ lane }) => !stuck.has(lane))
        if (!next) break
        const outcome = await this.sendRow(next)
        if (outcome.kind === 'settled') {
          settled = true
          said ||= isSaid(next.told)
          this.pause = 0
        } else if (outcome.kind === 'later') {
          stuck.add(next.lane)
          asked = Math.max(asked ?? 0, outcome.after ?? 0)
          if (outcome.isNetwork) break
        } else if (outcome.kind === 'nobody') break
      }
    } finally {
      if (settled) this.around.onSettled(said)
    }
    if (stuck.size > 0) this.waitLonger(asked)
  }

  private async sendRow(row: OutboxRow): Promise<Outcome> {
    const { store } = this.around
    const now = this.around.now ?? Date.now
    const forgotten =
      row.firstSentAt !== null &&
      now() - row.firstSentAt > REMEMBERED &&
      row.method === 'POST' &&
      !REPEATABLE.has(row.told.kind)
    if (forgotten) return this.refuse(row, 'UNKNOWN_OUTCOME')
    if (hasWaitingIds(row)) return this.refuse(row, 'LOST_SUBJECT')
    await store.outbox.update(row.seq, {
      state: 'sending',
      firstSentAt: row.firstSentAt ?? now(),
    })
    let answer: unknown
    try {
      answer = await this.carry(row)
    } catch (problem) {
      return this.afterProblem(row, problem)
    }
    this.around.onReached(true)
    try {
      await settle(store, row, {
        at: now(),
        versionAfter: versionAfter(row, answer),
        ids: idsMade(row, answer),
      })
      return { kind: 'settled' }
    } catch {
      return this.refuse(row, 'UNREAD_ANSWER')
    }
  }

  /** What the phone itself cannot go on with: a person decides, and the other lanes leave. */
  private async refuse(row: OutboxRow, code: string): Promise<Outcome> {
    await refuse(this.around.store, row, { status: 0, code, message: '', current: null })
    return { kind: 'refused' }
  }

  private async afterProblem(row: OutboxRow, problem: unknown): Promise<Outcome> {
    const { store } = this.around
    if (problem instanceof NotThisPerson) {
      await store.outbox.update(row.seq, { state: 'waiting' })
      return { kind: 'nobody' }
    }
    const isCall = problem instanceof ApiError
    // What the browser has a name for may pass, like a phone without room; anything else is a fault of ours.
    if (!isCall && !(problem instanceof DOMException)) return this.refuse(row, 'UNREAD_ANSWER')
    if (isCall) this.around.onReached(!problem.isNetwork)
    if (!isCall || isForLater(problem)) {
      await store.outbox.update(row.seq, { state: 'waiting', tries: row.tries + 1 })
      const after = isCall && problem.retryAfter !== null ? problem.retryAfter * 1000 : null
      return { kind: 'later', isNetwork: isCall && problem.isNetwork, after }
    }
    const { current } = problem.details
    await refuse(store, row, {
      status: problem.status,
      code: problem.code,
      message: firstSentence(problem),
      current:
        typeof current === 'object' && current !== null
          ? (current as Record<string, unknown>)
          : null,
    })
    return { kind: 'refused' }
  }

  private isMe(): boolean {
    return this.around.session.snapshot().session?.user.id === this.around.store.userId
  }

  /** A photo or a video of the order goes piece by piece under the row's own key; everything else is one request. */
  private carry(row: OutboxRow): Promise<unknown> {
    if (row.photo === null || row.told.kind === 'talk_photo') return this.ask(wishOf(row))
    const path = `orders/${String(row.orderId)}/uploads/${row.key}/`
    return sendInPieces(
      row.photo,
      row.body,
      (piece) => this.ask({ ...piece, path }) as Promise<Progress<unknown>>,
    )
  }

  private async ask(wish: Wish): Promise<unknown> {
    const { session } = this.around
    await session.freshAccess()
    let response = await this.send(wish)
    if (response.status === 401) {
      const used = session.snapshot().session
      if (!used || !(await session.refresh(used.generation))) throw new NotThisPerson()
      response = await this.send(wish)
      if (response.status === 401) throw new NotThisPerson()
    }
    const body = (await response.json().catch(() => null)) as { data?: unknown } | null
    if (!response.ok) throw errorFrom(response, body)
    // An answer that broke off, or somebody else's page in its place: nobody knows what the server did.
    if (body?.data === undefined) throw new ApiError(0, 'NETWORK', '')
    return body.data
  }

  /** The token is read at the very moment of sending, and only the outbox's own person has one here. */
  private send({ path, method, headers, body }: Wish): Promise<Response> {
    const { session, store, fetch, origin, language } = this.around
    const used = session.snapshot().session
    if (used?.user.id !== store.userId) throw new NotThisPerson()
    const request = new Request(`${origin}/api/v1/${path}`, {
      method,
      headers: {
        ...headers,
        Accept: 'application/json',
        'Accept-Language': language(),
        Authorization: `Bearer ${used.access}`,
      },
      body,
      signal: AbortSignal.timeout(GIVE_UP_ANSWER),
    })
    return fetch(request).catch((problem: unknown) => {
      throw new ApiError(0, 'NETWORK', String(problem))
    })
  }

  private waitLonger(asked: number | null): void {
    if (this.stopped) return
    this.pause = Math.min(LONGEST_PAUSE, this.pause === 0 ? FIRST_PAUSE : this.pause * 2)
    const milliseconds = Math.max(asked ?? 0, this.pause * (0.75 + Math.random() / 2))
    this.clearTimer()
    this.timer = setTimeout(() => {
      this.timer = null
      void this.kick()
    }, milliseconds)
  }

  private clearTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}

type Outcome =
  | { kind: 'settled' }
  | { kind: 'refused' }
  | { kind: 'nobody' }
  | { kind: 'later'; isNetwork: boolean; after: number | null }

/** Silence, a broken server and „not now” say nothing about the write itself. */
const isForLater = ({ status }: ApiError): boolean =>
  status === 0 || status >= 500 || status === 408 || status === 425 || status === 429

function firstSentence(problem: ApiError): string {
  return Object.values(problem.fieldMessages)[0] ?? problem.message
}

/** One request of the outbox, without who sends it. */
interface Wish {
  path: string
  method: string
  headers: Record<string, string>
  body: BodyInit
}

function wishOf({ path, method, key, body, photo, baseVersion }: OutboxRow): Wish {
  const headers = { 'Idempotency-Key': key }
  if (photo === null) {
    const said = JSON.stringify(baseVersion === null ? body : { ...body, version: baseVersion })
    return { path, method, headers: { ...headers, 'Content-Type': 'application/json' }, body: said }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) form.append(name, String(value))
  form.append('file', photo, 'zdjecie.jpg')
  return { path, method, headers, body: form }
}

interface Versioned {
  id?: unknown
  version?: unknown
}

/** The version that the written thing has now, read out of whatever the door answers. */
function versionAfter({ told }: OutboxRow, answer: unknown): number | null {
  const numberOf = (found: Versioned | undefined) =>
    typeof found?.version === 'number' ? found.version : null
  if (told.kind === 'item' && Array.isArray(answer)) {
    const items = (answer as { items: Versioned[] }[]).flatMap(({ items }) => items)
    return numberOf(items.find(({ id }) => id === told.itemId))
  }
  return told.kind === 'act' ? numberOf(answer as Versioned) : null
}
