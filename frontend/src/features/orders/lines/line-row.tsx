import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import DoneIcon from '@mui/icons-material/CheckOutlined'
import GripIcon from '@mui/icons-material/DragIndicatorOutlined'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import { styled } from '@mui/material/styles'
import type { KeyboardEvent } from 'react'

import type { Order, OrderLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Menu, MenuItem } from '@/components/menu'
import { Money } from '@/components/money'
import { Press } from '@/components/press'
import { useWorkshop } from '@/hooks/use-workshop'
import { quantityText, zloty } from '@/lib/amounts'

import { Quiet } from '../parts'
import { useKindWords, vatText } from '../words'

import { ConsentChip, StockChip } from './chips'
import type { LineValues } from './line-values'

const Row = styled('tr')(({ theme }) => ({
  '&[data-off] td': { color: theme.vars.palette.text.secondary },
  '&[data-off] [data-name]': { textDecoration: 'line-through' },
  '&[data-target] > td': { boxShadow: `inset 0 2px 0 ${theme.vars.palette.primary.main}` },
  '&[data-target="below"] > td': { boxShadow: `inset 0 -2px 0 ${theme.vars.palette.primary.main}` },
  '&[data-dragged]': { opacity: 0.5 },
  '&:hover > td': { background: theme.vars.palette.surface.soft },
}))

const Grip = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 20,
  height: 32,
  color: theme.vars.palette.text.secondary,
  cursor: 'grab',
  touchAction: 'none',
  opacity: 0.45,
  'tr:hover &': { opacity: 1 },
  '& svg': { fontSize: 18 },
}))

const Name = styled(Press)(({ theme }) => ({
  display: 'block',
  width: '100%',
  padding: 0,
  borderRadius: 4,
  fontWeight: 600,
  textAlign: 'left',
  overflowWrap: 'anywhere',
  '&:disabled': { color: 'inherit' },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
}))

const Chips = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  marginTop: 2,
})

const Explained = styled('p')(({ theme }) => ({
  marginTop: 2,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
}))

const Done = styled('input')(({ theme }) => ({
  width: 20,
  height: 20,
  margin: 0,
  accentColor: theme.vars.palette.primary.main,
  '@media (pointer: coarse), (max-width: 719px)': { width: 24, height: 24 },
}))

export interface LineRowActions {
  onEdit: (field?: keyof LineValues) => void
  onDone: (isDone: boolean) => void
  onIssue: () => void
  onReturn: () => void
  onRemove: () => void
  /** By so many places. */
  onMove: (by: number) => void
  /** The focus goes to the neighbour. */
  onWalk: (by: number) => void
}

interface LineRowProps extends LineRowActions {
  order: Order
  line: OrderLine
  isFirst: boolean
  isLast: boolean
  /** Something is being dragged over it, from above or from below. */
  target: 'above' | 'below' | undefined
}

