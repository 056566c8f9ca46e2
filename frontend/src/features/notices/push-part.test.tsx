import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { session } from '@/api/session'
import { useAuth } from '@/hooks/use-auth'
import { clientUser as user } from '@/testing/people'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { PushPart } from './push-part'

const endpoint = 'https://fcm.googleapis.com/fcm/send/abc'
let server: TestServer
let undo: () => void
let permission: NotificationPermission
let subscribed: object | null
const ask = vi.fn(() => Promise.resolve(permission))

beforeEach(async () => {
  permission = 'default'
  subscribed = null
  ask.mockClear()
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys: { p256dh: 'BPub', auth: 'c2VjcmV0' } }),
    unsubscribe: () => {
      subscribed = null
      return Promise.resolve(true)
    },
  }
  const registration = {
    scope: `${window.location.origin}/push/`,
    active: {},
    pushManager: {
      getSubscription: () => Promise.resolve(subscribed),
      subscribe: () => {
        subscribed = subscription
        return Promise.resolve(subscription)
      },
    },
  }
  vi.stubGlobal('PushManager', vi.fn())
  vi.stubGlobal('Notification', {
    get permission() {
      return permission
    },
    requestPermission: ask,
  })
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      register: () => Promise.resolve(registration),
      getRegistration: () => Promise.resolve(registration),
    },
  })
  server = await startServer({
    'POST /api/v1/notifications/push/': () => ({ data: null }),
    'DELETE /api/v1/notifications/push/': () => ({ data: null }),
    'POST /api/v1/auth/logout/': () => ({}),
  })
  undo = routeFetchTo(server)
  session.signIn({ access: 'token', expires_in: 3600, user })
})

afterEach(async () => {
  await session.signOut()
  undo()
  await server.stop()
  localStorage.clear()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.unstubAllGlobals()
})

it('asks for permission only after a press, subscribes and ends it again', async () => {
  renderInFace(<PushPart pushKey="AQID" />)
  const on = await screen.findByRole('button', { name: 'Włącz powiadomienia' })
  expect(ask).not.toHaveBeenCalled()
  permission = 'granted'
  await userEvent.click(on)
  await userEvent.click(await screen.findByRole('button', { name: 'Wyłącz w tej przeglądarce' }))
  expect(await screen.findByRole('button', { name: 'Włącz powiadomienia' })).toBeVisible()
  const told = server.asked.filter(({ path }) => path === '/api/v1/notifications/push/')
  expect(told.map(({ method, body }) => ({ method, body }))).toEqual([
    { method: 'POST', body: { endpoint, p256dh: 'BPub', auth: 'c2VjcmV0' } },
    { method: 'DELETE', body: { endpoint } },
  ])
  expect(subscribed).toBeNull()
})

function Leave() {
  const { signOut } = useAuth()
  return <button onClick={() => void signOut()}>Wyjdź</button>
}

it('ends with the sign-out: whoever sits there next reads nothing of it', async () => {
  permission = 'granted'
  renderInFace(
    <>
      <PushPart pushKey="AQID" />
      <Leave />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Włącz powiadomienia' }))
  await screen.findByRole('button', { name: 'Wyłącz w tej przeglądarce' })
  await userEvent.click(screen.getByRole('button', { name: 'Wyjdź' }))
  await waitFor(() => {
    expect(session.snapshot().status).toBe('out')
  })
  expect(subscribed).toBeNull()
  expect(localStorage.getItem('garage-push-owner')).toBeNull()
})

it('keeps no subscription that the server refused', async () => {
  server.routes.set('POST /api/v1/notifications/push/', () => ({
    status: 400,
    error: { code: 'VALIDATION_ERROR', message: 'Tej przeglądarki nie umiemy powiadamiać.' },
  }))
  renderInFace(<PushPart pushKey="AQID" />)
  permission = 'granted'
  await userEvent.click(await screen.findByRole('button', { name: 'Włącz powiadomienia' }))
  expect(await screen.findByText('Tej przeglądarki nie umiemy powiadamiać.')).toBeVisible()
  expect(subscribed).toBeNull()
})

it('explains a refusal and looks again when asked', async () => {
  permission = 'denied'
  renderInFace(<PushPart pushKey="AQID" />)
  expect(await screen.findByText(/zablokowane/)).toBeVisible()
  permission = 'default'
  await userEvent.click(screen.getByRole('button', { name: 'Sprawdź ponownie' }))
  expect(await screen.findByRole('button', { name: 'Włącz powiadomienia' })).toBeVisible()
})

it('does not take another person’s subscription of this browser for this one’s', async () => {
  permission = 'granted'
  subscribed = {}
  localStorage.setItem('garage-push-owner', '8')
  renderInFace(<PushPart pushKey="AQID" />)
  expect(await screen.findByRole('button', { name: 'Włącz powiadomienia' })).toBeVisible()
})

it('says so where push is not set up', async () => {
  renderInFace(<PushPart pushKey="" />)
  expect(await screen.findByText(/nie są tu włączone/)).toBeVisible()
})
