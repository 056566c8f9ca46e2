import type { OrderRow, OrderStage } from '@/api/workshop-contract'

import type { OrdersAsked, Places } from './api'
import { obstaclesOf } from './obstacles'
import { urgencyOf } from './promised'

/** What asks somebody to act: the numbers of „Dziś” and the filters they lead to. */
export type Attention = 'client' | 'ready' | 'late' | 'parts'

export const ATTENTION: readonly Attention[] = ['client', 'ready', 'late', 'parts']

/** Words of the address. */
const SHOWN: Record<string, Attention> = {
  zgoda: 'client',
  odbior: 'ready',
  spoznione: 'late',
  czesci: 'parts',
}

export const attentionWord = (attention: Attention): string =>
  Object.entries(SHOWN).find(([, one]) => one === attention)?.[0] ?? ''

export function asksAttention(order: OrderRow, attention: Attention, now: number): boolean {
  switch (attention) {
    case 'client':
      return obstaclesOf(order).includes('client')
    case 'parts':
      return obstaclesOf(order).includes('parts')
    case 'ready':
      return order.stage === 'ready'
    case 'late':
      return urgencyOf(order, now) === 'late'
  }
}

const STATES: Record<string, OrdersAsked['state']> = {
  otwarte: 'open',
  zamkniete: 'closed',
  wszystkie: 'all',
}

const idIn = (address: URLSearchParams, name: string): number | undefined => {
  const id = Number(address.get(name))
  return Number.isSafeInteger(id) && id > 0 ? id : undefined
}

/** Mechanic and bay, as the list and the board keep them in the address. */
export function placesIn(address: URLSearchParams): Places {
  const mechanic = idIn(address, 'mechanik')
  const bay = idIn(address, 'stanowisko')
  return {
    ...(mechanic === undefined ? {} : { mechanic_id: mechanic }),
    ...(bay === undefined ? {} : { bay_id: bay }),
  }
}

export function askedIn(address: URLSearchParams, stages: readonly string[]) {
  const stage = address.get('etap') ?? ''
  const asked: OrdersAsked = {
    ...placesIn(address),
    q: address.get('q') ?? '',
    state: STATES[address.get('stan') ?? ''] ?? 'open',
    stage: stages.includes(stage) ? (stage as OrderStage) : '',
    ordering: address.get('sort') === 'termin' ? 'promised' : 'newest',
  }
  return { asked, attention: SHOWN[address.get('pokaz') ?? ''] ?? null }
}
