import { useMutation, useQueryClient } from '@tanstack/react-query'

import {
  type NoticeChannel,
  preferencesQuery,
  savePreferences,
  withChoice,
} from './preferences-api'

interface Chosen {
  kind: string
  channel: NoticeChannel
  is_on: boolean
}

/** A choice shows at once and goes back alone when it was refused; choices are sent one after another. */
export function useChoice() {
  const queries = useQueryClient()
  const { queryKey } = preferencesQuery()
  const show = (chosen: Chosen) => {
    queries.setQueryData(queryKey, (before) => before && withChoice(before, chosen))
  }
  return useMutation({
    scope: { id: 'notice-preferences' },
    mutationFn: (chosen: Chosen) => savePreferences({ choices: [chosen] }),
    onMutate: async (chosen) => {
      await queries.cancelQueries({ queryKey })
      show(chosen)
    },
    onError: (_problem, chosen) => {
      show({ ...chosen, is_on: !chosen.is_on })
    },
  })
}
