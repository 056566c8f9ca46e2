import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { OrderAction, OrderRow } from '@/api/workshop-contract'
import { announce } from '@/components/announce'
import { tellRefusal } from '@/components/notify'

import { actOnOrder, type ActSaid, openOrdersQuery, orderQuery, type Places, TOPIC } from '../api'
import { asksFor } from '../move-dialog'
import { actionInto, type ColumnKey, columnOf, stageOfColumn } from '../stages'
import { useRefusalText } from '../use-order'
import { useColumnWords } from '../words'

export interface AskedMove {
  order: OrderRow
  action: OrderAction
  to: ColumnKey
}

/**
 * Putting a card into another column. It is there at once; what the server refuses goes back where it was, and the
 * reason is told.
 */
export function useMove(places: Places) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const words = useColumnWords()
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const { queryKey } = openOrdersQuery(places)

  const act = async ({ order, action, to }: AskedMove, said: ActSaid = {}) => {
    await queries.cancelQueries({ queryKey })
    const before = queries.getQueryData<OrderRow[]>(queryKey)
    queries.setQueryData<OrderRow[]>(queryKey, (rows) =>
      rows?.map((row) => (row.id === order.id ? { ...row, stage: stageOfColumn(to) } : row)),
    )
    try {
      const saved = await actOnOrder(order.id, action, said)
      queries.setQueryData(orderQuery(order.id).queryKey, saved)
      announce(t`${order.label}: ${words[to]}.`)
    } catch (problem) {
      queries.setQueryData(queryKey, before)
      throw problem
    } finally {
      void queries.invalidateQueries({ queryKey: [TOPIC] })
    }
  }
  const refuse = (order: OrderRow, why: string) => {
    const name = order.vehicle.plate || order.label
    tellRefusal(`${name}: ${why}`)
  }
  return {
    asked,
    /** Throws what the server refuses: the dialog that asked tells it. */
    say: (move: AskedMove, said: ActSaid) => act(move, said),
    drop: () => {
      setAsked(null)
    },
    move: (order: OrderRow, to: ColumnKey, wanted?: OrderAction) => {
      const action = wanted ?? actionInto(order.stage, to)
      if (wanted === undefined && columnOf(order.stage) === to) return
      if (action === null) {
        refuse(order, t`auto już przyjechało, zlecenie nie wraca do umówionych.`)
        return
      }
      const move = { order, action, to }
      if (asksFor(action, order.stage)) setAsked(move)
      else
        void act(move).catch((problem: unknown) => {
          refuse(order, refusal(problem))
        })
    },
  }
}
