import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'

interface RemoveDialogProps {
  onRemove: () => Promise<unknown>
  onClose: () => void
}

/** Nothing brings the words back, so it is asked once more. */
export function RemoveDialog({ onRemove, onClose }: RemoveDialogProps) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const remove = useMutation({ mutationFn: onRemove, onSuccess: onClose })
  return (
    <Dialog title={t`Usunąć wiadomość?`} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <p style={{ margin: 0 }}>
          <Trans>
            Zniknie u obu stron, a na osi rozmowy zostanie po niej ślad. Tego nie da się cofnąć.
          </Trans>
        </p>
        <FormProblem message={remove.error ? problemText(remove.error) : undefined} />
        <ActionButton
          kind="grave"
          busy={remove.isPending && t`Usuwam…`}
          onClick={() => {
            remove.mutate()
          }}
        >
          <Trans>Usuń wiadomość</Trans>
        </ActionButton>
        <ActionButton kind="quiet" onClick={onClose}>
          <Trans>Zostaw</Trans>
        </ActionButton>
      </div>
    </Dialog>
  )
}
