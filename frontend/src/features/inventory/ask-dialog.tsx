import type { ReactNode } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { FormProblem } from '@/components/form/form-problem'

import { Buttons, Roomy } from './look'

interface AskDialogProps {
  title: string
  children: ReactNode
  doIt: string
  leaveIt: string
  busy: string | false
  problem: string | undefined
  onDo: () => void
  onClose: () => void
}

/** Before what cannot be taken back. */
export default function AskDialog({
  title,
  children,
  doIt,
  leaveIt,
  busy,
  problem,
  onDo,
  onClose,
}: AskDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <Roomy>
        <FormProblem message={problem} />
        <p style={{ margin: 0 }}>{children}</p>
        <Buttons>
          <ActionButton kind="grave" busy={busy} onClick={onDo}>
            {doIt}
          </ActionButton>
          <ActionButton onClick={onClose}>{leaveIt}</ActionButton>
        </Buttons>
      </Roomy>
    </Dialog>
  )
}
