import { useLingui } from '@lingui/react/macro'
import LogoutIcon from '@mui/icons-material/Logout'
import { Outlet, ScrollRestoration } from 'react-router'

import { IconButton } from '@/components/icon-button'
import { NoticeBar } from '@/components/notice'
import { MechanicShell } from '@/components/shell/mechanic-shell'
import { LanguageSwitch, SchemeSwitch } from '@/components/switches'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { useAuth } from '@/hooks/use-auth'
import { useWebSocket } from '@/hooks/use-websocket'

export function Layout() {
  const { t } = useLingui()
  const { user, signOut } = useAuth()
  useWebSocket()
  return (
    <RequireSignIn title={t`Moje dziś`}>
      <MechanicShell
        title={user ? `${user.first_name} ${user.last_name}` : ''}
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
        <NoticeBar />
        <ScrollRestoration />
      </MechanicShell>
    </RequireSignIn>
  )
}
