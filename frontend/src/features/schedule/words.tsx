import { styled } from '@mui/material/styles'

import type { Visit } from '@/api/workshop-contract'
import { Plate } from '@/components/plate'

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
