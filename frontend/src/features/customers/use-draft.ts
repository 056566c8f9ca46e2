import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Texts } from './conflict'

/** What was typed and not saved, with the record as it was read then. */
interface Kept<Row, Values> {
  values: Values
  read: Row | null
}

const DRAFTS = 'draft'

/**
 * A form that was closed unsaved is found again as it was left, on this screen and by this person only: drafts live
 * beside what was read from the server and are forgotten with it.
 */
export function useDraft<Row, Values extends Texts>({
  name,
  row,
  start,
  isFresh = false,
}: {
  /** Which form it is: `customer:7`. */
  name: string
  row: Row | null
  start: Values
  /** The form begins with something of its own, which goes before what was left. */
  isFresh?: boolean
}) {
  const queries = useQueryClient()
  const key = [DRAFTS, name]
  const [kept] = useState(() =>
    isFresh ? undefined : queries.getQueryData<Kept<Row, Values>>(key),
  )
  const [base] = useState({ values: start, read: row })
  const [isRestored, setRestored] = useState(kept !== undefined)
  const drop = () => {
    queries.removeQueries({ queryKey: key, exact: true })
    setRestored(false)
  }
  return {
    values: kept?.values ?? base.values,
    read: kept ? kept.read : base.read,
    /** Where the form begins without what was left. */
    fresh: base,
    isRestored,
    drop,
    /** Called when the form is left. True when something waits in it. */
    leave: (values: Values): boolean => {
      if (Object.keys(base.values).every((field) => values[field] === base.values[field])) {
        drop()
        return false
      }
      queries.setQueryDefaults([DRAFTS], { gcTime: Infinity })
      queries.setQueryData<Kept<Row, Values>>(key, { values, read: kept ? kept.read : base.read })
      return true
    },
  }
}

export type Draft<Row, Values extends Texts> = ReturnType<typeof useDraft<Row, Values>>
