import { useLingui } from '@lingui/react/macro'
import LogoutIcon from '@mui/icons-material/Logout'
import { useState } from 'react'
import { Outlet, ScrollRestoration } from 'react-router'

import { IconButton } from '@/components/icon-button'
import { NoticeBar } from '@/components/notice'
import { MechanicShell } from '@/components/shell/mechanic-shell'
import { LanguageSwitch, SchemeSwitch } from '@/components/switches'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { LeaveDialog } from '@/features/pit/leave-dialog'
import { OutboxLink } from '@/features/pit/outbox-link'
import { lastPerson, type PitPerson } from '@/features/pit/person'
import { PitProvider } from '@/features/pit/pit-provider'
import { unsent } from '@/features/pit/store'
import { usePit } from '@/features/pit/use-pit'
import { useAuth } from '@/hooks/use-auth'
import { useWebSocket } from '@/hooks/use-websocket'

/** Who is signed in; until that is known, whoever was here last: their day lies on this phone. */
function usePerson(): PitPerson | null {
  const { status, user } = useAuth()
  const [last] = useState(lastPerson)
  if (user) return { id: user.id, name: `${user.first_name} ${user.last_name}`.trim() }
  return status === 'unknown' ? last : null
}

export function Layout() {
  const { t } = useLingui()
  const person = usePerson()
  useWebSocket()
  if (person === null)
    return (
      <RequireSignIn title={t`Moje dziś`} isAlone>
        <></>
      </RequireSignIn>
    )
  return (
    <PitProvider key={person.id} person={person}>
      <Frame />
    </PitProvider>
  )
}

function Frame() {
  const { t } = useLingui()
  const { status, signOut } = useAuth()
  const { person, rows, reached } = usePit()
  const [isLeaving, setLeaving] = useState(false)
  const waiting = unsent(rows).length
  return (
    <MechanicShell
      title={person.name}
      waiting={waiting}
      reached={reached}
      tools={
        <>
          <OutboxLink />
          <LanguageSwitch />
          <SchemeSwitch />
          {status === 'in' ? (
            <IconButton
              aria-label={t`Wyloguj się`}
              onClick={() => {
                if (waiting > 0) setLeaving(true)
                else void signOut()
              }}
            >
              <LogoutIcon />
            </IconButton>
          ) : null}
        </>
      }
    >
      <Outlet />
      {isLeaving ? (
        <LeaveDialog
          waiting={waiting}
          onStay={() => {
            setLeaving(false)
          }}
          onLeave={() => void signOut()}
        />
      ) : null}
      <NoticeBar />
      <ScrollRestoration />
    </MechanicShell>
  )
}
