import { useMutation, useQueryClient } from '@tanstack/react-query'

import type { Inspection } from '@/api/workshop-contract'
import { tellRefusal } from '@/components/notify'

import { TOPIC } from '../api'
import { useRefusalText } from '../use-order'

import { inspectionsQuery } from './api'

/** Writes of an inspection answer with all of the order's inspections as they are afterwards. */
export function useInspectionWrite(orderId: number) {
  const queries = useQueryClient()
  const refusal = useRefusalText()
  return useMutation({
    mutationFn: (action: () => Promise<Inspection[]>) => action(),
    onSuccess: (now) => {
      queries.setQueryData(inspectionsQuery(orderId).queryKey, now)
    },
    onError: (problem) => {
      // Somebody else wrote first: what they wrote is shown, and this person decides anew.
      void queries.invalidateQueries({ queryKey: [TOPIC] })
      tellRefusal(refusal(problem))
    },
  })
}
