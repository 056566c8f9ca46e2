import { currentLanguage } from '@/lib/language'

import type { SignedInUser, TokenOut } from './auth-contract'
import { ApiError, errorFrom } from './envelope'

export interface Session {
  access: string
  /** Milliseconds since the epoch. */
  expiresAt: number
  user: SignedInUser
  /** Names one issue of a token, so that tabs can tell whose is newer without comparing secrets. */
  generation: string
}

export type SessionState =
  | { status: 'unknown'; session: null }
  | { status: 'out'; session: null }
  | { status: 'in'; session: Session }

type TabMessage = { kind: 'session'; session: Session } | { kind: 'out' } | { kind: 'ask' }

export interface Surroundings {
  fetch: (request: Request) => Promise<Response>
  origin: string
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  locks: Pick<LockManager, 'request'> | undefined
  channel: BroadcastChannel
}

/** Not a secret: the name of the newest token any tab of this host has received. */
const NEWEST = 'garage-session-newest'
const LOCK = 'garage-session'
const ANSWER_TIMEOUT = 400
const SECOND_TRY_AFTER = 300
const EARLY = 20_000

/**
 * The signed-in person of this host, shared by all its tabs. The access token lives in memory, the refresh token in a
 * cookie no script reads. One tab refreshes at a time; the others take over what it received. A lost race or a dead
 * network never signs anybody out: only the server's refusal, twice, does.
 */
export class SessionStore {
  private state: SessionState = { status: 'unknown', session: null }
  private readonly listeners = new Set<() => void>()
  private refreshing: Promise<Session | null> | null = null

  constructor(private readonly around: Surroundings) {
    around.channel.addEventListener('message', (event: MessageEvent<TabMessage>) => {
      this.hear(event.data)
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): SessionState => this.state

  /** A token this host just issued: log-in, confirmation or a redeemed ticket. */
  signIn(token: TokenOut): void {
    this.accept(token)
  }

  /** After loading the page: the person this browser remembers. A browser that remembers nobody asks nobody. */
  async restore(): Promise<void> {
    if (this.around.storage.getItem(NEWEST) === null) this.set({ status: 'out', session: null })
    else await this.refresh(null)
  }

  async signOut(): Promise<void> {
    try {
      await this.post('auth/logout/')
    } catch (problem) {
      // The server forgets the family when the cookie dies; leaving must work without a network.
      if (!(problem instanceof ApiError)) throw problem
    }
    this.leave()
    this.tell({ kind: 'out' })
  }

  /** A token good for at least a few seconds, null when nobody is signed in. */
  async freshAccess(): Promise<string | null> {
    const { session } = this.state
    if (!session) return null
    if (session.expiresAt - EARLY > Date.now()) return session.access
    return (await this.refresh(session.generation))?.access ?? null
  }

  /**
   * A session newer than the generation that failed. Null means that the server has refused for good.
   * Throws ApiError when the server could not be asked; the session then stays as it was.
   */
  refresh(failed: string | null): Promise<Session | null> {
    this.refreshing ??= this.refreshUnderLock(failed).finally(() => {
      this.refreshing = null
    })
    return this.refreshing
  }

  private async refreshUnderLock(failed: string | null): Promise<Session | null> {
    const run = () => this.takeOverOrRefresh(failed)
    if (!this.around.locks) return run()
    return await this.around.locks.request(LOCK, run)
  }

  private async takeOverOrRefresh(failed: string | null): Promise<Session | null> {
    const mine = this.state.session
    if (mine && mine.generation !== failed) return mine

    const newest = this.around.storage.getItem(NEWEST)
    if (failed !== null && newest !== null && newest !== failed) {
      const received = await this.askOtherTabs()
      if (received && received.generation !== failed) return received
    }
    return this.refreshAtServer()
  }

  private async refreshAtServer(): Promise<Session | null> {
    try {
      return this.accept(await this.post<TokenOut>('auth/refresh/'))
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.status !== 401) throw problem
    }
    // Where tabs cannot lock each other, the cookie may have been rotated under this very call.
    await pause(SECOND_TRY_AFTER)
    try {
      return this.accept(await this.post<TokenOut>('auth/refresh/'))
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.status !== 401) throw problem
      this.leave()
      return null
    }
  }

  private askOtherTabs(): Promise<Session | null> {
    return new Promise((resolve) => {
      const { channel } = this.around
      const done = (session: Session | null) => {
        clearTimeout(timer)
        channel.removeEventListener('message', listen)
        resolve(session)
      }
      const listen = ({ data }: MessageEvent<TabMessage>) => {
        if (data.kind === 'session') done(data.session)
      }
      const timer = setTimeout(() => {
        done(null)
      }, ANSWER_TIMEOUT)
      channel.addEventListener('message', listen)
      this.tell({ kind: 'ask' })
    })
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'session') this.set({ status: 'in', session: message.session })
    if (message.kind === 'out') this.set({ status: 'out', session: null })
    // Only the holder of the newest token answers, so that an older one never spreads.
    const { session } = this.state
    if (message.kind !== 'ask' || session === null) return
    if (session.generation === this.around.storage.getItem(NEWEST))
      this.tell({ kind: 'session', session })
  }

  private accept(token: TokenOut): Session {
    const session: Session = {
      access: token.access,
      expiresAt: Date.now() + token.expires_in * 1000,
      user: token.user,
      generation: crypto.randomUUID(),
    }
    this.around.storage.setItem(NEWEST, session.generation)
    this.set({ status: 'in', session })
    this.tell({ kind: 'session', session })
    return session
  }

  private leave(): void {
    this.around.storage.removeItem(NEWEST)
    this.set({ status: 'out', session: null })
  }

  private set(state: SessionState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }

  private tell(message: TabMessage): void {
    this.around.channel.postMessage(message)
  }

  private async post<Data = unknown>(path: string): Promise<Data> {
    const request = new Request(`${this.around.origin}/api/v1/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'X-Requested-With': 'garage',
        'Accept-Language': currentLanguage(),
        Accept: 'application/json',
      },
    })
    const response = await this.around.fetch(request).catch((problem: unknown) => {
      throw new ApiError(0, 'NETWORK', String(problem))
    })
    const body = (await response.json().catch(() => null)) as { data?: Data } | null
    if (!response.ok || body?.data === undefined) throw errorFrom(response, body)
    return body.data
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

export const session = new SessionStore({
  fetch: (request) => fetch(request),
  origin: window.location.origin,
  storage: localStorage,
  locks: 'locks' in navigator ? navigator.locks : undefined,
  channel: new BroadcastChannel('garage-session'),
})
