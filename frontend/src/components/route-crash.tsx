import { Trans, useLingui } from '@lingui/react/macro'
import { isRouteErrorResponse, useRouteError } from 'react-router'

import { ErrorState } from './error-state'
import { NotFound } from './not-found'
import { Page } from './page'

/** A chunk of an older build is gone after a release: the page must be loaded anew, not asked again. */
function isStaleBuild(problem: unknown): boolean {
  return (
    problem instanceof TypeError &&
    /dynamically imported module|module script/i.test(problem.message)
  )
}

export function RouteCrash() {
  const problem = useRouteError()
  const { t } = useLingui()
  if (isRouteErrorResponse(problem) && problem.status === 404) return <NotFound />
  return (
    <Page title={isStaleBuild(problem) ? t`Jest nowsza wersja` : t`Ta strona nie działa`}>
      {isStaleBuild(problem) ? (
        <p>
          <Trans>Wczytaj stronę ponownie, aby przejść na nowszą wersję.</Trans>
        </p>
      ) : null}
      <ErrorState
        problem={problem}
        onRetry={() => {
          window.location.reload()
        }}
      />
    </Page>
  )
}
