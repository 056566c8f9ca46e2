import { createContext, useContext } from 'react'

import type { Day, Order } from './day'
import type { Write } from './outbox'
import type { PitPerson } from './person'
import type { OutboxRow, PitStore } from './store'
import type { Talk } from './talk'

export interface Pit {
  person: PitPerson
  store: PitStore
  /** The stored day with what waits done to it; undefined while the phone looks, null when it has none. */
  day: Day | null | undefined
  rows: OutboxRow[]
  /** Conversations about the day's orders, as the phone keeps them. */
  talks: Talk[]
  /** Whether the last call reached the server. */
  reached: boolean
  /** Why the day could not be read, when there is none. */
  problem: unknown
  readAgain: () => void
  /** Writes it into the outbox. False, with a sentence said, when the phone has no room. */
  write: (write: Write) => Promise<boolean>
  /** Tries to send now, whatever patience has grown. */
  sendNow: () => void
}

export const PitContext = createContext<Pit | null>(null)

export function usePit(): Pit {
  const pit = useContext(PitContext)
  if (!pit) throw new Error('usePit needs a PitProvider above it')
  return pit
}

export function useOrder(id: number): Order | null | undefined {
  const { day } = usePit()
  if (day === undefined || day === null) return day
  return day.orders.find((order) => order.id === id) ?? null
}
