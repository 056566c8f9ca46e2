import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { Drawing, type DrawingName } from './drawing'

export const StateBox = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 16,
  padding: '40px 20px',
  textAlign: 'center',
  ...theme.typography.body1,
  color: theme.vars.palette.text.secondary,
  '& > p': { margin: 0, maxWidth: '42ch' },
}))

/** An invitation: one drawing, one sentence, one button. */
export function EmptyState({
  drawing,
  children,
  action,
}: {
  drawing: DrawingName
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <StateBox>
      <Drawing name={drawing} />
      <p>{children}</p>
      {action}
    </StateBox>
  )
}
