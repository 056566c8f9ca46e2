import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { beforeEach, expect, it, vi } from 'vitest'

type Listener = (event: object) => void

const listeners = new Map<string, Listener>()
const showNotification = vi.fn(() => Promise.resolve())
const openWindow = vi.fn(() => Promise.resolve())
let pages: { url: string; focus: () => void }[]

beforeEach(() => {
  pages = []
  showNotification.mockClear()
  openWindow.mockClear()
  const self = {
    location: { origin: 'https://garage.example' },
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    skipWaiting: () => Promise.resolve(),
    registration: { showNotification },
    clients: { matchAll: () => Promise.resolve(pages), openWindow },
  }
  runInNewContext(readFileSync('public/push-sw.js', 'utf8'), { self, URL })
})

async function happen(name: string, event: object): Promise<void> {
  let work: Promise<unknown> = Promise.resolve()
  listeners.get(name)?.({ ...event, waitUntil: (given: Promise<unknown>) => (work = given) })
  await work
}

const arrives = (told: unknown) => happen('push', { data: { json: () => told } })
const pressed = (place: string) =>
  happen('notificationclick', { notification: { close: vi.fn(), data: { place } } })

it('shows what arrived with its address on this host', async () => {
  await arrives({ title: 'Kosztorys', body: 'Czeka na zgodę', link: '/wizyty/1', tag: 'a' })
  expect(showNotification).toHaveBeenCalledWith(
    'Kosztorys',
    expect.objectContaining({
      body: 'Czeka na zgodę',
      tag: 'a',
      data: { place: 'https://garage.example/wizyty/1' },
    }),
  )
})

it.each(['https://evil.example/x', '//evil.example', 'javascript:alert(1)', 'http://['])(
  'never leads out of its host: %s',
  async (link) => {
    await arrives({ title: 'x', link })
    expect(showNotification).toHaveBeenCalledWith(
      'x',
      expect.objectContaining({ data: { place: 'https://garage.example/' } }),
    )
  },
)

it('opens the address, or goes to the page that already shows it', async () => {
  await pressed('https://garage.example/wizyty/1')
  expect(openWindow).toHaveBeenCalledWith('https://garage.example/wizyty/1')
  const focus = vi.fn()
  pages = [{ url: 'https://garage.example/wizyty/1', focus }]
  await pressed('https://garage.example/wizyty/1')
  expect(focus).toHaveBeenCalledOnce()
  expect(openWindow).toHaveBeenCalledOnce()
})
