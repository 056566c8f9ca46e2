import type { Resource, Span, Today, Visit } from '@/api/workshop-contract'

import type { Axis } from '../calendar/geometry'

/** A stretch in which so many visits could still begin side by side. */
export interface FreeSpan {
  start: number
  end: number
  /** How many mechanics have nothing then, at most as many as there are free places. */
  count: number
}

const SHORTEST = 15 * 60_000

const takes = ({ status }: Visit) => status !== 'cancelled' && status !== 'no_show'
const within = (moment: number, spans: readonly Span[]) =>
  spans.some(({ start, end }) => Date.parse(start) <= moment && moment < Date.parse(end))

/**
 * Today's free time as a strip: where a mechanic is at work without a visit, a place is empty and neither is blocked. What a service asks
 * for besides (skill, kind of place, length) the booking checks.
 */
export function freeTimeOf({ resources, appointments }: Today, { from, to }: Axis): FreeSpan[] {
  const live = appointments.filter(takes)
  const edges = new Set([from, to])
  const note = ({ start, end }: Span) => {
    edges.add(Date.parse(start))
    edges.add(Date.parse(end))
  }
  live.forEach(note)
  for (const { working, breaks } of resources.mechanics) [...working, ...breaks].forEach(note)
  for (const { blocks } of [...resources.mechanics, ...resources.bays]) blocks.forEach(note)
  const sorted = [...edges].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b)

  const busy = (kind: 'mechanic' | 'bay', { id, blocks }: Resource, moment: number) =>
    within(moment, blocks) ||
    live.some((visit) => visit[kind]?.id === id && within(moment, [visit]))
  const countAt = (moment: number) => {
    const people = resources.mechanics.filter(
      (one) =>
        within(moment, one.working) &&
        !within(moment, one.breaks) &&
        !busy('mechanic', one, moment),
    ).length
    const places = resources.bays.filter((one) => !busy('bay', one, moment)).length
    return resources.bays.length === 0 ? people : Math.min(people, places)
  }

  const spans: FreeSpan[] = []
  sorted.slice(0, -1).forEach((start, index) => {
    const end = sorted[index + 1] ?? start
    const count = countAt(start)
    const last = spans.at(-1)
    if (last?.end === start && last.count === count) last.end = end
    else spans.push({ start, end, count })
  })
  return spans.filter(({ start, end, count }) => count > 0 && end - start >= SHORTEST)
}
