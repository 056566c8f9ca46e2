import { sessionFetch } from '@/api/client'
import { ApiError, errorFrom } from '@/api/envelope'
import { session } from '@/api/session'

import type { Day, Template } from './day'
import type { PitStore } from './store'

const call = sessionFetch(session)

/** One answer of the workshop as the signed-in person. Throws ApiError. */
export async function read<Data>(path: string): Promise<Data> {
  const response = await call(new Request(`${window.location.origin}/api/v1/${path}`))
  const body = (await response.json().catch(() => null)) as { data?: Data } | null
  if (!response.ok || body?.data === undefined) throw errorFrom(response, body)
  return body.data
}

/** Asks for the day and keeps it on the phone, for this person alone. Throws ApiError. */
export async function readDay(store: PitStore): Promise<true> {
  const askedAt = Date.now()
  const [day, templates] = await Promise.all([
    read<Omit<Day, 'templates'>>('mechanic/orders/'),
    read<Template[]>('inspection-templates/?active=true'),
  ])
  // The answer is of whoever is signed in, which may have changed on the way.
  if (session.snapshot().session?.user.id !== store.userId)
    throw new ApiError(0, 'ABORTED', 'Another person')
  await store.keepDay({ ...day, templates }, askedAt)
  return true
}
