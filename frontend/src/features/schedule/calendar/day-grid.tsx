import { DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, useState } from 'react'

import type { Block, CalendarDay, DayColumn, Visit } from '@/api/workshop-contract'
import { VisuallyHidden } from '@/components/visually-hidden'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import type { By } from '../api'

import { BlockMark } from './block-mark'
import { ColumnHead, Head } from './column-head'
import { type Entry, entryOfBlock, entryOfVisit } from './entry'
import { axisOf, hoursOf, lanesOf, MINUTE, placeOf, type Placement } from './geometry'
import { OffHours } from './off-hours'
import { type Drawn, useDrawing } from './use-drawing'
import { useMoving } from './use-moving'
import { VisitBlock } from './visit-block'

const PIXELS_PER_MINUTE = 1.2
const AXIS_WIDTH = 52

const Scroll = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minHeight: 280,
  overflow: 'auto',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
}))

const Grid = styled('div')({ display: 'grid', width: 'max-content', minWidth: '100%' })

const Hours = styled('div')(({ theme }) => ({
  position: 'sticky',
  left: 0,
  zIndex: 3,
  background: theme.vars.palette.background.paper,
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& > span': { position: 'absolute', right: 8, transform: 'translateY(-50%)' },
}))

const Column = styled('div')(({ theme }) => ({
  position: 'relative',
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  '&[data-bookable]': { cursor: 'copy' },
}))

const Rule = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  height: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  pointerEvents: 'none',
}))

const Ghost = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetInline: 2,
  zIndex: 2,
  padding: '3px 7px',
  border: `2px solid ${theme.vars.palette.primary.main}`,
  borderRadius: 6,
  background: theme.vars.palette.surface.accent,
  fontSize: 12.5,
  fontWeight: 650,
  fontVariantNumeric: 'tabular-nums',
  pointerEvents: 'none',
}))

const Free = styled(Ghost)(({ theme }) => ({
  zIndex: 0,
  border: `1px dashed ${theme.vars.palette.primary.main}`,
  color: theme.vars.palette.primary.main,
}))

const NowLine = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  zIndex: 2,
  height: 0,
  borderTop: `2px solid ${theme.vars.palette.primary.main}`,
  pointerEvents: 'none',
}))

const MoveHint = styled('p')(({ theme }) => ({
  padding: '8px 16px',
  background: theme.vars.palette.surface.accent,
  ...theme.typography.body2,
}))

export interface DayGridProps {
  day: CalendarDay
  /** The columns shown, in order: all of them on a desk, one on a phone. */
  columns: DayColumn[]
  by: By
  step: number
  onOpen: (visit: Visit) => void
  onBook: (start: number, column: DayColumn) => void
  onMove: (entry: Entry, at: Placement, column: DayColumn | undefined) => void
  onOpenBlock: (block: Block) => void
  /** Empty time was marked by dragging over it. */
  onDraw: (drawn: Drawn, column: DayColumn) => void
}

const isMovable = ({ status }: Visit): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'arrived'

