import { useDraggable } from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import MoveIcon from '@mui/icons-material/SwapHorizOutlined'
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'

import type { OrderAction, OrderRow, OrderStage } from '@/api/workshop-contract'
import { Menu, MenuItem, MenuLabel } from '@/components/menu'
import { PersonInitials } from '@/components/person-initials'
import { Tag } from '@/components/tag'

import { ObstacleMark, useObstructions } from '../obstacles'
import { carOf, PlateOf, PromisedTime, Quiet } from '../parts'
import { type ColumnKey, COLUMNS, columnOf } from '../stages'
import { useActionWords, useColumnWords } from '../words'

const Face = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 5,
  padding: '9px 10px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 9,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  overflowWrap: 'anywhere',
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 118px',
  '&:hover': { borderColor: theme.vars.palette.surface.strong },
  '&[data-movable]': { cursor: 'grab', touchAction: 'manipulation' },
  '&[data-dragged]': { opacity: 0.35 },
  // An open menu must not be cut off with what is not drawn.
  '&:has([aria-expanded="true"])': { contentVisibility: 'visible', zIndex: 3 },
}))

const Top = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 28,
  '& > [data-end]': { marginLeft: 'auto' },
})

const Car = styled(Link)(({ theme }) => ({
  color: theme.vars.palette.text.primary,
  fontWeight: 600,
  textDecoration: 'none',
  '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 9 },
  '&:focus-visible': { outline: 'none' },
  '&:focus-visible::after': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 1,
  },
}))

const Above = styled('span')({ position: 'relative', zIndex: 1 })

const Who = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '0 8px',
  color: theme.vars.palette.text.secondary,
  '& > .num': { whiteSpace: 'nowrap' },
}))

const Bottom = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
  // A column is narrow: how late it is may take a second line, but is never cut off.
  '& > span:first-of-type': { minWidth: 0, whiteSpace: 'normal' },
  // Initials stand behind the time; alone on the line stands the time.
  '& > * + span': { flexShrink: 0, width: 24, height: 24, fontSize: 10 },
})

/** What a card says, wherever it lies: on the board, in the hand, on the wall. */
export function CardWords({ order, isLinked }: { order: OrderRow; isLinked: boolean }) {
  const { t } = useLingui()
  const obstructions = useObstructions(order)
  const name = carOf(order.vehicle) || order.customer.name
  const furtherThanColumn: Partial<Record<OrderStage, string>> = {
    inspected: t`po oględzinach`,
    invoiced: t`rozliczone`,
    paid: t`zapłacone`,
  }
  const further = furtherThanColumn[order.stage]
  return (
    <>
      {isLinked ? (
        <Car to={`/zlecenia/${String(order.id)}`} draggable={false}>
          {name}
        </Car>
      ) : (
        <b>{name}</b>
      )}
      <Who>
        {name === order.customer.name ? null : <span>{order.customer.name}</span>}
        <span className="num">{order.label.slice(2)}</span>
      </Who>
      {further === undefined ? null : (
        <span>
          <Tag>{further}</Tag>
        </span>
      )}
      {obstructions
        .filter(({ kind }) => !(kind === 'client' && order.stage === 'estimated'))
        .map((one) => (
          <ObstacleMark key={one.kind} obstruction={one} />
        ))}
      <Bottom>
        {order.promised_at === null ? (
          <Quiet>{t`bez terminu`}</Quiet>
        ) : (
          <PromisedTime order={order} />
        )}
        {order.mechanic === null ? null : <PersonInitials name={order.mechanic.name} />}
      </Bottom>
    </>
  )
}

interface OrderCardProps {
  order: OrderRow
  mayMove: boolean
  onMove: (to: ColumnKey, action?: OrderAction) => void
}

/** An order on the board: read in full, carried by mouse or finger, or moved with the menu. */
export function OrderCard({ order, mayMove, onMove }: OrderCardProps) {
  const { t } = useLingui()
  const words = useColumnWords()
  const actions = useActionWords()
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: order.id,
    disabled: !mayMove,
  })
  const here = columnOf(order.stage)
  const name = order.vehicle.plate || order.label
  return (
    <Face
      ref={setNodeRef}
      data-card={order.id}
      data-movable={mayMove ? '' : undefined}
      data-dragged={isDragging ? '' : undefined}
      {...listeners}
    >
      <Top>
        <PlateOf vehicle={order.vehicle} />
        {mayMove ? (
          <Above
            data-end=""
            // The menu is pressed, not carried.
            onMouseDown={(event) => {
              event.stopPropagation()
            }}
            onTouchStart={(event) => {
              event.stopPropagation()
            }}
          >
            <Menu label={t`Przenieś: ${name}`} icon={<MoveIcon fontSize="small" />}>
              {(close) => (
                <>
                  <MenuLabel>
                    <Trans>Przenieś do</Trans>
                  </MenuLabel>
                  {order.stage === 'on_site' ? (
                    <MenuItem
                      onClick={() => {
                        close()
                        onMove('here', 'inspect')
                      }}
                    >
                      {actions.inspect}
                    </MenuItem>
                  ) : null}
                  {COLUMNS.filter(({ key }) => key !== here && key !== 'booked').map(({ key }) => (
                    <MenuItem
                      key={key}
                      onClick={() => {
                        close()
                        onMove(key)
                      }}
                    >
                      {words[key]}
                    </MenuItem>
                  ))}
                </>
              )}
            </Menu>
          </Above>
        ) : null}
      </Top>
      <CardWords order={order} isLinked />
    </Face>
  )
}
