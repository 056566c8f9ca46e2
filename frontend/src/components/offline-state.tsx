import { Trans } from '@lingui/react/macro'

import { EmptyState } from './empty-state'

export function OfflineState() {
  return (
    <EmptyState drawing="broken">
      <Trans>Brak internetu. Gdy wróci, wszystko otworzy się samo.</Trans>
    </EmptyState>
  )
}
