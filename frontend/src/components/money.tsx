import { useFormat } from '@/hooks/use-format'
import type { Money as Amount } from '@/lib/format'

/** An amount with tabular figures; put it into a right-aligned cell. */
export function Money({ value, whole = false }: { value: Amount; whole?: boolean }) {
  const format = useFormat()
  return (
    <span className="num" style={{ whiteSpace: 'nowrap' }}>
      {format.money(value, { whole })}
    </span>
  )
}
