import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'
import { Skeleton } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'

import { pushState, turnPushOff, turnPushOn } from './push'

/** Whether this browser is woken; it asks for permission only when the button is pressed. */
export function PushPart({ pushKey }: { pushKey: string }) {
  const { t } = useLingui()
  const text = useProblemText()
  const queries = useQueryClient()
  const userId = useAuth().user?.id ?? 0
  const queryKey = ['push-state', pushKey, userId]
  const { data: state, refetch } = useQuery({
    queryKey,
    queryFn: () => pushState(pushKey, userId),
  })
  const turn = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? turnPushOn(pushKey, userId) : turnPushOff()),
    onSuccess: (next) => {
      queries.setQueryData(queryKey, next)
    },
  })
  if (state === undefined) return <Skeleton width={240} height={44} />
  if (state === 'unavailable')
    return (
      <p>
        <Trans>Powiadomienia w przeglądarce nie są tu włączone.</Trans>
      </p>
    )
  if (state === 'unsupported')
    return (
      <p>
        <Trans>
          Ta przeglądarka nie pokazuje powiadomień. Na iPhonie najpierw dodaj stronę do ekranu
          początkowego i otwórz ją stamtąd.
        </Trans>
      </p>
    )
  if (state === 'denied')
    return (
      <>
        <p role="status">
          <Trans>
            Powiadomienia są w tej przeglądarce zablokowane, więc nie możemy o nie zapytać. Kliknij
            ikonę obok adresu strony, przy powiadomieniach wybierz „Zezwalaj”, a potem sprawdź
            ponownie.
          </Trans>
        </p>
        <div>
          <ActionButton onClick={() => void refetch()}>
            <Trans>Sprawdź ponownie</Trans>
          </ActionButton>
        </div>
      </>
    )
  const isOn = state === 'on'
  return (
    <>
      <p role="status">
        {isOn ? (
          <Trans>Ta przeglądarka pokazuje powiadomienia, także gdy strona jest zamknięta.</Trans>
        ) : (
          <Trans>Po włączeniu przeglądarka zapyta o pozwolenie.</Trans>
        )}
      </p>
      <FormProblem message={turn.error ? text(turn.error) : undefined} />
      <div>
        <ActionButton
          busy={turn.isPending && (isOn ? t`Wyłączam…` : t`Włączam…`)}
          onClick={() => {
            turn.mutate(!isOn)
          }}
        >
          {isOn ? <Trans>Wyłącz w tej przeglądarce</Trans> : <Trans>Włącz powiadomienia</Trans>}
        </ActionButton>
      </div>
    </>
  )
}
