import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Timesheet } from '@/features/orders/clock/timesheet'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Czas pracy`}>
      <Timesheet />
    </Page>
  )
}
