import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { useParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { beginConversation } from '@/features/chat/client-talk'
import { WriteButton } from '@/features/chat/write-button'
import { type Visit, visitQuery } from '@/features/my-visits/api'
import { VisitView } from '@/features/my-visits/visit-view'

/** One visit of the signed-in person, for the pages about it. */
export function WithVisit({
  title,
  children,
}: {
  title: string
  children: (visit: Visit) => ReactNode
}) {
  return (
    <RequireSignIn title={title}>
      <Loaded title={title}>{children}</Loaded>
    </RequireSignIn>
  )
}

function Loaded({ title, children }: { title: string; children: (visit: Visit) => ReactNode }) {
  const { id = '' } = useParams()
  const { data: visit, error, refetch } = useQuery(visitQuery(id))
  if (visit) return children(visit)
  if (error instanceof ApiError && error.status === 404) return <NotFound />
  return (
    <Page title={title}>
      {error ? (
        <ErrorState problem={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={5} height={40} />
      )}
    </Page>
  )
}

function VisitPage() {
  const { t } = useLingui()
  return (
    <WithVisit title={t`Wizyta`}>
      {(visit) => (
        <Page title={`${visit.service.name}, ${visit.workshop.name}`} heading={visit.service.name}>
          <VisitView
            visit={visit}
            write={
              <WriteButton
                label={t`Napisz do warsztatu`}
                title={t`Wiadomość do warsztatu`}
                begin={(text, key) =>
                  beginConversation(
                    { workshopId: visit.workshop.id, appointmentId: visit.id, text },
                    key,
                  )
                }
              />
            }
          />
        </Page>
      )}
    </WithVisit>
  )
}

export { VisitPage as Component }
