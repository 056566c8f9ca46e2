import { ApiError } from '@/api/envelope'

import type { KeptFiles } from './kept-files'
import type { Message } from './talk'

/** A message that the server has not confirmed yet. Sent again, it is the same one. */
export interface Waiting {
  clientId: string
  text: string
  /** Of a file that is sent; the file itself comes when its turn does. */
  fileName: string | null
  file: File | null
  /** 0 to 1 of a file that is on its way. */
  part: number
  /** „refused” waits for its writer, „silent” for the network; „lost” is a file that the browser kept no longer. */
  state: 'sending' | 'silent' | 'refused' | 'lost'
  /** When it was written; they leave in this order. */
  at: number
}

/** What outlives the page of it. */
type Kept = Pick<Waiting, 'text' | 'fileName' | 'at'>

export interface WaitingAround {
  send: (one: Waiting, onProgress: (part: number) => void) => Promise<Message>
  /** Whether the person who wrote it is still the one who is signed in. */
  isMe: () => boolean
  /** Where words outlive the page, and where files do. */
  keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
  files: KeptFiles
  name: string
  /** Runs the work while no other page of this browser does the same for this name. */
  alone: (name: string, work: () => Promise<void>) => Promise<void>
  /** Something is kept, or is kept no longer. */
  onKept?: () => void
  firstPause?: number
}

interface Hearer {
  onSent: (message: Message) => void
  onRefused: (problem: unknown) => void
}

const LONGEST_PAUSE = 30_000

/** Silence, a broken server and „not now” say nothing about the message itself. */
const isForLater = (problem: unknown): boolean =>
  !(problem instanceof ApiError) ||
  problem.status === 0 ||
  problem.status >= 500 ||
  [401, 408, 425, 429].includes(problem.status)

const inOrder = (one: Waiting, other: Waiting): number =>
  one.at - other.at || one.clientId.localeCompare(other.clientId)

/**
 * What was written in one conversation and is not confirmed: it leaves in its order, by itself once there is a network.
 * Each message is kept under a key of its own, so that pages of one browser never write over each other's.
 */
export class WaitingMessages {
  private items: readonly Waiting[]
  private readonly listeners = new Set<() => void>()
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = 0
  private hearer: Hearer | null = null
  /** Written where there was no room to keep them. */
  private readonly unkept = new Set<string>()

  constructor(private readonly around: WaitingAround) {
    this.items = this.kept()
  }

  readonly snapshot = (): readonly Waiting[] => this.items

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The page that shows the conversation now; undone by the returned function. */
  hear(hearer: Hearer): () => void {
    this.hearer = hearer
    return () => {
      if (this.hearer === hearer) this.hearer = null
    }
  }

  add(text: string, file: File | null, clientId: string): void {
    const fileName = file?.name ?? null
    // Where there is no room for it, it still waits on this page.
    if (file) void this.around.files.put(clientId, file).catch(() => undefined)
    const at = Math.max(Date.now(), (this.items.at(-1)?.at ?? 0) + 1)
    const one: Waiting = { clientId, text, fileName, file, part: 0, state: 'sending', at }
    try {
      const kept: Kept = { text, fileName, at }
      this.around.keep.setItem(this.keyOf(clientId), JSON.stringify(kept))
    } catch {
      this.unkept.add(clientId)
    }
    this.set([...this.items, one])
    this.around.onKept?.()
    void this.wake()
  }

  again(clientId: string): void {
    this.change(clientId, { state: 'sending' })
    void this.wake()
  }

  giveUp(clientId: string): void {
    const gone = this.items.find((one) => one.clientId === clientId)
    if (gone?.fileName != null) void this.around.files.drop(clientId).catch(() => undefined)
    this.around.keep.removeItem(this.keyOf(clientId))
    this.unkept.delete(clientId)
    this.set(this.items.filter((one) => one.clientId !== clientId))
    this.around.onKept?.()
  }

  /** Another page wrote, sent or gave up something: it may be gone before its own is sent, so this one tries later. */
  hearOthers(): void {
    if (this.look('sending')) this.later()
  }

  /** There may be a network now. */
  wake(): Promise<void> {
    clearTimeout(this.timer)
    this.running ??= this.around
      .alone(this.around.name, () => this.empty())
      .finally(() => {
        this.running = null
      })
    return this.running
  }

  private async empty(): Promise<void> {
    for (;;) {
      this.look('silent')
      const next = this.items.find(({ state }) => state !== 'refused' && state !== 'lost')
      if (!next || !this.around.isMe()) return
      const { clientId, fileName } = next
      const file =
        next.file ??
        (fileName === null ? null : await this.around.files.get(clientId).catch(() => null))
      if (fileName !== null && file === null) {
        this.change(clientId, { state: 'lost' })
        continue
      }
      this.change(clientId, { state: 'sending', part: 0, file })
      try {
        const message = await this.around.send({ ...next, file }, (part) => {
          this.change(next.clientId, { part })
        })
        this.pause = 0
        this.hearer?.onSent(message)
        this.giveUp(next.clientId)
      } catch (problem) {
        if (isForLater(problem)) {
          this.set(
            this.items.map((one) => (one.state === 'sending' ? { ...one, state: 'silent' } : one)),
          )
          this.later()
          return
        }
        this.change(next.clientId, { state: 'refused' })
        this.hearer?.onRefused(problem)
      }
    }
  }

  private later(): void {
    const { firstPause = 2000 } = this.around
    this.pause = Math.min(LONGEST_PAUSE, this.pause === 0 ? firstPause : this.pause * 2)
    this.timer = setTimeout(() => void this.wake(), this.pause * (0.75 + Math.random() / 2))
  }

  private change(clientId: string, change: Partial<Waiting>): void {
    this.set(this.items.map((one) => (one.clientId === clientId ? { ...one, ...change } : one)))
  }

  private set(items: readonly Waiting[]): void {
    this.items = items
    for (const listener of this.listeners) listener()
  }

  private keyOf(clientId: string): string {
    return `${this.around.name}-${clientId}`
  }

  /** As it is kept by now, by whichever page; true when something came. */
  private look(state: 'sending' | 'silent'): boolean {
    const kept = this.kept(state)
    const [there, known] = [kept, this.items].map((all) => new Set(all.map((one) => one.clientId)))
    const stay = this.items.filter(
      ({ clientId }) => there?.has(clientId) === true || this.unkept.has(clientId),
    )
    const came = kept.filter(({ clientId }) => known?.has(clientId) !== true)
    if (came.length > 0 || stay.length < this.items.length)
      this.set([...stay, ...came].sort(inOrder))
    return came.length > 0
  }

  private kept(state: 'sending' | 'silent' = 'silent'): Waiting[] {
    const { keep, name } = this.around
    const found: Waiting[] = []
    try {
      for (let index = 0; index < keep.length; index += 1) {
        const key = keep.key(index) ?? ''
        const one = key.startsWith(`${name}-`) ? read(keep.getItem(key)) : null
        if (one)
          found.push({ ...one, clientId: key.slice(name.length + 1), file: null, part: 0, state })
      }
    } catch {
      // A browser that lets nothing be kept.
    }
    return found.sort(inOrder)
  }
}

function read(told: string | null): Kept | null {
  try {
    const { text, fileName, at } = JSON.parse(told ?? '') as Partial<Kept>
    return typeof text === 'string' ? { text, fileName: fileName ?? null, at: at ?? 0 } : null
  } catch {
    return null
  }
}
