import { styled } from '@mui/material/styles'
import { lazy, type ReactNode, Suspense } from 'react'

import { BrandMark } from '@/components/brand'
import { Skeleton } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'

const GateScreen = lazy(() => import('./gate-screen'))

const Waiting = styled('div')({ display: 'grid', gap: 12, padding: 24 })

/** The gate of the staff's faces: the page behind it is shown only to somebody who is in. */
export function RequireSignIn({ title, children }: { title: string; children: ReactNode }) {
  const { status } = useAuth()
  if (status === 'in') return children
  const waiting = (
    <Waiting aria-busy="true">
      <BrandMark />
      <Skeleton width={220} height={28} />
      <Skeleton height={120} />
    </Waiting>
  )
  if (status === 'unknown') return waiting
  return (
    <Suspense fallback={waiting}>
      <GateScreen title={title} />
    </Suspense>
  )
}
