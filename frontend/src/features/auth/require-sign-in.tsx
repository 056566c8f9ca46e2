import { styled } from '@mui/material/styles'
import { lazy, type ReactNode, Suspense } from 'react'

import { BrandMark } from '@/components/brand'
import { OfflineState } from '@/components/offline-state'
import { Skeleton } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'
import { useOnline } from '@/hooks/use-online'
import { withTexts } from '@/lib/i18n'

import { authTexts } from './texts'

const GateScreen = lazy(withTexts(authTexts)(() => import('./gate-screen')))

const Waiting = styled('div')({ display: 'grid', gap: 12, padding: 24 })

interface RequireSignInProps {
  title: string
  children: ReactNode
  /** The gate is all there is on the screen: no page with a head stands around it. */
  isAlone?: boolean
}

/** What is behind it is shown only to somebody who is in. */
export function RequireSignIn({ title, children, isAlone = false }: RequireSignInProps) {
  const { status } = useAuth()
  const online = useOnline()
  if (status === 'in') return children
  const waiting = (
    <Waiting aria-busy="true">
      <BrandMark />
      <Skeleton width={220} height={28} />
      <Skeleton height={120} />
    </Waiting>
  )
  if (status === 'unknown') return online ? waiting : <OfflineState />
  return (
    <Suspense fallback={waiting}>
      <GateScreen title={title} isAlone={isAlone} />
    </Suspense>
  )
}
