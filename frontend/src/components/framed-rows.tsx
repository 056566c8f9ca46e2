import { styled } from '@mui/material/styles'

/** Rows in one frame with a line between them; what stands in a row and how is the page's own. */
export const FramedRows = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))
