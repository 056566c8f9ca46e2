import { styled } from '@mui/material/styles'

import { Press } from '@/components/press'

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

/** A word that can be pressed inside a line of small print; its target is larger than it looks. */
export const Small = styled(Press)(({ theme }) => ({
  minHeight: 44,
  marginBlock: -12,
  padding: '0 6px',
  color: theme.vars.palette.primary.main,
  fontSize: 'inherit',
  textDecoration: 'underline',
}))

export const ThreadHead = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 56,
  padding: '6px 10px 6px 16px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& > div:first-of-type': { flex: 1, display: 'grid', minWidth: 0 },
  '& h2': {
    ...theme.typography.h3,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '@media (max-width: 899px)': { '& h2': { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
}))
