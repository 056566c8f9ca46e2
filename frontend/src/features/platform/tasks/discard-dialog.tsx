import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 16 })

/** Nothing brings a discarded task back, so it is asked once more. */
export function DiscardDialog({
  name,
  busy,
  onClose,
  onDiscard,
}: {
  name: string
  busy: boolean
  onClose: () => void
  onDiscard: () => void
}) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Odrzucić zadanie?`} onClose={onClose}>
      <p>
        <Trans>
          „{name}” nie zostanie już wykonane, a jego treść zniknie. Tego nie da się cofnąć.
        </Trans>
      </p>
      <Buttons>
        <ActionButton kind="grave" busy={busy && t`Odrzucamy…`} onClick={onDiscard}>
          <Trans>Odrzuć zadanie</Trans>
        </ActionButton>
        <ActionButton kind="quiet" onClick={onClose}>
          <Trans>Zostaw</Trans>
        </ActionButton>
      </Buttons>
    </Dialog>
  )
}
