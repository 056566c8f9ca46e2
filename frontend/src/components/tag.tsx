import { styled } from '@mui/material/styles'

/** A quiet label on a thing: „dane demonstracyjne”, a state, a kind. Never a signal colour. */
export const Tag = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  padding: '1px 8px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 999,
  background: theme.vars.palette.surface.soft,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  lineHeight: 1.5,
  fontWeight: 500,
  whiteSpace: 'nowrap',
}))
