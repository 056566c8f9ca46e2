import { Outlet, ScrollRestoration } from 'react-router'

import { MarketplaceShell } from '@/components/shell/marketplace-shell'
import { useWebSocket } from '@/hooks/use-websocket'

import { Account } from './account'

export function Layout() {
  useWebSocket()
  return (
    <MarketplaceShell account={<Account />}>
      <Outlet />
      <ScrollRestoration />
    </MarketplaceShell>
  )
}
