import { useLingui } from '@lingui/react/macro'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'

import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'

/**
 * One change of the settings: done at once, with the way back offered, or refused with its reason. Days and free times
 * follow from the settings, so they are read again.
 */
export function useChange() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const refresh = async (key: QueryKey) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: ['appointment'] }),
    ])
  }
  const run = async (key: QueryKey, action: () => Promise<unknown>): Promise<boolean> => {
    try {
      await action()
      await refresh(key)
      return true
    } catch (problem) {
      tellRefusal(problemText(problem))
      return false
    }
  }
  return {
    refresh,
    /** A change whose refusal becomes a notice. */
    change: async (
      key: QueryKey,
      action: () => Promise<unknown>,
      undo?: () => Promise<unknown>,
      said: string = t`Zapisano.`,
    ) => {
      if (await run(key, action)) offerUndo(said, undo && (() => void run(key, undo)))
    },
    /** After a form was saved by itself. */
    saved: async (key: QueryKey, undo?: () => Promise<unknown>) => {
      await refresh(key)
      offerUndo(t`Zapisano.`, undo && (() => void run(key, undo)))
    },
  }
}
