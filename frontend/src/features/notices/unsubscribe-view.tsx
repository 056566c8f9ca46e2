import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'

import { unsubscribe, unsubscribeQuery } from './api'

/** One button, no log-in: whoever came by the link of a mail ends this kind of mail and no other. */
export function UnsubscribeView({ secret }: { secret: string }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(unsubscribeQuery(secret))
  const end = useMutation({
    mutationFn: () => unsubscribe(secret),
    onSuccess: (told) => {
      client.setQueryData(unsubscribeQuery(secret).queryKey, told)
    },
  })
  if (error instanceof ApiError && error.status === 404)
    return (
      <EmptyState drawing="signpost">
        <Trans>Ten link jest niepełny. Otwórz go jeszcze raz z wiadomości.</Trans>
      </EmptyState>
    )
  const problem = error ?? end.error
  if (problem)
    return <ErrorState problem={problem} onRetry={() => void refetch().then(end.reset)} />
  if (!data) return <SkeletonRows count={1} height={160} />
  if (data.is_off)
    return (
      <EmptyState drawing="signpost">
        <Trans>Gotowe. Nie wyślemy więcej maili tego rodzaju: {data.name}.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      drawing="signpost"
      action={
        <ActionButton
          kind="next"
          busy={end.isPending && t`Zapisuję…`}
          onClick={() => {
            end.mutate()
          }}
        >
          <Trans>Nie wysyłaj więcej</Trans>
        </ActionButton>
      }
    >
      <Trans>Dostajesz od nas maile: {data.name}. Innych wiadomości to nie zmieni.</Trans>
    </EmptyState>
  )
}