/** One day: a column for each mechanic or bay, drawn by elapsed time, everything on it movable. */
export function DayGrid({ day, columns, by, step, ...on }: DayGridProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const now = useNow()
  const hintId = useId()
  const firstColumn = useRef<HTMLDivElement>(null)
  const refocus = useRef<string | null>(null)
  const [free, setFree] = useState<{ column: number; start: number } | null>(null)

  const axis = axisOf(day)
  const height = ((axis.to - axis.from) / MINUTE) * PIXELS_PER_MINUTE
  const top = (moment: number) => ((moment - axis.from) / MINUTE) * PIXELS_PER_MINUTE
  const heightOf = ({ start, end }: { start: number; end: number }) =>
    top(Math.min(end, axis.end)) - top(Math.max(start, axis.midnight))
  const { moving, drag, onKeyDown } = useMoving({
    axis,
    step,
    columns,
    pixelsPerMinute: PIXELS_PER_MINUTE,
    columnWidth: () => firstColumn.current?.offsetWidth ?? 1,
    onDone: (entry, at) => {
      refocus.current = entry.key
      on.onMove(entry, at, columns[at.column])
    },
  })
  // What changed its column is a new element: the keyboard stays with it.
  useEffect(() => {
    const key = refocus.current
    if (key === null) return
    const entry = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`)
    if (document.activeElement === document.body) entry?.focus()
    if (entry) refocus.current = null
  }, [day])

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 240, tolerance: 8 } }),
  )
  const hint = t`Klawisz M zaczyna przenoszenie.`
  const mayEdit = can('calendar.edit')
  const mayBook = can('calendar.book')
  const { drawn, handlers, swallowsClick } = useDrawing({
    isOn: mayEdit && !moving,
    axis,
    step,
    pixelsPerMinute: PIXELS_PER_MINUTE,
    onDrawn: (time) => {
      const column = columns[time.column]
      if (column) on.onDraw(time, column)
    },
  })
  const isWithinDay = ({ start, end }: Block): boolean =>
    Date.parse(start) >= axis.midnight && Date.parse(end) <= axis.end
  const startAt = (event: React.MouseEvent): number => {
    const box = event.currentTarget.getBoundingClientRect()
    const minutes = (event.clientY - box.top) / PIXELS_PER_MINUTE
    const elapsed = axis.from - axis.midnight + minutes * MINUTE
    return axis.midnight + Math.floor(elapsed / (step * MINUTE)) * step * MINUTE
  }

  return (
    <>
      <VisuallyHidden id={hintId}>{hint}</VisuallyHidden>
      {moving?.by === 'keys' ? (
        <MoveHint>
          <Trans>
            <b>{moving.entry.name}</b>: strzałki przesuwają, Shift ze strzałkami zmienia długość,
            Enter zapisuje, Esc cofa.
          </Trans>
        </MoveHint>
      ) : null}
      <Scroll role="region" aria-label={t`Kalendarz dnia`} tabIndex={0}>
        <DndContext
          sensors={sensors}
          accessibility={{
            screenReaderInstructions: { draggable: hint },
            announcements: {
              onDragStart: () => undefined,
              onDragOver: () => undefined,
              onDragEnd: () => undefined,
              onDragCancel: () => undefined,
            },
          }}
          {...drag}
        >
          <Grid
            style={{
              gridTemplateColumns: `${String(AXIS_WIDTH)}px repeat(${String(columns.length)}, minmax(150px, 1fr))`,
            }}
          >
            <Head style={{ left: 0, zIndex: 5, borderLeft: 0 }} />
            {columns.map((column) => (
              <ColumnHead key={String(column.id)} column={column} by={by} axis={axis} />
            ))}
            <Hours style={{ height }} aria-hidden="true">
              {hoursOf(axis)
                .slice(1)
                .map((hour) => (
                  <span key={hour} style={{ top: top(hour) }}>
                    {format.time(hour)}
                  </span>
                ))}
            </Hours>
            {columns.map((column, index) => (
              <Column
                key={String(column.id)}
                ref={index === 0 ? firstColumn : undefined}
                data-bookable={mayBook ? '' : undefined}
                style={{ height }}
                {...handlers(index)}
                onMouseMove={(event) => {
                  const isEmpty = event.target === event.currentTarget
                  setFree(
                    mayBook && isEmpty && !moving && !drawn
                      ? { column: index, start: startAt(event) }
                      : null,
                  )
                }}
                onMouseLeave={() => {
                  setFree(null)
                }}
                onClick={(event) => {
                  const isEmpty = event.target === event.currentTarget
                  if (mayBook && isEmpty && !swallowsClick()) on.onBook(startAt(event), column)
                }}
              >
                {hoursOf(axis).map((hour) => (
                  <Rule key={hour} style={{ top: top(hour) }} />
                ))}
                <OffHours column={column} day={day} pixelsPerMinute={PIXELS_PER_MINUTE} />
                {free?.column === index && !drawn ? (
                  <Free style={{ top: top(free.start), height: step * PIXELS_PER_MINUTE }}>
                    + {format.time(free.start)}
                  </Free>
                ) : null}
                {column.blocks.map((block) => {
                  const { offset, length } = placeOf(block, axis)
                  const entry = entryOfBlock(block, t`zablokowane`)
                  const isMovable = mayEdit && isWithinDay(block)
                  return (
                    <BlockMark
                      key={entry.key}
                      block={block}
                      entryKey={entry.key}
                      place={{ top: offset * height, height: Math.max(20, length * height - 1) }}
                      mayEdit={mayEdit}
                      isMovable={isMovable}
                      isLeaving={moving?.entry.key === entry.key}
                      describedBy={hintId}
                      onOpen={() => {
                        on.onOpenBlock(block)
                      }}
                      onKeyDown={isMovable ? onKeyDown(entry) : () => undefined}
                    />
                  )
                })}
                {lanesOf(column.appointments).map(({ visit, lane, lanes }) => {
                  const { offset, length } = placeOf(visit, axis)
                  return (
                    <VisitBlock
                      key={visit.id}
                      visit={visit}
                      place={{
                        top: offset * height,
                        height: Math.max(20, length * height - 1),
                        left: `${String((lane / lanes) * 100)}%`,
                        width: `${String(100 / lanes)}%`,
                      }}
                      isMovable={mayEdit && isMovable(visit)}
                      isLeaving={moving?.entry.key === visit.id}
                      describedBy={hintId}
                      onOpen={() => {
                        on.onOpen(visit)
                      }}
                      onKeyDown={
                        mayEdit && isMovable(visit)
                          ? onKeyDown(entryOfVisit(visit))
                          : () => undefined
                      }
                    />
                  )
                })}
                {moving?.at.column === index ? (
                  <Ghost
                    style={{
                      top: top(Math.max(moving.at.start, axis.midnight)),
                      height: heightOf(moving.at),
                    }}
                  >
                    {format.timeRange(moving.at.start, moving.at.end)}
                  </Ghost>
                ) : null}
                {drawn?.column === index ? (
                  <Ghost
                    style={{
                      top: top(drawn.start),
                      height: ((drawn.end - drawn.start) / MINUTE) * PIXELS_PER_MINUTE,
                    }}
                  >
                    {format.timeRange(drawn.start, drawn.end)}
                  </Ghost>
                ) : null}
                {now >= axis.from && now <= axis.to ? <NowLine style={{ top: top(now) }} /> : null}
              </Column>
            ))}
          </Grid>
        </DndContext>
      </Scroll>
    </>
  )
}
