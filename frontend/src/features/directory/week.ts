import { dayKey } from '@/lib/format'

import type { Listing } from './api'

export type DayHours = Listing['hours'][number]

/** Monday 0 … Sunday 6, as the API counts. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
}

/** What holds today in the workshop's zone: a special day wins over the weekday. */
export function today(
  listing: Listing,
  now: number,
): { date: string; weekday: number; hours: DayHours | undefined } {
  const date = dayKey(now, listing.timezone)
  const weekday = weekdayOf(date)
  const special = listing.special_days.find((day) => day.date === date)
  const usual = listing.hours.find((day) => day.day_of_week === weekday)
  const hours = special
    ? {
        day_of_week: weekday,
        is_closed: special.is_closed,
        opens_at: special.opens_at,
        closes_at: special.closes_at,
        break_start: null,
        break_end: null,
      }
    : usual
  return { date, weekday, hours }
}
