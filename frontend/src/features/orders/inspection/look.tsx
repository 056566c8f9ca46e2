import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { touch } from '@/components/touch'

export const Items = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 8,
    padding: '10px 0',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  ...touch,
}))

export const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  '& b[data-light="red"]': { color: theme.vars.palette.signal.red },
  '& b[data-light="yellow"]': { color: theme.vars.palette.signal.yellow },
  '& b[data-light="green"]': { color: theme.vars.palette.signal.green },
}))

export function useVerdicts(): Record<'green' | 'yellow' | 'red' | 'skipped', string> {
  const { t } = useLingui()
  return {
    green: t`w porządku`,
    yellow: t`do obserwacji`,
    red: t`do naprawy`,
    skipped: t`nie dotyczy`,
  }
}
