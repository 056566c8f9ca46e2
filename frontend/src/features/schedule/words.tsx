import { styled } from '@mui/material/styles'

import type { Visit } from '@/api/workshop-contract'
import { Plate } from '@/components/plate'

/** Make and year come before the number: people find cars by them. */
export function carName({ vehicle }: Visit): string {
  const named = [vehicle.make, vehicle.model, vehicle.year].filter(Boolean).join(' ')
  return vehicle.label || named
}

export const minutesOf = ({ start, end }: { start: string; end: string }): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 60_000)

export function PlateOf({ visit }: { visit: Visit }) {
  return visit.vehicle.plate === '' ? null : <Plate>{visit.vehicle.plate}</Plate>
}

/** One line that ends in an ellipsis instead of pushing its neighbours away. */
export const Line = styled('span')({
  display: 'block',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})