/** A position of an order as a line of a document. Pressing it makes it a form. */
export function LineRow({ order, line, isFirst, isLast, target, ...on }: LineRowProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const kinds = useKindWords()
  const mayEdit = can('orders.edit') && order.can_edit_lines
  const isAtWork = ['approved', 'in_progress', 'quality_check'].includes(order.stage)
  const isApproved = line.consent === 'approved'
  const mayWork = can('orders.work') && isApproved
  const mayTick = mayWork && order.stage === 'in_progress' && line.kind !== 'fee'
  const { stock } = line
  const ready = stock !== null && Number(stock.reserved) > 0
  const mayIssue = mayWork && isAtWork && ready
  // Whatever was decided since: what was handed out can always come back.
  const mayReturn = can('orders.work') && isAtWork && stock !== null && Number(stock.issued) > 0
  const {
    setNodeRef: dragRef,
    listeners,
    isDragging,
  } = useDraggable({ id: line.id, disabled: !mayEdit })
  const { setNodeRef: dropRef } = useDroppable({ id: line.id, disabled: !mayEdit })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      if (event.altKey && mayEdit) on.onMove(by)
      else if (!event.altKey) on.onWalk(by)
    } else if (event.key === 'Delete' && mayEdit) {
      event.preventDefault()
      on.onRemove()
    } else if (event.key === ' ' && mayTick) {
      event.preventDefault()
      on.onDone(line.done_at === null)
    }
  }
  const edits = (field: keyof LineValues) =>
    mayEdit
      ? {
          onClick: () => {
            on.onEdit(field)
          },
          'data-edits': '',
        }
      : {}
  const discount = line.discount_percent === null ? 0 : Number(line.discount_percent)
  return (
    <Row
      ref={dropRef}
      data-line={line.id}
      data-off={line.consent === 'declined' ? '' : undefined}
      data-target={target}
      data-dragged={isDragging ? '' : undefined}
    >
      <td data-cell="sign">
        {mayTick ? (
          <Done
            type="checkbox"
            aria-label={t`Zrobione: ${line.name}`}
            checked={line.done_at !== null}
            onChange={(event) => {
              on.onDone(event.target.checked)
            }}
          />
        ) : line.done_at !== null ? (
          <DoneIcon fontSize="small" titleAccess={t`zrobione`} />
        ) : mayEdit ? (
          <Grip ref={dragRef} {...listeners} title={t`Przeciągnij, by zmienić kolejność`}>
            <GripIcon />
          </Grip>
        ) : null}
      </td>
      <td data-cell="name">
        <Name
          type="button"
          data-name=""
          disabled={!mayEdit}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onKeyDown={onKeyDown}
          onClick={() => {
            on.onEdit('name')
          }}
        >
          {line.name}
        </Name>
        {line.explanation === '' ? null : <Explained>{line.explanation}</Explained>}
        <Chips>
          <Quiet>{kinds[line.kind]}</Quiet>
          <ConsentChip consent={line.consent} />
          <StockChip line={line} />
          {mayIssue ? (
            <ActionButton size="small" aria-label={t`Wydaj: ${line.name}`} onClick={on.onIssue}>
              <Trans>Wydaj</Trans>
            </ActionButton>
          ) : null}
        </Chips>
      </td>
      <td data-cell="quantity" {...edits('quantity')}>
        <span>
          {quantityText(line.quantity)}
          {line.unit === '' ? '' : `\u00a0${line.unit}`}
        </span>
        {line.unit_net === null ? null : (
          <Quiet>
            × <Money value={zloty(line.unit_net)} />
          </Quiet>
        )}
      </td>
      {line.net === null || line.vat_amount === null || line.gross === null ? null : (
        <>
          <td data-cell="net" {...edits('unit_net')}>
            <Money value={zloty(line.net)} />
            {discount > 0 ? (
              <Quiet>
                <Trans>rabat {quantityText(line.discount_percent ?? '0')}&nbsp;%</Trans>
              </Quiet>
            ) : null}
          </td>
          <td data-cell="vat" {...edits('vat')}>
            <Money value={zloty(line.vat_amount)} />
            <Quiet>{vatText(line.vat)}</Quiet>
          </td>
          <td data-cell="gross" {...edits('unit_net')}>
            <b>
              <Money value={zloty(line.gross)} />
            </b>
          </td>
        </>
      )}
      <td data-cell="tools">
        {mayEdit || mayReturn ? (
          <Menu label={t`Co zrobić z pozycją: ${line.name}`} icon={<MoreIcon fontSize="small" />}>
            {(fold) => {
              const item = (label: string, act: () => void, disabled = false) => (
                <MenuItem
                  disabled={disabled}
                  onClick={() => {
                    fold()
                    act()
                  }}
                >
                  {label}
                </MenuItem>
              )
              return (
                <>
                  {mayEdit
                    ? item(t`Zmień`, () => {
                        on.onEdit('name')
                      })
                    : null}
                  {mayReturn ? item(t`Zwróć część na półkę`, on.onReturn) : null}
                  {mayEdit ? (
                    <>
                      {item(
                        t`Wyżej`,
                        () => {
                          on.onMove(-1)
                        },
                        isFirst,
                      )}
                      {item(
                        t`Niżej`,
                        () => {
                          on.onMove(1)
                        },
                        isLast,
                      )}
                      {item(t`Usuń pozycję`, on.onRemove)}
                    </>
                  ) : null}
                </>
              )
            }}
          </Menu>
        ) : null}
      </td>
    </Row>
  )
}
