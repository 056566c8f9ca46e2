import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { OutboxView } from '@/features/pit/outbox-view'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const title = t`Do wysłania`
  return (
    <Page title={title} heading={<BackHeading to="/" place={t`Moje dziś`} title={title} />}>
      <OutboxView />
    </Page>
  )
}
