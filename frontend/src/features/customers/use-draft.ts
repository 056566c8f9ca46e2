import { useState } from 'react'
import { z } from 'zod'

import { forgetDraft, keepDraft, keptDraft } from '@/hooks/drafts'
import type { Texts } from '@/lib/compared'

/** What was typed and not saved, with the record as it was read then. */
interface Kept<Row, Values> {
  values: Values
  read: Row | null
}

/** A draft of another form, which an older page had, is refused. */
const shapeOf = (start: Texts) =>
  z.object({
    values: z.strictObject(
      Object.fromEntries(Object.keys(start).map((field) => [field, z.string()])),
    ),
    read: z.looseObject({ version: z.number() }).nullable(),
  })

/** A form that was closed unsaved is found again as it was left, on this screen and by this person only. */
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
  const [kept] = useState(() =>
    isFresh ? null : keptDraft(name, (one) => shapeOf(start).parse(one) as Kept<Row, Values>),
  )
  const [base] = useState({ values: start, read: row })
  const [isRestored, setRestored] = useState(kept !== null)
  const drop = () => {
    forgetDraft(name)
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
      keepDraft(name, { values, read: kept ? kept.read : base.read })
      return true
    },
  }
}

export type Draft<Row, Values extends Texts> = ReturnType<typeof useDraft<Row, Values>>
