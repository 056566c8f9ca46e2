import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'

import { session } from '@/api/session'
import { type AskToSignIn, SignInContext, type SignInStart } from '@/hooks/use-auth'
import { withTexts } from '@/lib/i18n'

import { authTexts } from './texts'
import { waitingTicket } from './waiting-ticket'

const ofAuth = withTexts(authTexts)
const AuthDialog = lazy(ofAuth(() => import('./auth-dialog')))
const OtherPersonDialog = lazy(ofAuth(() => import('./other-person-dialog')))

/** Answers useSignIn() with a dialog over the page, so that a booking half made stays as it is. */
export function SignInProvider({ children }: { children: ReactNode }) {
  const [start, setStart] = useState<SignInStart | null>(null)
  const waiting = useSyncExternalStore(waitingTicket.subscribe, waitingTicket.snapshot)
  const answer = useRef<((signedIn: boolean) => void) | null>(null)

  const ask = useCallback<AskToSignIn>((wanted = 'login') => {
    if (session.snapshot().status === 'in') return Promise.resolve(true)
    setStart(wanted)
    return new Promise((resolve) => {
      answer.current?.(false)
      answer.current = resolve
    })
  }, [])

  const close = useCallback(() => {
    setStart(null)
    answer.current?.(session.snapshot().status === 'in')
    answer.current = null
  }, [])

  return (
    <SignInContext.Provider value={ask}>
      {children}
      {start ? (
        <Suspense fallback={null}>
          <AuthDialog start={start} onClose={close} />
        </Suspense>
      ) : null}
      {waiting ? (
        <Suspense fallback={null}>
          <OtherPersonDialog {...waiting} />
        </Suspense>
      ) : null}
    </SignInContext.Provider>
  )
}
