import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { FramedRows } from '@/components/framed-rows'
import { touch } from '@/components/touch'

export const Touch = styled('div')(touch)
export const Roomy = styled('div')({ display: 'grid', gap: 16, ...touch })
export const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

export const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  marginBottom: 12,
  '& > :first-of-type': { flex: '1 1 280px', maxWidth: 440 },
})

export const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 12,
    minHeight: theme.density.control,
  },
  '& h2': { ...theme.typography.h2, margin: 0 },
}))

export const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 10,
  padding: '14px 16px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
}))

export const Rows = styled(FramedRows)(({ theme }) => ({
  overflow: 'clip',
  '& > li': {
    position: 'relative',
    display: 'grid',
    alignItems: 'center',
    gap: '2px 14px',
    minHeight: theme.density.row + 4,
    padding: '4px 14px',
  },
  '& > li:hover': { background: theme.vars.palette.surface.soft },
  '& .right': { textAlign: 'right' },
  '@media (max-width: 719px)': { '& > li': { padding: '10px 14px' } },
}))

/** The name opens the whole row; what has a purpose of its own lies above it. */
export const RowLink = styled(Link)(({ theme }) => ({
  minWidth: 0,
  color: 'inherit',
  fontWeight: 600,
  overflowWrap: 'anywhere',
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -2,
  },
}))

/** A table that people read line by line; on a phone it scrolls inside its own frame. */
export const TableFrame = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  '& table': { width: '100%', borderCollapse: 'collapse', ...theme.typography.body2 },
  '& th, & td': { padding: '7px 12px', textAlign: 'left', verticalAlign: 'baseline' },
  '& th': {
    color: theme.vars.palette.text.secondary,
    fontWeight: 550,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& tbody tr + tr td': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& .right': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& .wide': { minWidth: 180, overflowWrap: 'anywhere' },
}))

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
  alignItems: 'baseline',
  gap: '8px 14px',
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

/** Names and values; what is empty is left out. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  const told = facts.filter(({ value }) => value !== '' && value !== null)
  if (told.length === 0) return null
  return (
    <List>
      {told.map(({ name, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </List>
  )
}

const Numbers = styled('dl')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '12px 28px',
  margin: 0,
  '& > div': { display: 'grid', gap: 2 },
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, ...theme.typography.h2, fontVariantNumeric: 'tabular-nums' },
}))

export function Figures({ figures }: { figures: { name: string; value: ReactNode }[] }) {
  return (
    <Numbers>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </Numbers>
  )
}
