import { instantOf, wallText } from './zoned-time'

/** „2026-11-26T14:30”, for inputs of a day with its time. */
export function localInput(instant: number | string, zone: string): string {
  return wallText(instant, zone).slice(0, 16)
}

/** Untouched, it is the moment that it was filled from: of the hour that happens twice the clock names but one. */
export function fromLocalInput(value: string, zone: string, was?: string | number | null): string {
  if (was != null && value === localInput(was, zone)) return new Date(was).toISOString()
  const [day = '', clock = '00:00'] = value.split('T')
  return new Date(instantOf(day, clock, zone)).toISOString()
}
