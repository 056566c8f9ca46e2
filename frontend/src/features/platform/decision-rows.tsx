import { styled } from '@mui/material/styles'

/** What waits for an admin's decision: what it is, and buttons beside or below it. */
export const DecisionRows = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
    padding: '10px 14px',
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > li > div': { display: 'grid', gap: 2, flex: '1 1 240px', minWidth: 0 },
  '& b': { fontWeight: 600 },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& span, & small': { overflowWrap: 'anywhere' },
  '& button': { minHeight: 44 },
}))
