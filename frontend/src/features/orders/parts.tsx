import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import type { OrderRow } from '@/api/workshop-contract'
import { PersonInitials } from '@/components/person-initials'
import { Plate } from '@/components/plate'
import { touch } from '@/components/touch'
import { useNow } from '@/hooks/use-now'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { minutesAway, urgencyOf } from './promised'

export const Roomy = styled('div')({ display: 'grid', gap: 16, ...touch })

export const Section = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: 10,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 12px',
    minHeight: theme.density.control,
  },
  '& h2': { ...theme.typography.h2 },
}))

export const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  padding: '12px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '@media print': { padding: 0, border: 0 },
}))

export const Quiet = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

export const Buttons = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
})

/** What a sheet of paper has no use for. */
export const ScreenOnly = styled('div')({
  display: 'contents',
  '@media print': { display: 'none' },
})

const Promised = styled('span')(({ theme }) => ({
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  '&[data-urgency="late"]': { color: theme.vars.palette.signal.red, fontWeight: 600 },
  '&[data-urgency="in_danger"]': { color: theme.vars.palette.signal.orange, fontWeight: 600 },
  '&[data-urgency="soon"]': { color: theme.vars.palette.signal.yellow, fontWeight: 600 },
  '& small': { fontSize: 'inherit', fontWeight: 500 },
}))

/** The promised hour: its colour says how near it is, and so do the words. */
export function PromisedTime({
  order,
  short = false,
}: {
  order: Pick<OrderRow, 'stage' | 'promised_at' | 'promise'>
  short?: boolean
}) {
  const format = useWorkshopFormat()
  const now = useNow()
  if (order.promised_at === null) return null
  const urgency = urgencyOf(order, now)
  const away = format.away(minutesAway(order.promised_at, now))
  return (
    <Promised data-urgency={urgency}>
      <time dateTime={order.promised_at}>{format.slot(order.promised_at)}</time>
      {short ? null : urgency === 'late' ? (
        <small>
          {' · '}
          <Trans>spóźnione {away}</Trans>
        </small>
      ) : urgency === 'in_danger' ? (
        <small>
          {' · '}
          <Trans>praca się nie zmieści</Trans>
        </small>
      ) : urgency === 'soon' ? (
        <small>
          {' · '}
          <Trans>za {away}</Trans>
        </small>
      ) : null}
    </Promised>
  )
}

export function PlateOf({ vehicle }: { vehicle: OrderRow['vehicle'] }) {
  return vehicle.plate === '' ? null : <Plate>{vehicle.plate}</Plate>
}

export const carOf = ({ label, plate }: OrderRow['vehicle']): string =>
  label === plate ? '' : label

const Person = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  maxWidth: '100%',
  '& > span:first-of-type': { flexShrink: 0, width: 24, height: 24, fontSize: 10 },
  '& > span:last-of-type': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

export function MechanicOf({ order }: { order: OrderRow }) {
  return order.mechanic === null ? null : (
    <Person title={order.mechanic.name}>
      <PersonInitials name={order.mechanic.name} />
      <span>{order.mechanic.name}</span>
    </Person>
  )
}

/** One line that ends in an ellipsis instead of pushing its neighbours away. */
export const Line = styled('span')({
  display: 'block',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})
