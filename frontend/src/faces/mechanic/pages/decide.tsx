import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { DecideView } from '@/features/pit/decide-view'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const seq = Number(useParams().seq)
  const title = t`Rozstrzygnij`
  return (
    <Page
      title={title}
      heading={<BackHeading to="/do-wyslania" place={t`Do wysłania`} title={title} />}
    >
      <DecideView key={seq} seq={seq} />
    </Page>
  )
}
