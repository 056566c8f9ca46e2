import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { OrderView } from '@/features/pit/order-view'
import { useOrder } from '@/features/pit/use-pit'

import { BackHeading } from '../back-heading'

export function Component() {
  const { t } = useLingui()
  const id = Number(useParams().id)
  const order = useOrder(id)
  const title = order ? order.vehicle.label || order.label : t`Zlecenie`
  return (
    <Page title={title} heading={<BackHeading to="/" place={t`Moje dziś`} title={title} />}>
      <OrderView key={id} id={id} />
    </Page>
  )
}
