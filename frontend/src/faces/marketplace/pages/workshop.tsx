import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { listingQuery } from '@/features/directory/api'
import type { Wish } from '@/features/directory/paths'
import { BookButton, WorkshopSkeleton, WorkshopView } from '@/features/directory/workshop-view'
import { useMediaQuery } from '@/hooks/use-media-query'

function Workshop() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const { data: listing, error, refetch } = useQuery(listingQuery(id))
  const wide = useMediaQuery('(min-width: 1024px)')
  const wish: Wish = {
    service: params.get('usluga') ?? undefined,
    concern: params.get('opis') ?? undefined,
  }
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return <NotFound />
  return (
    <Page
      title={listing?.name ?? t`Warsztat`}
      actions={listing?.is_bookable && wide ? <BookButton listing={listing} wish={wish} /> : null}
    >
      {listing ? (
        <WorkshopView listing={listing} wish={wish} />
      ) : error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <WorkshopSkeleton />
      )}
    </Page>
  )
}

export { Workshop as Component }
