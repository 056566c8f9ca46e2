import type { Block, CalendarDay, Span, Visit } from '@/api/workshop-contract'
import { dayBounds, instantOf } from '@/lib/zoned-time'

export const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The stretch of a day that is drawn, in instants: its length is what really elapses, on every day of the year. */
export interface Axis {
  from: number
  to: number
  /** Local midnight, from which steps are counted. */
  midnight: number
  /** The last instant of the day. */
  end: number
}

const instant = (moment: string): number => Date.parse(moment)

/**
 * From the hour of the first thing to the hour after the last: opening hours, work, visits, edges of blocks; 8 to 16 on
 * an empty day. A block that lasts the whole day draws no longer day.
 */
export function axisOf(day: CalendarDay): Axis {
  const { start: midnight, end } = dayBounds(day.date, day.timezone)
  const at = (clock: string) => instantOf(day.date, clock, day.timezone)
  const moments = day.columns.flatMap(({ working, appointments }) =>
    [...working, ...appointments].flatMap((span) => [instant(span.start), instant(span.end)]),
  )
  for (const { start, end: until } of day.columns.flatMap(({ blocks }) => blocks)) {
    if (instant(start) > midnight) moments.push(instant(start))
    if (instant(until) < end) moments.push(instant(until))
  }
  if (day.opens_at !== null && day.closes_at !== null && !day.is_closed)
    moments.push(at(day.opens_at), at(day.closes_at))
  if (moments.length === 0) moments.push(at('08:00'), at('16:00'))
  const first = Math.max(midnight, Math.min(...moments))
  const last = Math.min(end, Math.max(...moments))
  const from = midnight + Math.floor((first - midnight) / HOUR) * HOUR
  const to = Math.min(end, midnight + Math.ceil((last - midnight) / HOUR) * HOUR)
  return { from, to: Math.max(to, from + HOUR), midnight, end }
}

/** Every full hour of the axis by elapsed time: a clock that goes back shows one of them twice, and rightly so. */
export function hoursOf({ from, to }: Axis): number[] {
  const count = Math.ceil((to - from) / HOUR)
  return Array.from({ length: count }, (_, index) => from + index * HOUR)
}

/** Where a span lies on the axis, in parts of its length, cut to what is drawn. */
export function placeOf(span: Span, { from, to }: Axis): { offset: number; length: number } {
  const start = Math.min(Math.max(instant(span.start), from), to)
  const end = Math.min(Math.max(instant(span.end), from), to)
  return { offset: (start - from) / (to - from), length: (end - start) / (to - from) }
}

/** The nearest step counted from local midnight. */
export function snapped(moment: number, stepMinutes: number, { midnight }: Axis): number {
  const step = stepMinutes * MINUTE
  return midnight + Math.round((moment - midnight) / step) * step
}

export interface Placement {
  start: number
  end: number
  column: number
}

/**
 * A visit moved by some minutes and columns: on a step, within the day, of unchanged length. Of one that reaches past
 * the day only the start stays within it, and one that began the day before is put no earlier.
 */
export function moved(
  from: Placement,
  by: { minutes: number; columns: number },
  limits: { axis: Axis; step: number; columns: number },
): Placement {
  const { midnight, end } = limits.axis
  const length = from.end - from.start
  const isWithin = from.start >= midnight && from.end <= end
  const last = isWithin ? end - length : end - limits.step * MINUTE
  const wanted = snapped(from.start + by.minutes * MINUTE, limits.step, limits.axis)
  const start = Math.max(Math.min(midnight, from.start), Math.min(wanted, last))
  const column = Math.max(0, Math.min(limits.columns - 1, from.column + by.columns))
  return { start, end: start + length, column }
}

/** A visit made longer or shorter at its end, never shorter than one step. */
export function resized(
  from: Placement,
  minutes: number,
  limits: { axis: Axis; step: number },
): Placement {
  const wanted = snapped(from.end + minutes * MINUTE, limits.step, limits.axis)
  const shortest = from.start + limits.step * MINUTE
  const longest = Math.max(limits.axis.end, from.end)
  return { ...from, end: Math.max(shortest, Math.min(wanted, longest)) }
}

export interface Lane {
  visit: Visit
  lane: number
  lanes: number
}

/**
 * Visits that share time stand side by side. Live visits of one mechanic cannot overlap, but one who did not come and
 * the one who took the place can.
 */
export function lanesOf(visits: Visit[]): Lane[] {
  const sorted = [...visits].sort(
    (one, other) =>
      instant(one.start) - instant(other.start) || instant(other.end) - instant(one.end),
  )
  const placed: Lane[] = []
  let group: Lane[] = []
  let ends: number[] = []
  const close = () => {
    for (const lane of group) lane.lanes = ends.length
    group = []
    ends = []
  }
  for (const visit of sorted) {
    const start = instant(visit.start)
    if (ends.every((end) => end <= start)) close()
    const free = ends.findIndex((end) => end <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = instant(visit.end)
    const entry = { visit, lane, lanes: 1 }
    group.push(entry)
    placed.push(entry)
  }
  close()
  return placed
}

/** What of the axis lies outside the given spans: hours nobody works. */
export function gapsOf(spans: Span[], { from, to }: Axis): Span[] {
  const sorted = spans
    .map((span) => ({ start: instant(span.start), end: instant(span.end) }))
    .sort((one, other) => one.start - other.start)
  const gaps: Span[] = []
  const add = (start: number, end: number) => {
    if (end > start)
      gaps.push({ start: new Date(start).toISOString(), end: new Date(end).toISOString() })
  }
  let reached = from
  for (const span of sorted) {
    add(reached, Math.min(span.start, to))
    reached = Math.max(reached, span.end)
  }
  add(reached, to)
  return gaps
}

/** Minutes that two lists of spans share; within each list nothing overlaps. */
function shared(some: Span[], others: Span[]): number {
  let total = 0
  for (const one of some)
    for (const other of others) {
      const start = Math.max(instant(one.start), instant(other.start))
      total += Math.max(0, Math.min(instant(one.end), instant(other.end)) - start)
    }
  return total / MINUTE
}

/**
 * Minutes of work, of which none are blocked, and minutes taken in a column. Visits called off take none, those over
 * midnight only their part of the day; breaks and absences are no work to begin with.
 */
export function loadOf(
  column: { working: Span[]; blocks: Block[]; appointments: Visit[] },
  day: { start: number; end: number },
): {
  working: number
  taken: number
  blocked: number
} {
  const sum = (spans: Span[]) =>
    spans.reduce((total, span) => total + instant(span.end) - instant(span.start), 0) / MINUTE
  const blocked = shared(column.working, column.blocks)
  const live = column.appointments.filter(
    ({ status }) => status !== 'cancelled' && status !== 'no_show',
  )
  const taken = live.reduce(
    (total, { start, end }) =>
      total + Math.min(instant(end), day.end) - Math.max(instant(start), day.start),
    0,
  )
  return { working: sum(column.working) - blocked, taken: taken / MINUTE, blocked }
}
