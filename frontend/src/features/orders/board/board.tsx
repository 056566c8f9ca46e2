import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'

import type { OrderRow } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Skeleton } from '@/components/skeleton'
import { useIsPhone } from '@/hooks/use-media-query'
import { useWorkshop } from '@/hooks/use-workshop'

import { openOrdersQuery } from '../api'
import { FilterBar, PlaceFilters, withFilter } from '../filter-bar'
import { MoveDialog } from '../move-dialog'
import { placesIn } from '../order-filters'
import { type ColumnKey, COLUMNS, columnOf } from '../stages'
import { useColumnWords } from '../words'

import { CardWords, OrderCard } from './order-card'
import { useMove } from './use-move'

const Columns = styled('div')({
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(196px, 1fr)',
  gap: 10,
  alignItems: 'start',
  overflowX: 'auto',
  margin: '0 -4px',
  padding: '0 4px 16px',
  minHeight: 'calc(100dvh - 260px)',
  '@media (max-width: 719px)': { display: 'block', minHeight: 0, overflowX: 'visible' },
})

const Lane = styled('section')(({ theme }) => ({
  display: 'grid',
  alignContent: 'start',
  gap: 8,
  minWidth: 0,
  minHeight: '100%',
  padding: 8,
  borderRadius: 12,
  background: theme.vars.palette.surface.soft,
  '&[data-over]': { boxShadow: `inset 0 0 0 2px ${theme.vars.palette.primary.main}` },
  '& > h2': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 8,
    padding: '2px 4px',
    ...theme.typography.body2,
    fontWeight: 600,
  },
  '& > h2 > span': { color: theme.vars.palette.text.secondary, fontWeight: 500 },
  '& > ul': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 8,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}))

const Tabs = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: 6,
  marginBottom: 10,
  paddingBottom: 4,
  overflowX: 'auto',
  '& button': {
    flexShrink: 0,
    minHeight: 44,
    padding: '0 14px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 999,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    ...theme.typography.body2,
  },
  '& button[aria-pressed="true"]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
    fontWeight: 600,
  },
}))

const InHand = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 5,
  padding: '9px 10px',
  border: `1px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 9,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  cursor: 'grabbing',
}))

interface ColumnLaneProps {
  column: ColumnKey
  label: string
  count: number
  children: ReactNode
}

function ColumnLane({ column, label, count, children }: ColumnLaneProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column })
  return (
    <Lane
      ref={setNodeRef}
      aria-label={label}
      data-column={column}
      data-over={isOver ? '' : undefined}
    >
      <h2>
        {label}
        <span className="num">{count}</span>
      </h2>
      <ul>{children}</ul>
    </Lane>
  )
}

/** Open orders by where they stand; a card carried into a column is a move, and the server may refuse it. */
export function Board() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const phone = useIsPhone()
  const words = useColumnWords()
  const [address, setAddress] = useSearchParams()
  const places = placesIn(address)
  const orders = useQuery(openOrdersQuery(places))
  const { asked, say, drop, move } = useMove(places)
  const [held, setHeld] = useState<OrderRow | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 240, tolerance: 8 } }),
  )
  const filter = (name: string, value: string) => {
    setAddress(withFilter(address, name, value), { replace: true })
  }
  const rows = orders.data ?? []
  const of = (column: ColumnKey) => rows.filter(({ stage }) => columnOf(stage) === column)
  const filled = COLUMNS.filter(({ key }) => key !== 'declined' || of(key).length > 0)
  const named = address.get('kolumna')
  const chosen = COLUMNS.find(({ key }) => key === named)?.key
  const first = filled.find(({ key }) => of(key).length > 0)?.key ?? 'booked'
  const shown = phone ? filled.filter(({ key }) => key === (chosen ?? first)) : filled
  const find = (id: unknown) => rows.find((order) => order.id === id)
  const finish = ({ active, over }: DragEndEvent) => {
    setHeld(null)
    const order = find(active.id)
    if (order && over) move(order, over.id as ColumnKey)
  }
  const mayMove = can('orders.work')
  const isEmpty = orders.data !== undefined && rows.length === 0
  return (
    <>
      <FilterBar style={{ maxWidth: 460 }}>
        <PlaceFilters address={address} onChange={filter} />
      </FilterBar>
      {orders.data === undefined ? (
        orders.isError ? (
          <ErrorState problem={orders.error} onRetry={() => void orders.refetch()} />
        ) : (
          <Columns aria-busy="true">
            {COLUMNS.slice(0, phone ? 1 : 7).map(({ key }) => (
              <Skeleton key={key} height={360} />
            ))}
          </Columns>
        )
      ) : isEmpty ? (
        <EmptyState
          drawing="car"
          action={
            [...address.keys()].length > 0 ? (
              <ActionButton
                onClick={() => {
                  setAddress({}, { replace: true })
                }}
              >
                <Trans>Pokaż wszystkie</Trans>
              </ActionButton>
            ) : can('orders.edit') ? (
              <ActionButton kind="next" to="/zlecenia/nowe">
                <Trans>Nowe zlecenie</Trans>
              </ActionButton>
            ) : undefined
          }
        >
          <Trans>Na tablicy nic nie stoi. Przyjęte auta pojawią się tu same.</Trans>
        </EmptyState>
      ) : (
        <>
          {phone ? (
            <Tabs role="group" aria-label={t`Kolumny`}>
              {filled.map(({ key }) => (
                <button
                  key={key}
                  type="button"
                  aria-pressed={key === (chosen ?? first)}
                  onClick={() => {
                    filter('kolumna', key)
                  }}
                >
                  {words[key]} <span className="num">{of(key).length}</span>
                </button>
              ))}
            </Tabs>
          ) : null}
          <DndContext
            sensors={sensors}
            accessibility={{ screenReaderInstructions: { draggable: '' } }}
            onDragStart={({ active }) => {
              setHeld(find(active.id) ?? null)
            }}
            onDragCancel={() => {
              setHeld(null)
            }}
            onDragEnd={finish}
          >
            <Columns>
              {shown.map(({ key }) => (
                <ColumnLane key={key} column={key} label={words[key]} count={of(key).length}>
                  {of(key).map((order) => (
                    <li key={order.id}>
                      <OrderCard
                        order={order}
                        mayMove={mayMove}
                        onMove={(to, action) => {
                          move(order, to, action)
                        }}
                      />
                    </li>
                  ))}
                </ColumnLane>
              ))}
            </Columns>
            <DragOverlay dropAnimation={null}>
              {held ? (
                <InHand>
                  <CardWords order={held} isLinked={false} />
                </InHand>
              ) : null}
            </DragOverlay>
          </DndContext>
        </>
      )}
      {asked ? (
        <MoveDialog
          action={asked.action}
          totals={asked.order.totals}
          onMove={(said) => say(asked, said)}
          onClose={drop}
        />
      ) : null}
    </>
  )
}
