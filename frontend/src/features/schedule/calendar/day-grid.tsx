import { DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useId, useRef, useState } from 'react'

import type { CalendarDay, DayColumn, Visit } from '@/api/workshop-contract'
import { PersonInitials } from '@/components/person-initials'
import { VisuallyHidden } from '@/components/visually-hidden'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import type { By } from '../api'
import { carName } from '../car-name'

import {
  axisOf,
  gapsOf,
  hoursOf,
  lanesOf,
  loadOf,
  MINUTE,
  placeOf,
  type Placement,
} from './geometry'
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

const Head = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 4,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 46,
  padding: '4px 10px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  fontWeight: 600,
  '& > div': { minWidth: 0, flex: 1 },
  '& span[data-name]': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& i': {
    display: 'block',
    height: 4,
    marginTop: 3,
    borderRadius: 2,
    background: theme.vars.palette.surface.soft,
    overflow: 'hidden',
  },
  '& i > i': { margin: 0, background: theme.vars.palette.surface.strong },
}))

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

const Off = styled('i')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  display: 'grid',
  placeItems: 'center',
  overflow: 'hidden',
  fontStyle: 'normal',
  fontSize: 11.5,
  color: theme.vars.palette.text.secondary,
  background: `repeating-linear-gradient(135deg, ${theme.vars.palette.surface.soft} 0 6px, transparent 6px 11px)`,
  pointerEvents: 'none',
  '& > span': {
    padding: '0 6px',
    background: theme.vars.palette.background.paper,
    borderRadius: 4,
  },
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
  onMove: (visit: Visit, at: Placement, column: DayColumn | undefined) => void
}

const isMovable = ({ status }: Visit): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'arrived'

/** One day: a column for each mechanic or bay, drawn by elapsed time, everything on it movable. */
export function DayGrid({ day, columns, by, step, onOpen, onBook, onMove }: DayGridProps) {
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
  const { moving, drag, onKeyDown } = useMoving({
    axis,
    step,
    columns,
    pixelsPerMinute: PIXELS_PER_MINUTE,
    columnWidth: () => firstColumn.current?.offsetWidth ?? 1,
    onDone: (visit, at) => {
      refocus.current = visit.id
      onMove(visit, at, columns[at.column])
    },
  })
  // A visit that changed its column is a new element: the keyboard stays with it.
  useEffect(() => {
    const id = refocus.current
    if (id === null) return
    const block = document.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"]`)
    if (document.activeElement === document.body) block?.focus()
    if (block) refocus.current = null
  }, [day])

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 240, tolerance: 8 } }),
  )
  const hint = t`Klawisz M zaczyna przenoszenie.`
  const mayEdit = can('calendar.edit')
  const mayBook = can('calendar.book')
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
            <b>{carName(moving.visit)}</b>: strzałki przesuwają, Shift ze strzałkami zmienia
            długość, Enter zapisuje, Esc cofa.
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
              <ColumnHead key={String(column.id)} column={column} by={by} />
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
                onMouseMove={(event) => {
                  const overVisit = event.target !== event.currentTarget
                  setFree(
                    mayBook && !overVisit && !moving
                      ? { column: index, start: startAt(event) }
                      : null,
                  )
                }}
                onMouseLeave={() => {
                  setFree(null)
                }}
                onClick={(event) => {
                  if (mayBook && event.target === event.currentTarget)
                    onBook(startAt(event), column)
                }}
              >
                {hoursOf(axis).map((hour) => (
                  <Rule key={hour} style={{ top: top(hour) }} />
                ))}
                <OffHours column={column} day={day} />
                {free?.column === index ? (
                  <Free style={{ top: top(free.start), height: step * PIXELS_PER_MINUTE }}>
                    + {format.time(free.start)}
                  </Free>
                ) : null}
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
                      isLeaving={moving?.visit.id === visit.id}
                      describedBy={hintId}
                      onOpen={() => {
                        onOpen(visit)
                      }}
                      onKeyDown={mayEdit && isMovable(visit) ? onKeyDown(visit) : () => undefined}
                    />
                  )
                })}
                {moving?.at.column === index ? (
                  <Ghost
                    style={{
                      top: top(moving.at.start),
                      height: ((moving.at.end - moving.at.start) / MINUTE) * PIXELS_PER_MINUTE,
                    }}
                  >
                    {format.timeRange(moving.at.start, moving.at.end)}
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

function ColumnHead({ column, by }: { column: DayColumn; by: By }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { working, taken } = loadOf(column)
  const part = working === 0 ? 0 : Math.min(1, taken / working)
  return (
    <Head>
      {by === 'mechanic' ? <PersonInitials name={column.name} /> : null}
      <div title={t`Zajęte ${format.duration(taken)} z ${format.duration(working)}`}>
        <span data-name="">{column.name}</span>
        <i aria-hidden="true">
          <i style={{ width: `${String(part * 100)}%`, height: '100%' }} />
        </i>
      </div>
    </Head>
  )
}

/** Hours nobody works, breaks, and absences with their reason. */
function OffHours({ column, day }: { column: DayColumn; day: CalendarDay }) {
  const { t } = useLingui()
  const axis = axisOf(day)
  const height = ((axis.to - axis.from) / MINUTE) * PIXELS_PER_MINUTE
  if (column.id === null) return null
  const away = column.working.length === 0
  const shown = [
    ...gapsOf(column.working, axis).map((span) => ({
      span,
      text: away ? (day.is_closed ? t`zamknięte` : t`nie pracuje`) : '',
    })),
    ...column.breaks.map((span) => ({ span, text: t`przerwa` })),
    ...column.absences.map((absence) => ({
      span: absence,
      text: absence.reason || t`nieobecność`,
    })),
  ]
  return shown.map(({ span, text }, index) => {
    const { offset, length } = placeOf(span, axis)
    return length === 0 ? null : (
      <Off key={index} style={{ top: offset * height, height: length * height }}>
        {text !== '' && length * height >= 18 ? <span>{text}</span> : null}
      </Off>
    )
  })
}
