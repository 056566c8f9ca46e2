import { newIdempotencyKey } from '@/api/client'
import { session } from '@/api/session'
import { keptName, keysBelow, sayKept } from '@/lib/kept-words'

import { keptFiles } from './kept-files'
import type { Talk } from './talk'
import { type Waiting, WaitingMessages } from './waiting'

const UUID = 36
/** What another page writes is mostly sent by the time that this one hears of it. */
const A_MOMENT = 1500
const all = new Map<string, WaitingMessages>()
const listeners = new Set<() => void>()
let isHearing = false

const tell = () => {
  for (const listener of listeners) listener()
}

/** One page at a time sends what waits in a conversation; a browser without locks sends twice what is stored once. */
const alone = async (name: string, work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(name, work) : work()

/** One per person and conversation for as long as the page lives: what waits leaves although one went elsewhere. */
export function waitingOf(talk: Talk, id: string, userId: number): WaitingMessages {
  const name = `${keptName(userId)}${id}`
  const known = all.get(name)
  if (known) return known
  takeOver(name)
  const made = new WaitingMessages({
    name,
    keep: localStorage,
    files: keptFiles(`chat-files-${String(userId)}`),
    alone,
    onKept: sayKept,
    isMe: () => (session.snapshot().session?.user.id ?? 0) === userId,
    send: ({ text, file, clientId }, onProgress) =>
      file === null ? talk.send(id, text, clientId) : talk.sendFile(id, file, clientId, onProgress),
  })
  made.subscribe(tell)
  all.set(name, made)
  hearOtherPages()
  return made
}

/** Everything that this person wrote, in whichever conversation: it is here from now on, and leaves when it can. */
export function resumeAll(talk: Talk, userId: number): void {
  const name = keptName(userId)
  const ids = new Set(keysBelow(name).map((key) => key.slice(name.length, name.length + UUID)))
  for (const id of ids) void waitingOf(talk, id, userId).wake()
  tell()
}

export const subscribeAll = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many messages of this person do not leave just now, and the conversation of the first one: "2 <id>". */
export function waitingNow(userId: number): string {
  const name = keptName(userId)
  let [count, first] = [0, '']
  for (const [key, outbox] of all) {
    const stands = ({ state, at }: Waiting) => state !== 'sending' && Date.now() - at > A_MOMENT
    const many = outbox.snapshot().filter(stands).length
    if (!key.startsWith(name) || many === 0) continue
    if (count === 0) first = key.slice(name.length)
    count += many
  }
  return count === 0 ? '' : `${String(count)} ${first}`
}

function hearOtherPages(): void {
  if (isHearing) return
  isHearing = true
  window.addEventListener('storage', ({ key }) => {
    for (const [name, outbox] of all) if (key?.startsWith(name) === true) outbox.hearOthers()
  })
}

/** All of a conversation used to be kept in one list. */
function takeOver(name: string): void {
  try {
    const list = JSON.parse(localStorage.getItem(name) ?? '[]') as unknown[]
    for (const [at, one] of list.entries()) {
      const { clientId = newIdempotencyKey(), ...told } = one as { clientId?: string }
      localStorage.setItem(`${name}-${clientId}`, JSON.stringify({ ...told, at }))
    }
    localStorage.removeItem(name)
  } catch {
    // Nothing that could be read.
  }
}
