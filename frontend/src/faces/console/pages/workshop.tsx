import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import { JobList } from '@/features/platform/job-list'
import { WorkshopView } from '@/features/platform/workshop-view'
import { jobsQuery, workshopQuery } from '@/features/platform/workshops-api'

export function Component() {
  const { t } = useLingui()
  const id = Number(useParams().id)
  const workshop = useQuery(workshopQuery(id))
  const isGone = workshop.error instanceof ApiError && workshop.error.status === 404
  const title = isGone ? t`Warsztat usunięty` : (workshop.data?.name ?? t`Warsztat`)
  return (
    <Page title={title}>
      {isGone ? (
        <Gone id={id} />
      ) : workshop.data ? (
        <WorkshopView key={workshop.data.id} facts={workshop.data} />
      ) : workshop.isError ? (
        <ErrorState problem={workshop.error} onRetry={() => void workshop.refetch()} />
      ) : (
        <SkeletonRows count={6} />
      )}
    </Page>
  )
}

/** The workshop is not there any more; what was done to it is. */
function Gone({ id }: { id: number }) {
  const jobs = useQuery(jobsQuery(id))
  return (
    <>
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton kind="next" to="/warsztaty">
            <Trans>Wszystkie warsztaty</Trans>
          </ActionButton>
        }
      >
        <Trans>Tego warsztatu już nie ma.</Trans>
      </EmptyState>
      {jobs.data && jobs.data.length > 0 ? <JobList jobs={jobs.data} /> : null}
    </>
  )
}
