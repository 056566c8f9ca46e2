import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'

import { ticketTo } from '@/api/auth'
import type { SignedInUser } from '@/api/auth-contract'
import { useProblemText } from '@/components/error-state'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/menu'
import { PersonInitials } from '@/components/person-initials'
import { Bell } from '@/features/account/bell'
import { useAuth } from '@/hooks/use-auth'
import { useKeptWords } from '@/hooks/use-kept-words'

const ClientWaiting = lazy(() =>
  import('@/features/chat/client-waiting').then(({ ClientWaiting: One }) => ({ default: One })),
)

/** The bell and the menu of somebody who is in; loaded only for them. */
export default function SignedIn({ user }: { user: SignedInUser }) {
  const { t } = useLingui()
  const text = useProblemText()
  const { signOut } = useAuth()
  const isWaiting = useKeptWords(user.id)
  const [problem, setProblem] = useState<unknown>(null)
  const name = `${user.first_name} ${user.last_name}`.trim() || user.email
  const enter = async (slug: string) => {
    setProblem(null)
    try {
      window.location.assign(await ticketTo(slug))
    } catch (refusal) {
      setProblem(refusal)
    }
  }
  return (
    <>
      {isWaiting ? (
        <Suspense>
          <ClientWaiting />
        </Suspense>
      ) : null}
      <Bell />
      <Menu label={t`Konto: ${name}`} icon={<PersonInitials name={name} />}>
        {(close) => (
          <>
            <MenuLabel>{name}</MenuLabel>
            <MenuItem to="/wizyty" onClick={close}>
              <Trans>Moje wizyty</Trans>
            </MenuItem>
            <MenuItem to="/wiadomosci" onClick={close}>
              <Trans>Wiadomości</Trans>
            </MenuItem>
            <MenuItem to="/auta" onClick={close}>
              <Trans>Moje auta</Trans>
            </MenuItem>
            <MenuItem to="/profil" onClick={close}>
              <Trans>Profil</Trans>
            </MenuItem>
            <MenuItem to="/powiadomienia" onClick={close}>
              <Trans>Powiadomienia</Trans>
            </MenuItem>
            {user.workshops.length > 0 ? <MenuLine /> : null}
            {user.workshops.map((workshop) => (
              <MenuItem key={workshop.slug} onClick={() => void enter(workshop.slug)}>
                <Trans>Warsztat: {workshop.name}</Trans>
              </MenuItem>
            ))}
            {problem ? <MenuLabel role="alert">{text(problem)}</MenuLabel> : null}
            <MenuLine />
            <MenuItem
              onClick={() => {
                close()
                void signOut()
              }}
            >
              <Trans>Wyloguj się</Trans>
            </MenuItem>
          </>
        )}
      </Menu>
    </>
  )
}
