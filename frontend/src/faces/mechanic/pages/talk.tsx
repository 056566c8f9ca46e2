import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { TalkView } from '@/features/pit/talk-view'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const title = t`Rozmowa z klientem`
  return (
    <Page
      title={title}
      heading={<BackHeading to={`/zlecenia/${id}`} place={t`Zlecenie`} title={title} />}
    >
      <TalkView key={id} orderId={Number(id)} />
    </Page>
  )
}
