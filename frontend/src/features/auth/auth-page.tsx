import { styled } from '@mui/material/styles'
import { useCallback, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { Page } from '@/components/page'
import type { SignInStart } from '@/hooks/use-auth'

import { AuthFlow, useStepTitle } from './auth-flow'
import type { Step } from './steps'

const Card = styled('div')(({ theme }) => ({
  width: 'min(440px, 100%)',
  padding: 'clamp(20px, 4vw, 32px)',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
}))

/** Only a path of this host: an address in the query must not send a freshly signed-in person elsewhere. */
function safeTarget(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/'
}

export function AuthPage({ start }: { start: SignInStart }) {
  const title = useStepTitle()
  const [step, setStep] = useState<Step['name']>(start)
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const target = safeTarget(query.get('next'))
  const leave = useCallback(() => void navigate(target, { replace: true }), [navigate, target])
  return (
    <Page title={title(step)}>
      <Card>
        <AuthFlow start={start} onStep={setStep} onDone={leave} />
      </Card>
    </Page>
  )
}
