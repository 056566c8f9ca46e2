import { addDays } from './format'

const parts = new Map<string, Intl.DateTimeFormat>()

function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = parts.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    parts.set(zone, format)
  }
  return format
}

/** What the wall clock of the zone shows at an instant, read as if it were UTC. */
function wallTime(instant: number, zone: string): number {
  const read: Record<string, string> = {}
  for (const { type, value } of wallFormat(zone).formatToParts(instant)) read[type] = value
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = read
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

const offsetAt = (instant: number, zone: string): number => wallTime(instant, zone) - instant

/**
 * The instant at which the wall clock shows `clock` (HH:MM) on `day`. Of an hour that happens twice it is the first; a
 * time that is skipped in spring becomes as much later as the clocks jumped.
 */
export function instantOf(day: string, clock: string, zone: string): number {
  const wall = Date.parse(`${day}T${clock}:00Z`)
  const before = wall - offsetAt(wall - 86_400_000, zone)
  if (wallTime(before, zone) === wall) return before
  const after = wall - offsetAt(wall + 86_400_000, zone)
  return wallTime(after, zone) === wall ? after : before
}

/** The first and the last instant of a calendar day: 23, 24 or 25 hours apart. */
export function dayBounds(day: string, zone: string): { start: number; end: number } {
  return { start: instantOf(day, '00:00', zone), end: instantOf(addDays(day, 1), '00:00', zone) }
}

/** „2026-11-26T14:30:00.000Z” of what the wall clock shows, whatever its zone. */
export const wallText = (instant: number | string, zone: string): string =>
  new Date(
    wallTime(typeof instant === 'string' ? Date.parse(instant) : instant, zone),
  ).toISOString()

/** „14:30” of an instant, for time inputs. */
export function clockOf(instant: number | string, zone: string): string {
  return wallText(instant, zone).slice(11, 16)
}
