import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'

import { ActionButton } from '@/components/action-button'
import { Skeleton } from '@/components/skeleton'
import { useAuth, useSignIn } from '@/hooks/use-auth'
import { addTexts } from '@/lib/i18n'

import { moreTexts } from './more-texts'

const SignedIn = lazy(async () => {
  const [module] = await Promise.all([import('./signed-in'), addTexts(moreTexts)])
  return module
})

export function Account() {
  const { status, user } = useAuth()
  const signIn = useSignIn()
  const waiting = <Skeleton width={104} height={40} />
  if (status === 'unknown') return waiting
  if (user)
    return (
      <Suspense fallback={waiting}>
        <SignedIn user={user} />
      </Suspense>
    )
  return (
    <ActionButton size="small" onClick={() => void signIn('login')}>
      <Trans>Zaloguj się</Trans>
    </ActionButton>
  )
}
