import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import { estimateQuery, goneOf } from '@/features/estimate/api'
import { EstimateGone } from '@/features/estimate/estimate-gone'
import { EstimateView } from '@/features/estimate/estimate-view'

/** The address is the key: no search engine keeps it and no other page is told it. */
function useUnlisted() {
  useEffect(() => {
    const tags = [
      ['robots', 'noindex, nofollow'],
      ['referrer', 'no-referrer'],
    ].map(([name, content]) => {
      const tag = document.createElement('meta')
      tag.name = name ?? ''
      tag.content = content ?? ''
      document.head.append(tag)
      return tag
    })
    return () => {
      for (const tag of tags) tag.remove()
    }
  }, [])
}

function EstimatePage() {
  const { t } = useLingui()
  const { token = '' } = useParams()
  const { data: estimate, error, refetch } = useQuery(estimateQuery(token))
  useUnlisted()
  const gone = goneOf(error)
  const isUnknown = error instanceof ApiError && error.status === 404
  if (gone)
    return (
      <Page title={t`Kosztorys naprawy`}>
        <EstimateGone {...gone} />
      </Page>
    )
  if (isUnknown)
    return (
      <Page title={t`Kosztorys naprawy`}>
        <EmptyState drawing="signpost">
          <Trans>
            Pod tym adresem nie ma kosztorysu. Otwórz link jeszcze raz z wiadomości od warsztatu
            albo zadzwoń do niego.
          </Trans>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={t`Kosztorys naprawy`}>
      {estimate ? (
        <EstimateView token={token} estimate={estimate} />
      ) : error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={4} height={120} />
      )}
    </Page>
  )
}

export { EstimatePage as Component }
