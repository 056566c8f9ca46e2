import { redeemTicket, session } from '@/api/auth'
import { ApiError } from '@/api/envelope'

import { waitingTicket } from './waiting-ticket'

/** A ticket in the address signs in once; it must not stay where a bookmark or a shoulder could catch it. */
function takeTicket(): string | null {
  const ticket = new URLSearchParams(window.location.hash.slice(1)).get('ticket')
  if (ticket !== null)
    history.replaceState(history.state, '', window.location.pathname + window.location.search)
  return ticket
}

async function restore(): Promise<void> {
  try {
    await session.restore()
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem
    // Nobody could be asked. Whoever was signed in still is: ask again when there is a network.
    const wait = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, (problem.retryAfter ?? 10) * 1000)
      window.addEventListener(
        'online',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
    await wait
    await restore()
  }
}

/** Called once when a face starts, beside rendering. */
export async function startSession(): Promise<void> {
  const ticket = takeTicket()
  if (ticket !== null) {
    try {
      await redeemTicket(ticket)
      return
    } catch (problem) {
      // A used or stale ticket is no reason to forget somebody who is signed in here anyway.
      if (!(problem instanceof ApiError)) throw problem
      const { here, next } = problem.details
      if (problem.code === 'OTHER_PERSON_HERE')
        waitingTicket.set({ ticket, here: String(here), next: String(next) })
    }
  }
  await restore()
}
