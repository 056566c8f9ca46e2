import { useLingui } from '@lingui/react/macro'

import type { Order } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { saveOrder } from './api'
import { type HeadRead, headOf, headTerms, type HeadValues } from './head-values'
import { useMerge } from './use-merge'
import { useOrderWrite, usePlaces } from './use-order'

export function useHeadLabels(): Record<keyof HeadValues, string> {
  const { t } = useLingui()
  return {
    concern: t`Zgłoszenie`,
    note: t`Notatka warsztatu`,
    promised_at: t`Obiecane na`,
    mechanic_id: t`Mechanik`,
    bay_id: t`Stanowisko`,
    blocked_by: t`Co wstrzymuje`,
  }
}

/** A value of the head as a person reads it. */
export function useHeadText(): (field: string, value: string) => string {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { mechanics, bays } = usePlaces()
  const named = (rows: readonly { id: number; name: string }[], id: string) =>
    rows.find((row) => String(row.id) === id)?.name ?? t`nr ${id}`
  return (field, value) => {
    if (value === '') return ''
    if (field === 'promised_at') return format.dateTime(value)
    if (field === 'mechanic_id') return named(mechanics, value)
    return field === 'bay_id' ? named(bays, value) : value
  }
}

/** Saving one thing of an order's head, on top of what was read when the editing began. */
export function useHead(order: Order) {
  const { send } = useOrderWrite()
  const { save, dialog } = useMerge<HeadRead, HeadValues>({
    valuesOf: headOf,
    write: (values, read) => send(() => saveOrder(order.id, headTerms(values, read.version))),
    labels: useHeadLabels(),
    shown: useHeadText(),
  })
  return {
    save: (change: Partial<HeadValues>, read: HeadRead = order) => save(change, read),
    dialog,
  }
}
