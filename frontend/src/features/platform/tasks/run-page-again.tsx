import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'

import { type DeadTask, gone, runAgain } from './api'

/** After an outage: everything on this page that can run runs again, one by one and each under its own id. */
export function RunPageAgain({ tasks }: { tasks: readonly DeadTask[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const text = useProblemText()
  const able = tasks.filter((task) => task.is_readable)
  const run = useMutation({
    mutationFn: async () => {
      let count = 0
      for (const { id } of able)
        try {
          await runAgain(id)
          count += 1
        } catch (problem) {
          // Somebody else has decided on this one; the others still wait.
          if (!(problem instanceof ApiError && gone.has(problem.code))) throw problem
        }
      return count
    },
    onSuccess: (count) => {
      const words = plural(count, {
        one: 'Wykonamy jeszcze raz # zadanie.',
        few: 'Wykonamy jeszcze raz # zadania.',
        many: 'Wykonamy jeszcze raz # zadań.',
        other: 'Wykonamy jeszcze raz # zadania.',
      })
      offerUndo(words)
    },
    onError: (problem) => {
      tellRefusal(text(problem))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-tasks'] }),
  })
  if (able.length < 2) return null
  return (
    <ActionButton
      busy={run.isPending && t`Zlecam…`}
      onClick={() => {
        run.mutate()
      }}
    >
      <Trans>Wykonaj ponownie wszystkie z tej strony</Trans>
    </ActionButton>
  )
}
