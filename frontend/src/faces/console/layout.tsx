import { useLingui } from '@lingui/react/macro'
import TaskIcon from '@mui/icons-material/AssignmentLateOutlined'
import GarageIcon from '@mui/icons-material/GarageOutlined'
import AiIcon from '@mui/icons-material/InsightsOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import MailIcon from '@mui/icons-material/MailOutlined'
import PulseIcon from '@mui/icons-material/MonitorHeartOutlined'
import { lazy, Suspense } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'

import { IconButton } from '@/components/icon-button'
import { NoticeBar } from '@/components/notice'
import { DashboardShell } from '@/components/shell/dashboard-shell'
import { LanguageSwitch, SchemeSwitch } from '@/components/switches'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { useAuth } from '@/hooks/use-auth'
import { useWebSocket } from '@/hooks/use-websocket'

const Bell = lazy(() =>
  import('@/features/platform/bell').then(({ Bell: One }) => ({ default: One })),
)

/** As wide as the bell: nothing moves when it comes. */
const bellRoom = <span style={{ width: 36 }} />

export function Layout() {
  const { t } = useLingui()
  const { signOut } = useAuth()
  useWebSocket()
  const name = t`Konsola`
  return (
    <RequireSignIn title={name} isAlone>
      <DashboardShell
        name={name}
        items={[
          { to: '/', label: t`Platforma`, icon: <PulseIcon /> },
          { to: '/warsztaty', label: t`Warsztaty`, icon: <GarageIcon /> },
          { to: '/wiadomosci', label: t`Wiadomości`, icon: <MailIcon /> },
          { to: '/zadania', label: t`Zadania`, icon: <TaskIcon /> },
          { to: '/asystent-ai', label: t`Diagnozy`, icon: <AiIcon /> },
        ]}
        tools={
          <>
            <Suspense fallback={bellRoom}>
              <Bell />
            </Suspense>
            <LanguageSwitch />
            <SchemeSwitch />
            <IconButton aria-label={t`Wyloguj się`} onClick={() => void signOut()}>
              <LogoutIcon />
            </IconButton>
          </>
        }
      >
        <Outlet />
        <NoticeBar />
        <ScrollRestoration />
      </DashboardShell>
    </RequireSignIn>
  )
}
