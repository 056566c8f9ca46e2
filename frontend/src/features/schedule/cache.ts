import type { QueryClient } from '@tanstack/react-query'

import type { Block, CalendarDay, Today, Visit } from '@/api/workshop-contract'
import { dayBounds } from '@/lib/zoned-time'

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
  const { start, end } = dayBounds(day.date, day.timezone)
  const staysToday = Date.parse(next.start) < end && Date.parse(next.end) > start
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

/** The day with the block where it now lies; without it when `next` is null or stands elsewhere. */
export function withBlockInDay(
  day: CalendarDay,
  id: number,
  next: Block | null,
  by: By,
): CalendarDay {
  const { start, end } = dayBounds(day.date, day.timezone)
  const touches = next !== null && Date.parse(next.start) < end && Date.parse(next.end) > start
  const home = by === 'bay' ? next?.bay?.id : next?.mechanic?.id
  return {
    ...day,
    columns: day.columns.map((column) => {
      const others = column.blocks.filter((block) => block.id !== id)
      const isHome = touches && home !== undefined && column.id === home
      return { ...column, blocks: isHome ? [...others, next] : others }
    }),
  }
}

/** Shows a block in its new place, or takes it off the screen; returns the way back. */
export function showBlockAtOnce(queries: QueryClient, id: number, next: Block | null): () => void {
  const shown = queries.getQueriesData<Cached>({ queryKey: ['appointment', 'day'] })
  for (const [key, cached] of shown)
    if (cached && 'columns' in cached)
      queries.setQueryData(
        key,
        withBlockInDay(cached, id, next, key[3] === 'bay' ? 'bay' : 'mechanic'),
      )
  return () => {
    for (const [key, cached] of shown) queries.setQueryData(key, cached)
  }
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
