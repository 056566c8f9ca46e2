import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'

import { useAuth } from '@/hooks/use-auth'

import { ConfirmForm } from './confirm-form'
import { LoginForm } from './login-form'
import { RegisterForm } from './register-form'
import { NewPasswordForm, ResetForm } from './reset-forms'
import type { Step } from './steps'
import { TotpForm } from './totp-form'

export function useStepTitle(): (step: Step['name']) => string {
  const { t } = useLingui()
  return (step) =>
    ({
      login: t`Zaloguj się`,
      totp: t`Potwierdź, że to Ty`,
      register: t`Załóż konto`,
      confirm: t`Sprawdź pocztę`,
      reset: t`Nowe hasło`,
      'new-password': t`Nowe hasło`,
    })[step]
}

function Current({ step, go }: { step: Step; go: (step: Step) => void }) {
  switch (step.name) {
    case 'login':
      return <LoginForm email={step.email} go={go} />
    case 'totp':
      return <TotpForm email={step.email} password={step.password} go={go} />
    case 'register':
      return <RegisterForm email={step.email} go={go} />
    case 'confirm':
      return <ConfirmForm email={step.email} go={go} />
    case 'reset':
      return <ResetForm email={step.email} go={go} />
    case 'new-password':
      return <NewPasswordForm email={step.email} go={go} />
  }
}

interface AuthFlowProps {
  start: 'login' | 'register'
  onStep?: (step: Step['name']) => void
  /** Also called when another tab signed the person in. */
  onDone: () => void
}

/** Log-in, sign-up with the mailed code, reset and second factor, one step at a time, wherever it is placed. */
export function AuthFlow({ start, onStep, onDone }: AuthFlowProps) {
  const [step, setStep] = useState<Step>({ name: start, email: '' })
  const { status } = useAuth()
  useEffect(() => {
    if (status === 'in') onDone()
  }, [status, onDone])
  return (
    <Current
      step={step}
      go={(next) => {
        setStep(next)
        onStep?.(next.name)
      }}
    />
  )
}
