import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { MyDayList } from '@/features/my-day/my-day'
import { GeneralTime, RunningClock } from '@/features/pit/clock'
import { PitOrders } from '@/features/pit/orders-list'
import { Section, Stack } from '@/features/pit/parts'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Moje dziś`}>
      <Stack>
        <RunningClock />
        <Section title={<Trans>Zlecenia</Trans>}>
          <PitOrders />
        </Section>
        <Section title={<Trans>Wizyty</Trans>}>
          <MyDayList />
        </Section>
        <GeneralTime />
      </Stack>
    </Page>
  )
}
