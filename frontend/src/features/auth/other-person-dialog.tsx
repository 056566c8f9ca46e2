import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'

import { redeemTicket } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'

import { type WaitingTicket, waitingTicket } from './waiting-ticket'

/** Anybody can send a link; only the person at the screen says whether to go on as somebody else. */
export default function OtherPersonDialog({ ticket, here, next }: WaitingTicket) {
  const { t } = useLingui()
  const text = useProblemText()
  const stay = () => {
    waitingTicket.set(null)
  }
  const change = useMutation({
    mutationFn: () => redeemTicket(ticket, { replace: true }),
    onSuccess: () => {
      waitingTicket.set(null)
      // What is on the screen belongs to the person before.
      window.location.reload()
    },
  })
  return (
    <Dialog title={t`Przejść na inne konto?`} onClose={stay}>
      <p style={{ margin: '0 0 20px' }}>
        <Trans>
          W tej przeglądarce zalogowane jest konto <strong>{here}</strong>. Link, z którego
          korzystasz, otwiera konto <strong>{next}</strong>.
        </Trans>
      </p>
      <FormProblem message={change.error ? text(change.error) : undefined} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <ActionButton onClick={stay}>
          <Trans>Zostań na tym koncie</Trans>
        </ActionButton>
        <ActionButton
          busy={change.isPending && t`Przechodzę…`}
          onClick={() => {
            change.mutate()
          }}
        >
          <Trans>Przejdź na drugie konto</Trans>
        </ActionButton>
      </div>
    </Dialog>
  )
}
