import { sharedApi } from '@/api/apis'
import { errorFrom } from '@/api/envelope'
import { keepPushOwner, PUSH_SCOPE, pushOwner, subscriptionHere } from '@/lib/push-here'

const path = '/api/v1/notifications/push/'
// Rules no page: it only shows what arrives, and the mechanic's worker keeps its own.
const WORKER = '/push-sw.js'

export type PushState = 'unsupported' | 'unavailable' | 'denied' | 'off' | 'on'

export const isSupported = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

export async function pushState(pushKey: string, userId: number): Promise<PushState> {
  if (pushKey === '') return 'unavailable'
  if (!isSupported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await subscriptionHere()
  return subscription !== null && pushOwner() === String(userId) ? 'on' : 'off'
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

async function activeWorker(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(WORKER, { scope: PUSH_SCOPE })
  const starting = registration.installing ?? registration.waiting
  if (registration.active === null && starting !== null)
    await new Promise<void>((resolve) => {
      starting.addEventListener('statechange', () => {
        if (starting.state === 'activated') resolve()
      })
    })
  return registration
}

/** Asks for permission, so only a press may call it. */
export async function turnPushOn(pushKey: string, userId: number): Promise<PushState> {
  const answer = await Notification.requestPermission()
  if (answer !== 'granted') return answer === 'denied' ? 'denied' : 'off'
  const { pushManager } = await activeWorker()
  // One made with another key of ours can no longer be written to.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(pushKey),
  })
  const { endpoint, keys } = subscription.toJSON()
  const told = await sharedApi.POST(path, {
    body: { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  })
  if (!told.response.ok) {
    await subscription.unsubscribe()
    throw errorFrom(told.response, told.error)
  }
  keepPushOwner(userId)
  return 'on'
}

export async function turnPushOff(): Promise<PushState> {
  const subscription = await subscriptionHere()
  if (subscription !== null) {
    const told = await sharedApi.DELETE(path, { body: { endpoint: subscription.endpoint } })
    if (!told.response.ok) throw errorFrom(told.response, told.error)
    await subscription.unsubscribe()
  }
  keepPushOwner(null)
  return 'off'
}
