import { Trans, useLingui } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'

import { Stack } from './parts'
import { useWaitingWords } from './words'

/** Somebody signs out while something waits. It stays on the phone for them, and they should know. */
export function LeaveDialog({
  waiting,
  onStay,
  onLeave,
}: {
  waiting: number
  onStay: () => void
  onLeave: () => void
}) {
  const { t } = useLingui()
  const words = useWaitingWords()
  return (
    <Dialog title={t`Coś jeszcze czeka`} onClose={onStay}>
      <Stack>
        <span>{words(waiting)}.</span>
        <span>
          <Trans>
            Po wylogowaniu nic nie przepadnie, ale wyśle się dopiero, gdy zalogujesz się na tym
            telefonie jeszcze raz. Nikt inny tego nie zobaczy.
          </Trans>
        </span>
        <ActionButton kind="next" fullWidth onClick={onStay}>
          <Trans>Zostań</Trans>
        </ActionButton>
        <ActionButton fullWidth onClick={onLeave}>
          <Trans>Wyloguj się mimo to</Trans>
        </ActionButton>
      </Stack>
    </Dialog>
  )
}
