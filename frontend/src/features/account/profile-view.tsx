import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'

import { profileQuery } from '@/api/profile'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'

import { PasswordForm } from './password-form'
import { ProfileForm } from './profile-form'
import { SecondFactor } from './second-factor'
import { SignIns } from './sign-ins'

const Parts = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  maxWidth: 720,
  '& > section': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 16,
    padding: 'clamp(16px, 3vw, 24px)',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 14,
    background: theme.vars.palette.background.paper,
  },
  // An address is one long word.
  '& > section > p': { overflowWrap: 'anywhere' },
  '& > section > h2': { ...theme.typography.h2, margin: 0 },
}))

export function ProfileView() {
  const { user } = useAuth()
  const { data: profile, error, refetch } = useQuery(profileQuery())
  if (!profile)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={5} height={64} />
    )
  return (
    <Parts>
      <section>
        <h2>
          <Trans>Twoje dane</Trans>
        </h2>
        <p>
          <Trans>Konto: {user?.email ?? ''}</Trans>
        </p>
        <ProfileForm key={profile.id} profile={profile} />
      </section>
      <section>
        <h2>
          <Trans>Hasło</Trans>
        </h2>
        <PasswordForm />
      </section>
      <section>
        <h2>
          <Trans>Logowanie dwuetapowe</Trans>
        </h2>
        <SecondFactor />
      </section>
      <section>
        <h2>
          <Trans>Twoje logowania</Trans>
        </h2>
        <SignIns />
      </section>
    </Parts>
  )
}
