import type { QueryClient } from '@tanstack/react-query'

import type { CalendarDay, Today, Visit } from '@/api/workshop-contract'
import { dayKey } from '@/lib/format'

import type { By } from './api'

type Cached = CalendarDay | Today | Visit | { items: Visit[] } | undefined

const swapped = (visits: Visit[], next: Visit): Visit[] =>
  visits.map((visit) => (visit.id === next.id ? next : visit))

/** The day with the visit in the column it now belongs to, or without it when it left for another day. */
export function withVisitInDay(day: CalendarDay, next: Visit, by: By): CalendarDay {
  const isShown = day.columns.some(({ appointments }) =>
    appointments.some(({ id }) => id === next.id),
  )
  if (!isShown) return day
  const home = (by === 'bay' ? next.bay : next.mechanic)?.id ?? null
  const staysToday = dayKey(next.start, day.timezone) === day.date
  return {
    ...day,
    columns: day.columns.map((column) => {
      const others = column.appointments.filter(({ id }) => id !== next.id)
      const isHome = staysToday && column.id === home
      return { ...column, appointments: isHome ? [...others, next] : others }
    }),
  }
}

function withVisit(cached: Cached, next: Visit, by: By): Cached {
  if (!cached) return cached
  if ('columns' in cached) return withVisitInDay(cached, next, by)
  if ('tiles' in cached) return { ...cached, appointments: swapped(cached.appointments, next) }
  if ('items' in cached) return { ...cached, items: swapped(cached.items, next) }
  return 'version' in cached && cached.id === next.id ? next : cached
}

/** Shows a visit in its new state everywhere it is on screen; returns the way back. */
export function showAtOnce(queries: QueryClient, next: Visit): () => void {
  const shown = queries.getQueriesData<Cached>({ queryKey: ['appointment'] })
  for (const [key, cached] of shown)
    queries.setQueryData(key, withVisit(cached, next, key[3] === 'bay' ? 'bay' : 'mechanic'))
  return () => {
    for (const [key, cached] of shown) queries.setQueryData(key, cached)
  }
}
