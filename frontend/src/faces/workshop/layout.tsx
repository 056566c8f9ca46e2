import { useLingui } from '@lingui/react/macro'
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import TodayIcon from '@mui/icons-material/TodayOutlined'
import IconButton from '@mui/material/IconButton'
import { Outlet, ScrollRestoration } from 'react-router'

import { DashboardShell, type NavItem } from '@/components/shell/dashboard-shell'
import { LanguageSwitch, SchemeSwitch } from '@/components/switches'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { useAuth } from '@/hooks/use-auth'
import { useWebSocket } from '@/hooks/use-websocket'

function useWorkshopName(): string {
  const { user } = useAuth()
  const slug = window.location.hostname.split('.')[0] ?? ''
  return user?.workshops.find((workshop) => workshop.slug === slug)?.name ?? slug
}

export function Layout() {
  const { t } = useLingui()
  const { signOut } = useAuth()
  const name = useWorkshopName()
  useWebSocket()
  const items: NavItem[] = [
    { to: '/', label: t`Dziś`, icon: <TodayIcon /> },
    { to: '/kalendarz', label: t`Kalendarz`, icon: <CalendarIcon /> },
    { to: '/ustawienia', label: t`Ustawienia`, icon: <SettingsIcon /> },
  ]
  return (
    <RequireSignIn title={name}>
      <DashboardShell
        name={name}
        items={items}
        tools={
          <>
            <LanguageSwitch />
            <SchemeSwitch />
            <IconButton aria-label={t`Wyloguj się`} onClick={() => void signOut()}>
              <LogoutIcon />
            </IconButton>
          </>
        }
      >
        <Outlet />
        <ScrollRestoration />
      </DashboardShell>
    </RequireSignIn>
  )
}
