import { styled } from '@mui/material/styles'

export const Quiet = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

/** List and conversation side by side; on a phone one of them. */
export const Split = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(260px, 340px) minmax(0, 1fr)',
  height: 'calc(100dvh - 220px)',
  minHeight: 440,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  overflow: 'clip',
  background: theme.vars.palette.background.paper,
  '& > section': { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  '& > section + section': { borderLeft: `1px solid ${theme.vars.palette.divider}` },
  '@media (max-width: 899px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '&[data-open] > [data-part="list"]': { display: 'none' },
    '&:not([data-open]) > [data-part="talk"]': { display: 'none' },
    '& > section + section': { borderLeft: 0 },
  },
}))
