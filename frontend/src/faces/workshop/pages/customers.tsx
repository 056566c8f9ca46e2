import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { CustomerActions, CustomersList } from '@/features/customers/customers-list'

export function Component() {
  const { t } = useLingui()
  return (
    <Page title={t`Klienci`} actions={<CustomerActions />}>
      <CustomersList />
    </Page>
  )
}
