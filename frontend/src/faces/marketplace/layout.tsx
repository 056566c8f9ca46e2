import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { Link, Outlet, ScrollRestoration } from 'react-router'

import { MarketplaceShell } from '@/components/shell/marketplace-shell'
import { useWebSocket } from '@/hooks/use-websocket'

import { Account } from './account'

const HeaderLink = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: theme.density.control,
  padding: '0 10px',
  color: theme.vars.palette.text.primary,
  ...theme.typography.body2,
  fontWeight: 550,
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
  '@media (max-width: 719px)': { display: 'none' },
}))

const FooterLinks = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 20px',
  '& a': { color: 'inherit', display: 'inline-flex', alignItems: 'center', minHeight: 32 },
  '@media (max-width: 719px)': { '& a': { minHeight: 48 } },
})

export function Layout() {
  useWebSocket()
  return (
    <MarketplaceShell
      account={<Account />}
      links={
        <HeaderLink to="/dla-warsztatow">
          <Trans>Dla warsztatów</Trans>
        </HeaderLink>
      }
      footerLinks={
        <FooterLinks>
          <Link to="/dla-warsztatow">
            <Trans>Dla warsztatów</Trans>
          </Link>
          <Link to="/trafnosc-ai">
            <Trans>Trafność asystenta AI</Trans>
          </Link>
          <Link to="/ranking">
            <Trans>Jak układamy listę</Trans>
          </Link>
          <Link to="/dane-demonstracyjne">
            <Trans>Dane demonstracyjne</Trans>
          </Link>
          <Link to="/zrodla">
            <Trans>Źródła map i danych</Trans>
          </Link>
          <Link to="/regulamin">
            <Trans>Regulamin</Trans>
          </Link>
          <Link to="/prywatnosc">
            <Trans>Polityka prywatności</Trans>
          </Link>
        </FooterLinks>
      }
    >
      <Outlet />
      <ScrollRestoration />
    </MarketplaceShell>
  )
}
