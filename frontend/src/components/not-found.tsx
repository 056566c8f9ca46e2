import { Trans, useLingui } from '@lingui/react/macro'

import { ActionButton } from './action-button'
import { EmptyState } from './empty-state'
import { Page } from './page'

export function NotFound() {
  const { t } = useLingui()
  return (
    <Page title={t`Nie ma takiej strony`}>
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton kind="next" to="/">
            <Trans>Przejdź na początek</Trans>
          </ActionButton>
        }
      >
        <Trans>Adres mógł się zmienić albo jest w nim literówka.</Trans>
      </EmptyState>
    </Page>
  )
}
