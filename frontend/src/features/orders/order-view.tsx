import { Trans, useLingui } from '@lingui/react/macro'
import GlobalStyles from '@mui/material/GlobalStyles'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Order } from '@/api/workshop-contract'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { orderQuery } from './api'
import { ClockCard } from './clock/clock-card'
import { EstimateCard } from './estimate-card'
import { EstimatesCard } from './estimates-card'
import { InspectionCard } from './inspection/inspection-card'
import { IntakeCard } from './intake/intake-card'
import { LinesSection } from './lines/lines-table'
import { OrderFacts } from './order-facts'
import { NextBarrier } from './order-moves'
import { carOf, PlateOf, Quiet } from './parts'
import { RepairFiles } from './repair-files'
import { StageStrip } from './stage-strip'
import { Timeline } from './timeline'

const Stack = styled('div')({ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' })

const Sides = styled('div')({
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignItems: 'start',
  '& > [data-side="lines"]': { display: 'grid', gap: 20, gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (min-width: 900px)': {
    gridTemplateColumns: '270px minmax(0, 1fr)',
    gridTemplateAreas: '"facts lines" "time time"',
    '& > [data-side="facts"]': { gridArea: 'facts' },
    '& > [data-side="lines"]': { gridArea: 'lines' },
    '& > [data-side="time"]': { gridArea: 'time' },
  },
  '@media (min-width: 1280px)': {
    gridTemplateColumns: '280px minmax(0, 1fr) 300px',
    gridTemplateAreas: '"facts lines time"',
  },
})

const Heading = styled('span')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  minWidth: 0,
  overflowWrap: 'anywhere',
})

const Label = styled('small')(({ theme }) => ({
  ...theme.typography.body2,
  fontWeight: 500,
  letterSpacing: 0,
  color: theme.vars.palette.text.secondary,
}))

const OnPaper = styled('div')({
  display: 'none',
  '@media print': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 16,
    borderBottom: '1px solid #000',
    paddingBottom: 8,
  },
})

/** A sheet of paper is white, and knows nothing of what can be pressed. */
const paper = (
  <GlobalStyles
    styles={{
      '@media print': {
        '@page': { margin: '16mm 14mm' },
        'html, body, #root': { background: '#fff !important' },
        '*': { color: '#000 !important', background: 'transparent !important' },
        '[data-screen]': { display: 'none !important' },
      },
    }}
  />
)

export const useOrder = (id: number) => useQuery(orderQuery(id))

export function OrderHeading({ order }: { order: Order }) {
  return (
    <Heading>
      <PlateOf vehicle={order.vehicle} />
      <span>
        {[carOf(order.vehicle), order.customer.name].filter((part) => part !== '').join(' · ')}
      </span>
      <Label className="num">{order.label}</Label>
      {order.is_unrepaired ? (
        <Tag>
          <Trans>bez naprawy</Trans>
        </Tag>
      ) : null}
    </Heading>
  )
}

export const orderTitle = (order: Order): string =>
  [order.label, order.vehicle.plate || carOf(order.vehicle)]
    .filter((part) => part !== '')
    .join(' · ')

export function OrderSkeleton() {
  return (
    <Stack aria-busy="true">
      <Skeleton height={48} />
      <Sides>
        <div data-side="facts">
          <Skeleton height={320} />
        </div>
        <div data-side="lines">
          <Skeleton height={320} />
        </div>
        <div data-side="time">
          <Skeleton height={320} />
        </div>
      </Sides>
    </Stack>
  )
}

/** One order whole: where it stands, what the client came with, what is done for how much, and what happened. */
export function OrderView({ order, write }: { order: Order; write?: ReactNode }) {
  const { t } = useLingui()
  const { me, can } = useWorkshop()
  const format = useWorkshopFormat()
  return (
    <Stack>
      {paper}
      <OnPaper>
        <b>{me?.workshop.name}</b>
        <span>
          {t`Zlecenie`} {order.label}, {format.exact(order.opened_at)}
        </span>
      </OnPaper>
      <StageStrip order={order} />
      <NextBarrier order={order} />
      <Sides>
        <div data-side="facts">
          <OrderFacts order={order} write={write} />
        </div>
        <div data-side="lines">
          <LinesSection order={order} />
          <IntakeCard order={order} />
          <InspectionCard order={order} />
          <RepairFiles order={order} />
          <ClockCard order={order} />
          <EstimateCard order={order} />
          <EstimatesCard order={order} canEdit={can('orders.edit')} />
          <OnPaper style={{ border: 0, paddingTop: 48 }}>
            <Quiet>
              <Trans>Podpis klienta: ............................................</Trans>
            </Quiet>
            <Quiet>
              <Trans>Podpis warsztatu: ............................................</Trans>
            </Quiet>
          </OnPaper>
        </div>
        <div data-side="time">
          <Timeline order={order} />
        </div>
      </Sides>
    </Stack>
  )
}
