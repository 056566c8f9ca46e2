import { createContext, useContext, useSyncExternalStore } from 'react'

import type { SignedInUser } from '@/api/auth-contract'
import { session } from '@/api/session'

export interface Auth {
  /** „unknown” only while the page finds out whether somebody is still signed in. */
  status: 'unknown' | 'out' | 'in'
  user: SignedInUser | null
  hasRole: (...roles: string[]) => boolean
  signOut: () => Promise<void>
}

export function useAuth(): Auth {
  const state = useSyncExternalStore(session.subscribe, session.snapshot)
  const user = state.session?.user ?? null
  return {
    status: state.status,
    user,
    hasRole: (...roles) => roles.some((role) => user?.roles_here.includes(role) ?? false),
    signOut,
  }
}

async function signOut(): Promise<void> {
  await import('@/lib/push-here')
    .then(({ forgetPushHere }) => forgetPushHere())
    // A browser that cannot say whether it gets any, gets none.
    .catch(() => undefined)
  await session.signOut()
}

export type SignInStart = 'login' | 'register'

/**
 * Opens log-in or sign-up over whatever the person is doing and resolves to true once they are in. Any feature may ask;
 * the face provides it.
 */
export type AskToSignIn = (start?: SignInStart) => Promise<boolean>

export const SignInContext = createContext<AskToSignIn | null>(null)

export function useSignIn(): AskToSignIn {
  const ask = useContext(SignInContext)
  if (!ask) throw new Error('useSignIn needs a SignInProvider above it')
  return ask
}
