import { SessionStore } from '@/api/session'

/** Web Locks as the browser grants them between tabs: one holder of a name at a time, in order of asking. */
export function createLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, run: () => unknown) => {
    const turn = last.then(run)
    last = turn.catch(() => undefined)
    return turn
  }
  return { request: request as LockManager['request'] }
}

export interface Browser {
  openTab: () => SessionStore
  close: () => void
}

/** Tabs of one host: a shared storage, lock and channel, each with a memory of its own. */
export function createBrowser(
  origin: string,
  locks: Pick<LockManager, 'request'> | undefined,
): Browser {
  const stored = new Map<string, string>()
  const channels: BroadcastChannel[] = []
  const name = `tabs-${crypto.randomUUID()}`
  return {
    openTab: () => {
      const channel = new BroadcastChannel(name)
      channels.push(channel)
      return new SessionStore({
        fetch: (request) => fetch(request),
        origin,
        storage: {
          getItem: (key) => stored.get(key) ?? null,
          setItem: (key, value) => void stored.set(key, value),
          removeItem: (key) => void stored.delete(key),
        },
        locks,
        channel,
      })
    },
    close: () => {
      for (const channel of channels) channel.close()
    },
  }
}
