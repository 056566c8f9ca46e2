import { styled } from '@mui/material/styles'

import { FramedRows } from '@/components/framed-rows'

export const SettingsSection = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 14,
  maxWidth: 880,
  paddingBottom: 28,
  '& + &': { paddingTop: 24, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > h2': { ...theme.typography.h2 },
  '& > p': {
    ...theme.typography.body2,
    color: theme.vars.palette.text.secondary,
    maxWidth: '64ch',
  },
}))

export const Rows = styled(FramedRows)(({ theme }) => ({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 10px',
    minHeight: theme.density.row + 6,
    padding: '5px 8px 5px 14px',
  },
  '& b': { fontWeight: 600, overflowWrap: 'anywhere' },
  '& > li > [data-grow]': { flex: '1 1 220px', minWidth: 0 },
}))
