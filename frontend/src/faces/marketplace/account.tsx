import { Trans, useLingui } from '@lingui/react/macro'
import LogoutIcon from '@mui/icons-material/Logout'
import IconButton from '@mui/material/IconButton'

import { ActionButton } from '@/components/action-button'
import { PersonInitials } from '@/components/person-initials'
import { Skeleton } from '@/components/skeleton'
import { useAuth, useSignIn } from '@/hooks/use-auth'

export function Account() {
  const { t } = useLingui()
  const { status, user, signOut } = useAuth()
  const signIn = useSignIn()
  if (status === 'unknown') return <Skeleton width={104} height={40} />
  if (!user) {
    return (
      <ActionButton size="small" onClick={() => void signIn('login')}>
        <Trans>Zaloguj się</Trans>
      </ActionButton>
    )
  }
  return (
    <>
      <PersonInitials name={`${user.first_name} ${user.last_name}`} />
      <IconButton aria-label={t`Wyloguj się`} onClick={() => void signOut()}>
        <LogoutIcon />
      </IconButton>
    </>
  )
}
