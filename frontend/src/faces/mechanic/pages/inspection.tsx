import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { InspectionView } from '@/features/pit/inspection-view'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const { id = '', name = '' } = useParams()
  return (
    <Page
      title={name}
      heading={<BackHeading to={`/zlecenia/${id}`} place={t`Zlecenie`} title={name} />}
    >
      <InspectionView key={`${id} ${name}`} orderId={Number(id)} name={name} />
    </Page>
  )
}
