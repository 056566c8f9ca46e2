import { session } from '@/api/auth'

import { startSession } from './start-session'

/** As startSession; a stranger to the staff's faces needs the gate, so it comes beside the page behind it. */
export async function startStaffSession(): Promise<void> {
  await startSession()
  if (session.snapshot().session === null) void import('./gate-screen')
}
