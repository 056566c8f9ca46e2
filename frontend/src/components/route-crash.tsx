import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'

import { useOnline } from '@/hooks/use-online'

import { ActionButton } from './action-button'
import { EmptyState } from './empty-state'
import { ErrorState } from './error-state'
import { NotFound } from './not-found'
import { Page } from './page'

/** A page's file did not come: no network, or a release has taken the older build's files away. */
function isMissingFile(problem: unknown): boolean {
  return (
    problem instanceof TypeError &&
    /dynamically imported module|module script/i.test(problem.message)
  )
}

const reload = () => {
  window.location.reload()
}

export function RouteCrash() {
  const problem = useRouteError()
  const { t } = useLingui()
  if (isRouteErrorResponse(problem) && problem.status === 404) return <NotFound />
  if (isMissingFile(problem)) return <MissingFile />
  return (
    <Page title={t`Ta strona nie działa`}>
      <ErrorState problem={problem} onRetry={reload} />
    </Page>
  )
}

function MissingFile() {
  const { t } = useLingui()
  const online = useOnline()
  const [wasOffline] = useState(!online)
  useEffect(() => {
    if (wasOffline && online) reload()
  }, [wasOffline, online])
  if (wasOffline)
    return (
      <Page title={t`Brak internetu`}>
        <EmptyState drawing="broken">
          <Trans>Tej strony jeszcze tu nie ma. Otworzy się sama, gdy wróci internet.</Trans>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={t`Jest nowsza wersja`}>
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton kind="next" onClick={reload}>
            <Trans>Wczytaj ponownie</Trans>
          </ActionButton>
        }
      >
        <Trans>GarageManager ma nowszą wersję. Wczytaj stronę ponownie, aby na nią przejść.</Trans>
      </EmptyState>
    </Page>
  )
}
