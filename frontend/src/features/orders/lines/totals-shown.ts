import type { OrderTotals } from '@/api/workshop-contract'

const isNothing = ({ gross }: OrderTotals['all']): boolean => Number(gross) === 0

/** Which sums tell something: parts of the whole only where they are not the whole. */
export function totalsShown(totals: OrderTotals): (keyof OrderTotals)[] {
  const parts = (['approved', 'undecided'] as const).filter((name) => !isNothing(totals[name]))
  const [only] = parts
  return parts.length === 1 && only !== undefined && totals[only].gross === totals.all.gross
    ? [only]
    : [...parts, 'all']
}
