import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'

import { useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'

/** Visits that still stand on whom or what was just switched off. */
function standingOf(saved: unknown): number {
  const told = typeof saved === 'object' ? (saved as { standing_visits?: number } | null) : null
  return told?.standing_visits ?? 0
}

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
  const run = async (
    key: QueryKey,
    action: () => Promise<unknown>,
  ): Promise<{ standing: number } | null> => {
    try {
      const standing = standingOf(await action())
      await refresh(key)
      return { standing }
    } catch (problem) {
      tellRefusal(problemText(problem))
      return null
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
      const done = await run(key, action)
      if (!done) return
      const { standing } = done
      const left = plural(standing, {
        one: 'Wyłączono, ale # umówiona wizyta nadal tu stoi. Przenieś ją w kalendarzu.',
        few: 'Wyłączono, ale # umówione wizyty nadal tu stoją. Przenieś je w kalendarzu.',
        many: 'Wyłączono, ale # umówionych wizyt nadal tu stoi. Przenieś je w kalendarzu.',
        other: 'Wyłączono, ale # umówionej wizyty nadal tu stoi. Przenieś je w kalendarzu.',
      })
      offerUndo(standing > 0 ? left : said, undo && (() => void run(key, undo)))
    },
    /** After a form was saved by itself. */
    saved: async (key: QueryKey, undo?: () => Promise<unknown>) => {
      await refresh(key)
      offerUndo(t`Zapisano.`, undo && (() => void run(key, undo)))
    },
  }
}
