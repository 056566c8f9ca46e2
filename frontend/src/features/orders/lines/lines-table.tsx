import {
  DndContext,
  type DragEndEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Fragment, lazy, Suspense, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import type { Order, OrderLine } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { EmptyState } from '@/components/empty-state'
import { offerUndo } from '@/components/notify'
import { touch } from '@/components/touch'
import { useWorkshop } from '@/hooks/use-workshop'
import { isUndivided } from '@/lib/amounts'

import { addLine, arrangeLines, issuePart, removeLine, returnPart, setLineDone } from '../api'
import { Buttons, Card, ScreenOnly, Section } from '../parts'
import { rulesQuery } from '../settings/api'
import { useOrderWrite } from '../use-order'

import { JobsDialog } from './jobs-dialog'
import { LineForm } from './line-form'
import { LineRow } from './line-row'
import { type LineValues, termsOf } from './line-values'
import { TableFrame } from './table-frame'
import { Totals } from './totals'

const MovingDialog = lazy(() => import('./moving-dialog'))

const Tools = styled(Buttons)({
  padding: '10px 12px',
  ...touch,
  '@media print': { display: 'none' },
})

export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = [...items]
  const [taken] = moved.splice(from, 1)
  if (taken !== undefined) moved.splice(to, 0, taken)
  return moved
}

type Editing = { id: number | 'new'; field?: keyof LineValues } | null

