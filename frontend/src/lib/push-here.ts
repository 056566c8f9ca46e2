/** The service worker of pushed notices; it rules no page. */
export const PUSH_SCOPE = '/push/'
// A browser that several people use belongs to who asked last, and says so to nobody else.
const OWNER = 'garage-push-owner'

export async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null
  const registration = await navigator.serviceWorker.getRegistration(PUSH_SCOPE)
  if (registration === undefined || new URL(registration.scope).pathname !== PUSH_SCOPE) return null
  return registration.pushManager.getSubscription()
}

export const pushOwner = (): string | null => localStorage.getItem(OWNER)

export function keepPushOwner(userId: number | null): void {
  if (userId === null) localStorage.removeItem(OWNER)
  else localStorage.setItem(OWNER, String(userId))
}

/** Whoever sits here next reads nothing of who signs out. Our server is told by the push service at its next try. */
export async function forgetPushHere(): Promise<void> {
  keepPushOwner(null)
  await (await subscriptionHere())?.unsubscribe()
}
