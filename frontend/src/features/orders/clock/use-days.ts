import { useSearchParams } from 'react-router'

import { useNow } from '@/hooks/use-now'
import { useWorkshop } from '@/hooks/use-workshop'
import { addDays, dayKey } from '@/lib/format'

export const isDay = (text: string): boolean =>
  /^(19|20)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** Which days are looked at, and whose, is written in the address: a link shows a colleague the same. */
export function useDays() {
  const { timezone } = useWorkshop()
  const today = dayKey(useNow(), timezone)
  const [address, setAddress] = useSearchParams()
  const asked = address.get('dzien') ?? ''
  const day = isDay(asked) ? asked : today
  const isOneDay = address.get('widok') === 'dzien'
  const who = Number(address.get('kto') ?? '')
  const changed = (change: Record<string, string | null>): URLSearchParams => {
    const next = new URLSearchParams(address)
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    return next
  }
  return {
    today,
    day,
    isOneDay,
    first: isOneDay ? day : mondayOf(day),
    count: isOneDay ? 1 : 7,
    who: Number.isSafeInteger(who) && who > 0 ? who : null,
    /** The address with these changes, for a link. */
    linkTo: (change: Record<string, string | null>) => `?${changed(change).toString()}`,
    go: (change: Record<string, string | null>) => {
      setAddress(changed(change))
    },
  }
}

export type Days = ReturnType<typeof useDays>
