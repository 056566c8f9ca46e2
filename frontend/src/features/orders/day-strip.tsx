import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import type { OrderRow } from '@/api/workshop-contract'
import { useNow } from '@/hooks/use-now'
import { useWorkshop } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'

import { openOrdersQuery } from './api'
import { ordersOfDay } from './day-orders'
import { carOf, PlateOf, PromisedTime, Quiet } from './parts'
import { urgencyOf } from './promised'
import { StageMark } from './stage-mark'

const Strip = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: '8px 20px',
  padding: '8px 16px',
  overflowX: 'auto',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  ...theme.typography.body2,
  '& section': { display: 'flex', alignItems: 'center', gap: 8 },
  '& h2': { ...theme.typography.caption, margin: 0, whiteSpace: 'nowrap', fontWeight: 600 },
  '& ul': { display: 'flex', gap: 8, margin: 0, padding: 0, listStyle: 'none' },
}))

const Chip = styled(Link)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: theme.density.control,
  padding: '2px 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  color: 'inherit',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[data-urgency="late"]': { borderColor: theme.vars.palette.signal.red },
  '&[data-urgency="in_danger"]': { borderColor: theme.vars.palette.signal.orange },
}))

function OrderChip({ order }: { order: OrderRow }) {
  const now = useNow()
  return (
    <li>
      <Chip to={`/zlecenia/${String(order.id)}`} data-urgency={urgencyOf(order, now)}>
        <PlateOf vehicle={order.vehicle} />
        {order.vehicle.plate === '' ? <b>{carOf(order.vehicle) || order.label}</b> : null}
        <StageMark stage={order.stage} />
        <PromisedTime order={order} />
        {order.mechanic === null ? null : <Quiet>{order.mechanic.name}</Quiet>}
      </Chip>
    </li>
  )
}

/** Orders beside the visits of a day: promised for it, and left over from earlier days. */
export function DayStrip({ day }: { day: string }) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const today = dayKey(useNow(), timezone)
  const orders = useQuery(openOrdersQuery())
  const { promised, carried } = ordersOfDay(orders.data ?? [], { day, today, timezone })
  if (promised.length + carried.length === 0) return null
  return (
    <Strip aria-label={t`Zlecenia tego dnia`} role="group" tabIndex={0}>
      {promised.length === 0 ? null : (
        <section>
          <h2>
            <Trans>Do oddania</Trans>
          </h2>
          <ul>
            {promised.map((order) => (
              <OrderChip key={order.id} order={order} />
            ))}
          </ul>
        </section>
      )}
      {carried.length === 0 ? null : (
        <section>
          <h2>
            <Trans>Z poprzednich dni</Trans>
          </h2>
          <ul>
            {carried.map((order) => (
              <OrderChip key={order.id} order={order} />
            ))}
          </ul>
        </section>
      )}
    </Strip>
  )
}
