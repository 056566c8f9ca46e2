import { Trans, useLingui } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'
import { Page } from '@/components/page'
import { OrdersList } from '@/features/orders/orders-list'
import { useWorkshop } from '@/hooks/use-workshop'

export function Component() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  return (
    <Page
      title={t`Zlecenia`}
      actions={
        <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {can('orders.work') ? (
            <ActionButton to="/zlecenia/czas">
              <Trans>Czas pracy</Trans>
            </ActionButton>
          ) : null}
          <ActionButton to="/tablica">
            <Trans>Tablica</Trans>
          </ActionButton>
          {can('orders.edit') ? (
            <ActionButton kind="next" to="/zlecenia/nowe">
              <Trans>Nowe zlecenie</Trans>
            </ActionButton>
          ) : null}
        </span>
      }
    >
      <OrdersList />
    </Page>
  )
}
