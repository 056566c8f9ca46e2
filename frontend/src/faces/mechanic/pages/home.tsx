import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { MyDayList } from '@/features/my-day/my-day'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Moje dziś`}>
      <MyDayList />
    </Page>
  )
}
