import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { Order, OrderHours } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { Quiet } from '../parts'

import { Meter } from './meter'

const Rows = styled('ul')({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', gap: 3, minWidth: 0, overflowWrap: 'anywhere' },
})

/** Planned against real of each piece of work; what was worked on the order without one of them stands last. */
export function LineHours({ order, hours }: { order: Order; hours: OrderHours }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const names = new Map(order.lines.map(({ id, name }) => [id, name]))
  const onLines = hours.lines.reduce((sum, line) => sum + line.worked_minutes, 0)
  const rest = hours.worked_minutes - onLines
  const rows = hours.lines.flatMap((line) => {
    const name = names.get(line.line_id)
    return name === undefined ? [] : [{ ...line, name }]
  })
  if (rows.length === 0) return null
  const most = Math.max(
    ...rows.flatMap(({ planned_minutes, worked_minutes }) => [planned_minutes, worked_minutes]),
    rest,
  )
  return (
    <Rows aria-label={t`Czas na pozycjach`}>
      {rows.map(({ line_id, name, worked_minutes, planned_minutes }) => (
        <li key={line_id}>
          <span>{name}</span>
          <Meter worked={worked_minutes} planned={planned_minutes} most={most} />
          <Quiet className="num">
            {planned_minutes === 0 ? (
              <Trans>{format.duration(worked_minutes)}, bez planu</Trans>
            ) : (
              <Trans>
                {format.duration(worked_minutes)} z {format.duration(planned_minutes)} planu
              </Trans>
            )}
          </Quiet>
        </li>
      ))}
      {rest > 0 && onLines > 0 ? (
        <li>
          <span>
            <Trans>Na zleceniu, bez wybranej pozycji</Trans>
          </span>
          <Meter worked={rest} planned={0} most={most} />
          <Quiet className="num">{format.duration(rest)}</Quiet>
        </li>
      ) : null}
    </Rows>
  )
}
