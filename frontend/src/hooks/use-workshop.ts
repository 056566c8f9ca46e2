import { useQuery } from '@tanstack/react-query'

import { meQuery } from '@/api/desk'
import type { Me } from '@/api/workshop-contract'
import { DEFAULT_ZONE, type Format } from '@/lib/format'

import { useFormat } from './use-format'

/** Names of rights as the server's table writes them. */
export type Permission =
  | 'workshop.edit'
  | 'people.view'
  | 'people.edit'
  | 'calendar.view'
  | 'calendar.book'
  | 'calendar.edit'
  | 'calendar.status'
  | 'calendar.settings'
  | 'calendar.own_day'
  | 'calendar.feeds'
  | 'chat.view'
  | 'chat.write'
  | 'chat.settings'
  | 'customers.view'
  | 'customers.edit'
  | 'inventory.view'
  | 'inventory.edit'
  | 'inventory.costs'
  | 'orders.view'
  | 'orders.work'
  | 'orders.edit'
  | 'orders.prices'
  | 'orders.settings'
  | 'data.export'

export interface WorkshopHere {
  me: Me | undefined
  timezone: string
  can: (permission: Permission) => boolean
}

/** The workshop of this host and what the signed-in person may do in it. */
export function useWorkshop(): WorkshopHere {
  const { data: me } = useQuery(meQuery())
  return {
    me,
    timezone: me?.workshop.timezone ?? DEFAULT_ZONE,
    can: (permission) => me?.permissions.includes(permission) ?? false,
  }
}

/** Dates and times as the clock on this workshop's wall shows them. */
export const useWorkshopFormat = (): Format => useFormat(useWorkshop().timezone)
