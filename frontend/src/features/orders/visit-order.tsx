import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { tellRefusal } from '@/components/notify'
import { useNow } from '@/hooks/use-now'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'

import { actOnOrder, openOrder, orderOfVisitQuery, orderQuery, TOPIC } from './api'
import { useRefusalText } from './use-order'
import { useStageWords } from './words'

const LEADS_ON: readonly Visit['status'][] = ['requested', 'confirmed', 'arrived']

interface VisitOrderProps {
  visit: Visit
  onOpened: (orderId: number) => void
}

/** From a visit to its order: the one it has, or a new one with the car taken in. */
export function VisitOrder({ visit, onOpened }: VisitOrderProps) {
  const { t } = useLingui()
  const { can, timezone } = useWorkshop()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const stages = useStageWords()
  const today = dayKey(useNow(), timezone)
  const known = useQuery({ ...orderOfVisitQuery(visit.id), enabled: can('orders.view') })
  const once = useOnce({ topics: [TOPIC] })
  const [isBusy, setBusy] = useState(false)
  if (known.data === undefined) return null
  // One that was cancelled stays to be looked at, and leaves room for another.
  const isOver = known.data === null || known.data.stage === 'cancelled'
  const mayOpen = isOver && can('orders.edit') && LEADS_ON.includes(visit.status)
  const link = known.data ? (
    <ActionButton kind={isOver ? 'other' : 'next'} to={`/zlecenia/${String(known.data.id)}`}>
      {known.data.label} · {stages[known.data.stage]}
    </ActionButton>
  ) : null
  if (!mayOpen) return link
  const isHere = visit.status === 'arrived' || dayKey(visit.start, timezone) <= today
  const open = async () => {
    setBusy(true)
    try {
      let order = await once((key) => openOrder({ appointment_id: visit.id }, key))
      if (isHere && order.stage === 'booked') order = await actOnOrder(order.id, 'arrive')
      queries.setQueryData(orderQuery(order.id).queryKey, order)
      void queries.invalidateQueries({ queryKey: [TOPIC] })
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      onOpened(order.id)
    } catch (problem) {
      setBusy(false)
      tellRefusal(refusal(problem))
    }
  }
  return (
    <>
      <ActionButton
        kind={visit.status === 'requested' ? 'other' : 'next'}
        busy={isBusy && t`Zakładam…`}
        onClick={() => void open()}
      >
        {isHere ? <Trans>Przyjmij auto</Trans> : <Trans>Przygotuj zlecenie</Trans>}
      </ActionButton>
      {link}
    </>
  )
}