/** What is done and used: a document whose lines become forms where they stand. */
export function LinesSection({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { run } = useOrderWrite()
  // Read ahead, so that a new line of labour has its price at once.
  useQuery({ ...rulesQuery(), enabled: can('orders.prices') })
  const [editing, setEditing] = useState<Editing>(null)
  const [kind, setKind] = useState<OrderLine['kind']>('labour')
  const [round, setRound] = useState(0)
  const [isPicking, setPicking] = useState(false)
  const [moving, setMoving] = useState<{ line: OrderLine; way: 'issue' | 'return' } | null>(null)
  const [over, setOver] = useState<{ from: number; to: number } | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 240, tolerance: 8 } }),
  )
  const { lines } = order
  const mayAdd = can('orders.work') && order.can_edit_lines
  const columns = order.totals === null ? 4 : 7

  const focusLine = (id: number | undefined) => {
    requestAnimationFrame(() => {
      table.current?.querySelector<HTMLElement>(`[data-line="${String(id)}"] [data-name]`)?.focus()
    })
  }
  const close = (id: number | undefined) => {
    setEditing(null)
    focusLine(id)
  }
  const addNew = () => {
    setRound((now) => now + 1)
    setEditing({ id: 'new' })
  }
  const move = (from: number, to: number) => {
    const line = lines[from]
    if (!line || to < 0 || to >= lines.length || from === to) return
    const wanted = movedTo(lines, from, to)
    const place = to + 1
    announce(t`${line.name}: miejsce ${place} z ${lines.length}.`)
    void run(
      () =>
        arrangeLines(
          order.id,
          wanted.map(({ id }) => id),
        ),
      { ...order, lines: wanted },
    ).then(() => {
      focusLine(line.id)
    })
  }
  const remove = async (line: OrderLine, index: number) => {
    if (!(await run(() => removeLine(order.id, line.id, line.version)))) return
    focusLine(lines[index + 1]?.id ?? lines[index - 1]?.id)
    offerUndo(
      t`Usunięto: ${line.name}.`,
      () => void run(() => addLine(order.id, termsOf(line), newIdempotencyKey())),
    )
  }
  const tick = (line: OrderLine, isDone: boolean) => {
    const done_at = isDone ? new Date().toISOString() : null
    const shown = lines.map((one) => (one.id === line.id ? { ...one, done_at } : one))
    void run(() => setLineDone(order.id, line.id, isDone), { ...order, lines: shown })
  }
  const movePart = (line: OrderLine, way: 'issue' | 'return') => {
    const { reserved = '0', issued = '0' } = line.stock ?? {}
    const quantity = way === 'issue' ? reserved : issued
    // Of a single piece there is nothing to ask.
    if (Number(quantity) !== 1 || !isUndivided(line.unit)) {
      setMoving({ line, way })
      return
    }
    const send = way === 'issue' ? issuePart : returnPart
    const moved = { quantity, key: newIdempotencyKey() }
    void run(() => send(order.id, line.id, moved))
  }
  const placeOf = (id: unknown) => lines.findIndex((line) => line.id === id)
  const finish = ({ active, over: below }: DragEndEvent) => {
    setOver(null)
    if (below) move(placeOf(active.id), placeOf(below.id))
  }

  return (
    <Section aria-label={t`Pozycje`}>
      <header>
        <h2>
          <Trans>Pozycje</Trans>
        </h2>
      </header>
      <Card style={{ padding: 0, gap: 0 }}>
        {lines.length === 0 && editing === null ? (
          <EmptyState drawing="signpost">
            {mayAdd ? (
              <Trans>
                Co trzeba zrobić i z czego? Wybierz gotowy szablon albo dopisz pozycję ręcznie.
              </Trans>
            ) : (
              <Trans>To zlecenie nie ma żadnej pozycji.</Trans>
            )}
          </EmptyState>
        ) : (
          <DndContext
            sensors={sensors}
            accessibility={{ screenReaderInstructions: { draggable: '' } }}
            onDragOver={({ active, over: below }) => {
              setOver(below ? { from: placeOf(active.id), to: placeOf(below.id) } : null)
            }}
            onDragCancel={() => {
              setOver(null)
            }}
            onDragEnd={finish}
          >
            <TableFrame ref={table} withPrices={order.totals !== null} label={t`Pozycje zlecenia`}>
              <tbody>
                {lines.map((line, index) => (
                  <Fragment key={line.id}>
                    {editing?.id === line.id ? (
                      <tr>
                        <td colSpan={columns} data-cell="form">
                          <LineForm
                            order={order}
                            line={line}
                            kind={line.kind}
                            field={editing.field}
                            onClose={() => {
                              close(line.id)
                            }}
                            onSaved={(saved, byKey) => {
                              setKind(saved)
                              if (byKey && index === lines.length - 1) addNew()
                              else close(byKey ? lines[index + 1]?.id : undefined)
                            }}
                          />
                        </td>
                      </tr>
                    ) : (
                      <LineRow
                        order={order}
                        line={line}
                        isFirst={index === 0}
                        isLast={index === lines.length - 1}
                        target={
                          over?.to === index && over.from !== index
                            ? over.from < index
                              ? 'below'
                              : 'above'
                            : undefined
                        }
                        onEdit={(field) => {
                          setEditing({ id: line.id, ...(field === undefined ? {} : { field }) })
                        }}
                        onDone={(isDone) => {
                          tick(line, isDone)
                        }}
                        onIssue={() => {
                          movePart(line, 'issue')
                        }}
                        onReturn={() => {
                          movePart(line, 'return')
                        }}
                        onRemove={() => void remove(line, index)}
                        onMove={(by) => {
                          move(index, index + by)
                        }}
                        onWalk={(by) => {
                          focusLine(lines[index + by]?.id)
                        }}
                      />
                    )}
                  </Fragment>
                ))}
                {editing?.id === 'new' ? (
                  <tr>
                    <td colSpan={columns} data-cell="form">
                      <LineForm
                        key={round}
                        order={order}
                        line={null}
                        kind={kind}
                        onClose={() => {
                          close(lines.at(-1)?.id)
                        }}
                        onSaved={(saved) => {
                          setKind(saved)
                          addNew()
                        }}
                      />
                    </td>
                  </tr>
                ) : null}
              </tbody>
              {order.totals === null ? null : <Totals totals={order.totals} />}
            </TableFrame>
          </DndContext>
        )}
        {mayAdd ? (
          <Tools>
            {can('orders.edit') ? (
              <ActionButton
                onClick={() => {
                  setPicking(true)
                }}
              >
                <Trans>Z szablonu…</Trans>
              </ActionButton>
            ) : null}
            {editing?.id === 'new' ? null : (
              <ActionButton onClick={addNew}>
                <Trans>Dodaj pozycję</Trans>
              </ActionButton>
            )}
          </Tools>
        ) : null}
      </Card>
      <ScreenOnly>
        <Suspense>
          {moving ? (
            <MovingDialog
              order={order}
              line={moving.line}
              way={moving.way}
              onClose={() => {
                setMoving(null)
              }}
            />
          ) : null}
        </Suspense>
        {isPicking ? (
          <JobsDialog
            order={order}
            onClose={() => {
              setPicking(false)
            }}
          />
        ) : null}
      </ScreenOnly>
    </Section>
  )
}
