import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'

import { Page } from '@/components/page'
import { TabLink, TabLinks } from '@/components/tab-links'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import type { VisitKind } from '@/features/my-visits/api'
import { VisitList } from '@/features/my-visits/visit-list'

const KINDS: readonly VisitKind[] = ['upcoming', 'past', 'cancelled']

function Visits() {
  const { t } = useLingui()
  const [params] = useSearchParams()
  const kind = KINDS.find((one) => one === params.get('lista')) ?? 'upcoming'
  const page = Math.max(1, Number(params.get('strona')) || 1)
  return (
    <RequireSignIn title={t`Moje wizyty`}>
      <Page title={t`Moje wizyty`}>
        <TabLinks label={t`Które wizyty`}>
          <TabLink to="/wizyty" current={kind === 'upcoming'}>
            <Trans>Nadchodzące</Trans>
          </TabLink>
          <TabLink to="/wizyty?lista=past" current={kind === 'past'}>
            <Trans>Minione</Trans>
          </TabLink>
          <TabLink to="/wizyty?lista=cancelled" current={kind === 'cancelled'}>
            <Trans>Odwołane</Trans>
          </TabLink>
        </TabLinks>
        <VisitList kind={kind} page={page} />
      </Page>
    </RequireSignIn>
  )
}

export { Visits as Component }
