import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'

/** The car somebody comes with: one of theirs, or one they describe. */
export interface CarWish {
  /** Empty: the fields below tell the car. */
  id: string
  make: string
  model: string
  year: string
  plate: string
  vin: string
  /** Keep the described car among the person's own. */
  save: boolean
}

export interface BookingDraft {
  vehicle: CarWish
  concern: string
  phone: string
}

const key = (listingId: string) => `garage-booking-${listingId}`

export const EMPTY_CAR: CarWish = {
  id: '',
  make: '',
  model: '',
  year: '',
  plate: '',
  vin: '',
  save: true,
}

/** What was typed before a reload, for this tab only. */
export function startingDraft(listingId: string, concern: string): BookingDraft {
  const empty: BookingDraft = { vehicle: EMPTY_CAR, concern, phone: '' }
  const stored = sessionStorage.getItem(key(listingId))
  if (stored === null) return empty
  const draft = JSON.parse(stored) as BookingDraft
  return { ...empty, ...draft, concern: draft.concern || concern }
}

export function useKeptDraft(listingId: string, form: UseFormReturn<BookingDraft>): void {
  useEffect(() => {
    const { unsubscribe } = form.watch((draft) => {
      sessionStorage.setItem(key(listingId), JSON.stringify(draft))
    })
    return unsubscribe
  }, [form, listingId])
}

export function dropDraft(listingId: string): void {
  sessionStorage.removeItem(key(listingId))
}
