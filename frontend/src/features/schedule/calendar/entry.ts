import type { Block, DayColumn, Visit } from '@/api/workshop-contract'

import { carName } from '../car-name'

/** What lies on a day's grid and can be moved there. */
export type Entry = { key: string; start: string; end: string; name: string } & (
  { kind: 'visit'; visit: Visit } | { kind: 'block'; block: Block }
)

export const entryOfVisit = (visit: Visit): Entry => ({
  kind: 'visit',
  key: visit.id,
  start: visit.start,
  end: visit.end,
  name: carName(visit) || visit.customer.name,
  visit,
})

export const entryOfBlock = (block: Block, name: string): Entry => ({
  kind: 'block',
  key: `block-${String(block.id)}`,
  start: block.start,
  end: block.end,
  name: block.reason || name,
  block,
})

/** Everything in a column; `unnamed` is what a block without a reason is called. */
export const entriesOf = (column: DayColumn, unnamed: string): Entry[] => [
  ...column.appointments.map(entryOfVisit),
  ...column.blocks.map((block) => entryOfBlock(block, unnamed)),
]
