import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { startServer, type Told, type TestServer } from '@/testing/server'
import { type Browser, createBrowser, createLocks } from '@/testing/tabs'

import type { TokenOut } from './auth-contract'
import { ApiError } from './envelope'

const user = {
  id: 7,
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Nowak',
  role: 'client',
  language: 'pl',
  roles_here: [],
  workshops: [],
}
const token = (access: string, expires_in = 3600): TokenOut => ({ access, expires_in, user })

let server: TestServer
let browser: Browser
let refreshes = 0
let next: () => Told | Promise<Told>

beforeEach(async () => {
  refreshes = 0
  next = () => ({ data: token(`fresh-${String(refreshes)}`) })
  server = await startServer({
    'POST /api/v1/auth/refresh/': async () => {
      refreshes += 1
      const turn = next()
      await new Promise((resolve) => setTimeout(resolve, 30))
      return turn
    },
    'POST /api/v1/auth/logout/': () => ({}),
  })
  browser = createBrowser(server.origin, createLocks())
})

afterEach(async () => {
  browser.close()
  await server.stop()
})

/** Five tabs that hold the same token, which has just run out. */
async function fiveTabsOverAnExpiry() {
  const tabs = Array.from({ length: 5 }, () => browser.openTab())
  tabs[0]?.signIn(token('old', 0))
  await vi.waitFor(() => {
    expect(tabs.every((tab) => tab.snapshot().session?.access === 'old')).toBe(true)
  })
  return tabs
}

describe('five tabs over an expiry', () => {
  it('make one refresh, and all of them carry on with its token', async () => {
    const tabs = await fiveTabsOverAnExpiry()

    const tokens = await Promise.all(tabs.map((tab) => tab.freshAccess()))

    expect(refreshes).toBe(1)
    expect(tokens).toEqual(Array(5).fill('fresh-1'))
    expect(server.asked[0]?.headers['x-requested-with']).toBe('garage')
  })

  it('sign nobody out when the network is gone, and go on when it is back', async () => {
    const tabs = await fiveTabsOverAnExpiry()
    next = () => ({ status: 503, error: { code: 'WORKSHOP_UNAVAILABLE' } })

    const results = await Promise.allSettled(tabs.map((tab) => tab.freshAccess()))

    expect(
      results.every((result) => result.status === 'rejected' && result.reason instanceof ApiError),
    ).toBe(true)
    expect(tabs.every((tab) => tab.snapshot().status === 'in')).toBe(true)

    refreshes = 0
    next = () => ({ data: token('back') })
    const tokens = await Promise.all(tabs.map((tab) => tab.freshAccess()))
    expect(tokens).toEqual(Array(5).fill('back'))
    expect(refreshes).toBe(1)
  })

  it('survive a lost race where the browser has no locks', async () => {
    browser.close()
    browser = createBrowser(server.origin, undefined)
    const tabs = await fiveTabsOverAnExpiry()
    next = () =>
      refreshes === 2 ? { status: 401, error: { code: 'TOKEN_EXPIRED' } } : { data: token('fresh') }

    const tokens = await Promise.all(tabs.map((tab) => tab.freshAccess()))

    expect(tokens).toEqual(Array(5).fill('fresh'))
    expect(tabs.every((tab) => tab.snapshot().status === 'in')).toBe(true)
  })
})

describe('one tab', () => {
  it('asks nobody in a browser that remembers nobody', async () => {
    const tab = browser.openTab()
    await tab.restore()
    expect(tab.snapshot().status).toBe('out')
    expect(refreshes).toBe(0)
  })

  it('restores the person after a reload', async () => {
    browser.openTab().signIn(token('old'))
    const reloaded = browser.openTab()
    await reloaded.restore()
    expect(reloaded.snapshot().session?.access).toBe('fresh-1')
  })

  it('leaves only when the server refuses twice', async () => {
    const tab = browser.openTab()
    tab.signIn(token('old', 0))
    next = () => ({ status: 401, error: { code: 'NOT_AUTHENTICATED' } })
    expect(await tab.freshAccess()).toBeNull()
    expect(refreshes).toBe(2)
    expect(tab.snapshot().status).toBe('out')
  })

  it('takes all tabs along when somebody signs out', async () => {
    const [one, two] = [browser.openTab(), browser.openTab()]
    one.signIn(token('old'))
    await vi.waitFor(() => {
      expect(two.snapshot().status).toBe('in')
    })
    await one.signOut()
    await vi.waitFor(() => {
      expect(two.snapshot().status).toBe('out')
    })
  })
})
