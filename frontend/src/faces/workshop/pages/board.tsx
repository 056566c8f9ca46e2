import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { Page } from '@/components/page'
import { Board } from '@/features/orders/board/board'
import { Wall } from '@/features/orders/board/wall'

export function Component() {
  const { t } = useLingui()
  const [address] = useSearchParams()
  if (address.get('sciana') === '1') return <Wall />
  const wall = new URLSearchParams(address)
  wall.set('sciana', '1')
  return (
    <Page
      title={t`Tablica`}
      actions={
        <span style={{ display: 'flex', gap: 8 }}>
          <ActionButton to="/zlecenia">
            <Trans>Lista</Trans>
          </ActionButton>
          <ActionButton to={`/tablica?${wall.toString()}`}>
            <Trans>Widok na ścianę</Trans>
          </ActionButton>
        </span>
      }
    >
      <Board />
    </Page>
  )
}
