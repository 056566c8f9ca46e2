import { Plural } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { touch } from '@/components/touch'

export const Roomy = styled('div')({ display: 'grid', gap: 16, ...touch })

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
  '& h2': { ...theme.typography.h2 },
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

export const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

export const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

const List = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
  alignItems: 'baseline',
  gap: '8px 14px',
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  '& [data-kept]': { whiteSpace: 'pre-wrap' },
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

export function CarCount({ count }: { count: number }) {
  return <Plural value={count} one="# auto" few="# auta" many="# aut" other="# auta" />
}
