import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'

import { ActionButton } from '@/components/action-button'

import { Buttons } from './parts'

interface RowActionsProps {
  row: { name: string; is_active: boolean }
  onEdit: () => void
  onSwitch: () => void
  onRemove: () => void
}

/** What an owner does with a row of the settings: change it, switch it off and on, remove it. */
export function RowActions({ row, onEdit, onSwitch, onRemove }: RowActionsProps): ReactNode {
  const { t } = useLingui()
  return (
    <Buttons>
      <ActionButton size="small" aria-label={t`Zmień: ${row.name}`} onClick={onEdit}>
        <Trans>Zmień</Trans>
      </ActionButton>
      <ActionButton
        size="small"
        kind="quiet"
        aria-label={row.is_active ? t`Wyłącz: ${row.name}` : t`Włącz: ${row.name}`}
        onClick={onSwitch}
      >
        {row.is_active ? <Trans>Wyłącz</Trans> : <Trans>Włącz</Trans>}
      </ActionButton>
      <ActionButton size="small" kind="quiet" aria-label={t`Usuń: ${row.name}`} onClick={onRemove}>
        <Trans>Usuń</Trans>
      </ActionButton>
    </Buttons>
  )
}
