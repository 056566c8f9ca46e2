import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

import { useIsPhone } from '@/hooks/use-media-query'

import { BrandMark } from '../brand'
import { OfflineBar } from '../offline-bar'
import { SkipLink } from '../skip-link'

export interface NavItem {
  to: string
  label: string
  icon: ReactNode
  /** What waits there; 0 shows nothing. */
  count?: number
  /** Kept off the phone's bottom bar, which has room for five. */
  deskOnly?: boolean
}

interface DashboardShellProps {
  /** The workshop's name. */
  name: string
  items: NavItem[]
  /** Top bar, left to right: what stands beside the name. */
  tools: ReactNode
  children: ReactNode
}

/** Grows with the text, so that the words below the signs stay whole. */
const RAIL = '5.5rem'

const Frame = styled('div')({
  display: 'grid',
  gridTemplateColumns: `${RAIL} minmax(0, 1fr)`,
  minHeight: '100dvh',
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBottom: 'calc(64px + env(safe-area-inset-bottom))',
  },
  // Paper has the page alone.
  '@media print': { display: 'block', '& > nav, & > div > header': { display: 'none' } },
})

const Rail = styled('nav')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 4,
  height: '100dvh',
  padding: '12px 6px',
  overflowY: 'auto',
  borderRight: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
}))

const BottomBar = styled('nav')(({ theme }) => ({
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 1100,
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: '1fr',
  padding: '4px 4px calc(4px + env(safe-area-inset-bottom))',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
}))

const Item = styled(NavLink)(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: 2,
  width: '100%',
  minHeight: 56,
  borderRadius: 8,
  color: theme.vars.palette.text.secondary,
  fontSize: '0.75rem',
  fontWeight: 550,
  textDecoration: 'none',
  '& svg': { fontSize: 22 },
  // Five words side by side on the narrowest phone: a long one takes two lines, the signs stay in one row.
  '@media (max-width: 359px)': {
    alignContent: 'start',
    paddingTop: 6,
    lineHeight: 1.2,
    textAlign: 'center',
  },
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&[aria-current="page"]': {
    background: theme.vars.palette.surface.accent,
    color: theme.vars.palette.primary.main,
  },
}))

const Count = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 4,
  left: 'calc(50% + 6px)',
  minWidth: 18,
  padding: '0 5px',
  borderRadius: 9,
  background: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontSize: '0.6875rem',
  lineHeight: '18px',
  textAlign: 'center',
}))

const TopBar = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1090,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 56,
  padding: '0 clamp(12px, 2vw, 24px)',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  '& > strong': {
    overflow: 'hidden',
    fontWeight: 650,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}))

function Items({ items }: { items: NavItem[] }) {
  return items.map(({ to, label, icon, count = 0 }) => (
    <Item key={to} to={to} end={to === '/'}>
      {icon}
      <span>{label}</span>
      {count > 0 ? <Count>{count}</Count> : null}
    </Item>
  ))
}

export function DashboardShell({ name, items, tools, children }: DashboardShellProps) {
  const { t } = useLingui()
  const phone = useIsPhone()
  return (
    <Frame>
      <SkipLink />
      {phone ? null : (
        <Rail aria-label={t`Menu główne`}>
          <span style={{ padding: '3px 0 12px', lineHeight: 0 }}>
            <BrandMark />
          </span>
          <Items items={items} />
        </Rail>
      )}
      <div style={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <OfflineBar />
        <TopBar>
          <strong>{name}</strong>
          <span style={{ flex: 1 }} />
          {tools}
        </TopBar>
        <main
          id="content"
          tabIndex={-1}
          style={{
            flex: 1,
            display: 'flex',
            flexDirection: 'column',
            minWidth: 0,
            outline: 'none',
          }}
        >
          {children}
        </main>
      </div>
      {phone ? (
        <BottomBar aria-label={t`Menu główne`}>
          <Items items={items.filter(({ deskOnly }) => !deskOnly)} />
        </BottomBar>
      ) : null}
    </Frame>
  )
}
