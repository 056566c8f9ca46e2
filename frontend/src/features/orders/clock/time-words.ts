import { useLingui } from '@lingui/react/macro'

import { useWorkshopFormat } from '@/hooks/use-workshop'

type Values = Record<string, unknown>

export interface TimeChangeSaid {
  kind: 'added' | 'corrected' | 'removed'
  /** „Od: dziś, 8:00 → dziś, 7:30”, one for each thing that changed. */
  details: string[]
}

const text = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

const FIELDS = ['started_at', 'ended_at', 'order', 'line', 'note'] as const

/** A correction of somebody's time in words, whether the log of an entry or the timeline of an order tells it. */
export function useTimeChangeWords(): (before: Values, after: Values) => TimeChangeSaid {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const labels = {
    started_at: t`Od`,
    ended_at: t`Do`,
    order: t`Zlecenie`,
    line: t`Pozycja`,
    note: t`Opis`,
  }
  const shown = (field: (typeof FIELDS)[number], values: Values): string => {
    const value = text(values, field)
    if (field === 'ended_at' && value === '') return t`trwa`
    if (value === '') return t`(puste)`
    if (field === 'note' || field === 'order' || field === 'line') return value
    return format.dateTime(value)
  }
  return (before, after) => {
    const kind = !('started_at' in before)
      ? 'added'
      : !('started_at' in after)
        ? 'removed'
        : 'corrected'
    const details = FIELDS.flatMap((field) => {
      if (kind === 'corrected')
        return text(before, field) === text(after, field)
          ? []
          : [`${labels[field]}: ${shown(field, before)} → ${shown(field, after)}`]
      const values = kind === 'added' ? after : before
      const isSilent = text(values, field) === '' && field !== 'ended_at'
      return isSilent ? [] : [`${labels[field]}: ${shown(field, values)}`]
    })
    return { kind, details }
  }
}
