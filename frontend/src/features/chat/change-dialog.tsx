import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'

import type { Message } from './talk'

interface ChangeDialogProps {
  message: Message
  onSave: (text: string) => Promise<unknown>
  onClose: () => void
}

export function ChangeDialog({ message, onSave, onClose }: ChangeDialogProps) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const [text, setText] = useState(message.text)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await onSave(text.trim())
      onClose()
    } catch (refused) {
      setProblem(problemText(refused))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t`Zmień wiadomość`} onClose={onClose}>
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && text.trim() !== '') void save()
        }}
      >
        <TextAreaField
          label={t`Treść`}
          hint={t`To, co było przedtem, zostaje zapisane.`}
          rows={4}
          maxLength={4000}
          value={text}
          error={problem === '' ? undefined : problem}
          onChange={({ target }) => {
            setText(target.value)
            setProblem('')
          }}
        />
        <div>
          <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </div>
      </form>
    </Dialog>
  )
}
