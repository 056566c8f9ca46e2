import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { Brand } from '../brand'
import { OfflineBar } from '../offline-bar'
import { SkipLink } from '../skip-link'
import { LanguageSwitch, SchemeSwitch } from '../switches'

const Frame = styled('div')({ display: 'flex', flexDirection: 'column', minHeight: '100dvh' })

const Header = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1100,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 64,
  padding: '0 clamp(16px, 2.5vw, 32px)',
  background: theme.vars.palette.background.paper,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '@media (max-width: 419px)': { gap: 0, minHeight: 56, '& a > span': { display: 'none' } },
}))

const Footer = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 24px',
  justifyContent: 'space-between',
  padding: '20px clamp(16px, 2.5vw, 32px)',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}))

interface MarketplaceShellProps {
  /** Links after the brand. */
  links?: ReactNode
  /** Log-in button or the person's menu. */
  account: ReactNode
  footerLinks?: ReactNode
  children: ReactNode
}

export function MarketplaceShell({ links, account, footerLinks, children }: MarketplaceShellProps) {
  return (
    <Frame>
      <SkipLink />
      <OfflineBar />
      <Header>
        <Brand />
        <span style={{ flex: 1 }} />
        {links}
        <LanguageSwitch />
        <SchemeSwitch />
        {account}
      </Header>
      <main
        id="content"
        tabIndex={-1}
        style={{ flex: 1, display: 'flex', flexDirection: 'column', minWidth: 0, outline: 'none' }}
      >
        {children}
      </main>
      <Footer>
        <span>
          <Trans>GarageManager: wolne terminy w warsztatach, bez dzwonienia</Trans>
        </span>
        {footerLinks}
      </Footer>
    </Frame>
  )
}
