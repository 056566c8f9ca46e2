import { useLingui } from '@lingui/react/macro'
import ScheduleIcon from '@mui/icons-material/ScheduleOutlined'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export const Stack = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 20,
})

export const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
})

export const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  padding: '14px 16px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
}))

export const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

export const Form = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
})

export const Quiet = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  '& > h2': { ...theme.typography.h2, margin: 0 },
}))

export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Part>
      <h2>{title}</h2>
      {children}
    </Part>
  )
}

/** The one next thing, within reach of the thumb. Leave 112 px below the page for it. */
export const Reach = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 10,
  display: 'grid',
  gap: 8,
  maxWidth: 720,
  marginInline: 'auto',
  padding: '12px 16px calc(12px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.default,
}))

const Mark = styled('span')(({ theme }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  color: theme.vars.palette.text.secondary,
  '& svg': { fontSize: '1.125rem' },
}))

/** Stands beside what is not at the server yet. */
export function WaitsMark({ waits }: { waits: boolean | undefined }) {
  const { t } = useLingui()
  return waits ? (
    <Mark role="img" aria-label={t`czeka na wysłanie`} title={t`czeka na wysłanie`}>
      <ScheduleIcon aria-hidden="true" />
    </Mark>
  ) : null
}
