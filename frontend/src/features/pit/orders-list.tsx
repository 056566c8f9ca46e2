import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'

import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Plate } from '@/components/plate'
import { SkeletonRows } from '@/components/skeleton'

import type { Order } from './day'
import { Card, List, Quiet, Row, WaitsMark } from './parts'
import { PromisedTime } from './promised-time'
import { usePit } from './use-pit'
import { useStageWords } from './words'

const Tile = styled(Card)({ position: 'relative', minHeight: 96 })

const Open = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  fontWeight: 650,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 14 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': { outline: `3px solid ${theme.vars.palette.primary.main}` },
}))

const Concern = styled('p')({
  margin: 0,
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
})

function OrderTile({ order }: { order: Order }) {
  const stageWord = useStageWords()
  return (
    <Tile as="li">
      <Row style={{ justifyContent: 'space-between' }}>
        <Row>
          {order.vehicle.plate === '' ? null : <Plate>{order.vehicle.plate}</Plate>}
          <WaitsMark waits={order.waits} />
        </Row>
        <PromisedTime order={order} />
      </Row>
      <Open to={`/zlecenia/${String(order.id)}`}>{order.vehicle.label || order.label}</Open>
      {order.concern === '' ? null : <Concern>{order.concern}</Concern>}
      <Quiet>
        {stageWord(order.stage)}
        {order.mechanic === null ? (
          <>
            {' · '}
            <Trans>nieprzypisane</Trans>
          </>
        ) : null}
      </Quiet>
      {order.parts_missing.length === 0 ? null : (
        <Quiet>
          <Trans>Brakuje: {order.parts_missing.join(', ')}</Trans>
        </Quiet>
      )}
    </Tile>
  )
}

/** The orders of the day: what one works on, and cars here that nobody has taken. */
export function PitOrders() {
  const { day, problem, readAgain } = usePit()
  if (day === undefined || (day === null && problem === null))
    return <SkeletonRows count={3} height={140} />
  if (day === null) return <ErrorState problem={problem} onRetry={readAgain} />
  if (day.orders.length === 0)
    return (
      <EmptyState drawing="car">
        <Trans>Nie masz teraz zleceń. Gdy recepcja przyjmie auto, pojawi się tu samo.</Trans>
      </EmptyState>
    )
  return (
    <List>
      {day.orders.map((order) => (
        <OrderTile key={order.id} order={order} />
      ))}
    </List>
  )
}
