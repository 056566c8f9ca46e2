import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { OwnTime } from '@/features/pit/own-time'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const title = t`Mój czas`
  return (
    <Page title={title} heading={<BackHeading to="/" place={t`Moje dziś`} title={title} />}>
      <OwnTime />
    </Page>
  )
}
