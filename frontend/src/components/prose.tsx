import { styled } from '@mui/material/styles'

/** Running text: a readable measure and even distances. */
export const Prose = styled('div')(({ theme }) => ({
  maxWidth: '68ch',
  ...theme.typography.body1,
  lineHeight: 1.6,
  '& > * + *': { marginTop: 16 },
  '& > h2': { ...theme.typography.h2, marginTop: 32, marginBottom: 0 },
  '& ul, & ol': { margin: '16px 0 0', paddingLeft: 22, display: 'grid', gap: 8 },
}))
