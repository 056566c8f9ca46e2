import type { Visit } from '@/api/workshop-contract'

/** Make and year come before the number: people find cars by them. */
export function carName({ vehicle }: Visit): string {
  const named = [vehicle.make, vehicle.model, vehicle.year].filter(Boolean).join(' ')
  return vehicle.label || named
}

export const minutesOf = ({ start, end }: { start: string; end: string }): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 60_000)
