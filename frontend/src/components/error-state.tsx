import { Trans, useLingui } from '@lingui/react/macro'

import { ApiError } from '@/api/envelope'

import { ActionButton } from './action-button'
import { Drawing } from './drawing'
import { StateBox } from './empty-state'

/** One sentence for any problem: what happened, and what to do. Field messages are the form's business. */
export function useProblemText(): (problem: unknown) => string {
  const { t } = useLingui()
  return (problem) => {
    if (!(problem instanceof ApiError) || problem.status >= 500)
      return t`Coś się zepsuło po naszej stronie. Spróbuj jeszcze raz za chwilę.`
    if (problem.isNetwork)
      return t`Brak połączenia. Sprawdź internet i spróbuj jeszcze raz, nic nie przepadło.`
    if (problem.code === 'THROTTLED')
      return t`Za dużo prób naraz. Odczekaj chwilę i spróbuj jeszcze raz.`
    return problem.message
  }
}

export function ErrorState({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const text = useProblemText()
  return (
    <StateBox role="alert">
      <Drawing name="broken" />
      <p>{text(problem)}</p>
      {problem instanceof ApiError && problem.status === 404 ? (
        <ActionButton to="/">
          <Trans>Przejdź na początek</Trans>
        </ActionButton>
      ) : onRetry ? (
        <ActionButton onClick={onRetry}>
          <Trans>Spróbuj ponownie</Trans>
        </ActionButton>
      ) : null}
    </StateBox>
  )
}
