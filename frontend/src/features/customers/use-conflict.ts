import { useState } from 'react'
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form'

import type { Clash, Told } from '@/components/conflict-panel'
import { compared, type Texts } from '@/lib/compared'

import { currentOf } from './api'

interface Standing<Row> {
  current: Row
  taken: Told[]
  clashes: Omit<Clash, 'isMine'>[]
}

/**
 * Saving what somebody else may have saved meanwhile. On a refusal their changes are written into the form where this
 * person changed nothing, and the rest is told apart; the next save goes on top of theirs.
 */
export function useConflict<Row extends { version: number }, Values extends Texts & FieldValues>({
  row,
  form,
  valuesOf,
  labels,
}: {
  row: Row | null
  form: UseFormReturn<Values>
  valuesOf: (row: Row) => Values
  labels: Record<keyof Values, string>
}) {
  const [standing, setStanding] = useState<Standing<Row> | null>(null)
  // As it was when the form opened: the page below may be refreshed meanwhile, what stands in the form is not.
  const [read, setRead] = useState(row)
  const known = standing?.current ?? read
  const write = (field: string, value: string) => {
    form.setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>)
  }
  return {
    standing,
    write,
    /** The form begins again, from this record. */
    startFrom: (fresh: Row | null) => {
      setRead(fresh)
      setStanding(null)
    },
    version: known?.version ?? 0,
    /** True when the save met somebody else's and is now for the person to decide. */
    met: (problem: unknown): boolean => {
      const current = currentOf(problem) as Row | null
      if (current === null || known === null) return false
      const mine = form.getValues()
      const theirs = valuesOf(current)
      const { taken, disputed } = compared<Values>(valuesOf(known), mine, theirs)
      for (const field of taken) write(field, theirs[field])
      setStanding({
        current,
        taken: taken.map((field) => ({ field, label: labels[field], theirs: theirs[field] })),
        clashes: disputed.map((field) => ({
          field,
          label: labels[field],
          mine: mine[field],
          theirs: theirs[field],
        })),
      })
      return true
    },
  }
}
