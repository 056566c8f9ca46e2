import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Link } from 'react-router'

import { ticketTo } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/menu'
import { PersonInitials } from '@/components/person-initials'
import { Skeleton } from '@/components/skeleton'
import { Bell } from '@/features/account/bell'
import { useAuth, useSignIn } from '@/hooks/use-auth'

export function Account() {
  const { t } = useLingui()
  const text = useProblemText()
  const { status, user, signOut } = useAuth()
  const signIn = useSignIn()
  const [problem, setProblem] = useState<unknown>(null)
  if (status === 'unknown') return <Skeleton width={104} height={40} />
  if (!user) {
    return (
      <ActionButton size="small" onClick={() => void signIn('login')}>
        <Trans>Zaloguj się</Trans>
      </ActionButton>
    )
  }
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
      <Bell />
      <Menu label={t`Konto: ${name}`} icon={<PersonInitials name={name} />}>
        {(close) => (
          <>
            <MenuLabel>{name}</MenuLabel>
            <MenuItem component={Link} to="/wizyty" onClick={close}>
              <Trans>Moje wizyty</Trans>
            </MenuItem>
            <MenuItem component={Link} to="/auta" onClick={close}>
              <Trans>Moje auta</Trans>
            </MenuItem>
            <MenuItem component={Link} to="/profil" onClick={close}>
              <Trans>Profil</Trans>
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
