import { useState } from 'react'

import { Dialog } from '@/components/dialog'
import type { SignInStart } from '@/hooks/use-auth'

import { AuthFlow, useStepTitle } from './auth-flow'
import type { Step } from './steps'

export default function AuthDialog({
  start,
  onClose,
}: {
  start: SignInStart
  onClose: () => void
}) {
  const title = useStepTitle()
  const [step, setStep] = useState<Step['name']>(start)
  return (
    <Dialog title={title(step)} onClose={onClose} width={440}>
      <AuthFlow start={start} onStep={setStep} onDone={onClose} />
    </Dialog>
  )
}
