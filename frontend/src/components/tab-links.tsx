import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

const Bar = styled('nav')(({ theme }) => ({
  display: 'flex',
  gap: 4,
  marginBottom: 20,
  overflowX: 'auto',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}))

const Tab = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: theme.density.control,
  padding: '0 14px',
  borderBottom: '2px solid transparent',
  color: theme.vars.palette.text.secondary,
  ...theme.typography.body2,
  fontWeight: 600,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { color: theme.vars.palette.text.primary },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-current]': {
    borderBottomColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.text.primary,
  },
}))

/** Parts of one screen that each have an address. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return <Bar aria-label={label}>{children}</Bar>
}

export function TabLink({
  to,
  current,
  children,
}: {
  to: string
  current: boolean
  children: ReactNode
}) {
  return (
    <Tab to={to} aria-current={current ? 'page' : undefined}>
      {children}
    </Tab>
  )
}
