import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ApiError } from '@/api/envelope'
import type { VisitWarning } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'

/** What the server wants somebody to look at before it saves; empty when the refusal is of another kind. */
export function warningsOf(problem: unknown): VisitWarning[] {
  if (!(problem instanceof ApiError) || problem.code !== 'WARNINGS') return []
  const { warnings } = problem.details
  return Array.isArray(warnings) ? (warnings as VisitWarning[]) : []
}

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    padding: '8px 12px',
    borderLeft: `3px solid ${theme.vars.palette.signal.orange}`,
    borderRadius: '0 8px 8px 0',
    background: theme.vars.palette.surface.soft,
    ...theme.typography.body2,
  },
}))

export function Warnings({ warnings }: { warnings: VisitWarning[] }) {
  return warnings.length === 0 ? null : (
    <List>
      {warnings.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </List>
  )
}

interface DoubtDialogProps {
  warnings: VisitWarning[]
  acceptLabel: string
  onAccept: () => void
  onDrop: () => void
}

/** Warnings need a decision: go on knowing them, or go back. */
export function DoubtDialog({ warnings, acceptLabel, onAccept, onDrop }: DoubtDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Zanim zapiszesz`} onClose={onDrop}>
      <div style={{ display: 'grid', gap: 16 }}>
        <Warnings warnings={warnings} />
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <ActionButton kind="next" onClick={onAccept}>
            {acceptLabel}
          </ActionButton>
          <ActionButton onClick={onDrop}>
            <Trans>Wróć</Trans>
          </ActionButton>
        </div>
      </div>
    </Dialog>
  )
}
