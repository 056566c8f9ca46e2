import type { DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useRef, useState } from 'react'

import type { DayColumn } from '@/api/workshop-contract'
import { announce } from '@/components/announce'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { entriesOf, type Entry } from './entry'
import { type Axis, moved, type Placement, resized } from './geometry'

export interface Moving {
  entry: Entry
  at: Placement
  by: 'hand' | 'keys'
}

interface MovingOptions {
  axis: Axis
  step: number
  columns: DayColumn[]
  pixelsPerMinute: number
  columnWidth: () => number
  onDone: (entry: Entry, at: Placement) => void
}

/** A visit or a block in motion, by mouse, finger or keyboard: all three end in the same placement. */
export function useMoving(options: MovingOptions) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { axis, step, columns } = options
  const [moving, setMoving] = useState<Moving | null>(null)
  const origin = useRef<Placement | null>(null)
  const limits = { axis, step, columns: columns.length }
  const entries = columns.map((column) => entriesOf(column, t`zablokowane`))

  const placementOf = (entry: Entry): Placement => ({
    start: Date.parse(entry.start),
    end: Date.parse(entry.end),
    column: entries.findIndex((own) => own.some(({ key }) => key === entry.key)),
  })
  const entryOf = (dragged: string | number): Entry | undefined => {
    const wanted = String(dragged).slice('move:'.length)
    return entries.flat().find(({ key }) => key === wanted)
  }
  const finish = (entry: Entry, at: Placement) => {
    const before = placementOf(entry)
    const isSame = before.start === at.start && before.end === at.end && before.column === at.column
    setMoving(null)
    if (!isSame) options.onDone(entry, at)
  }
  const placeAfter = (event: DragMoveEvent | DragEndEvent): Placement | null => {
    if (!origin.current) return null
    const minutes = event.delta.y / options.pixelsPerMinute
    if (String(event.active.id).startsWith('size:')) return resized(origin.current, minutes, limits)
    const across = Math.round(event.delta.x / options.columnWidth())
    return moved(origin.current, { minutes, columns: across }, limits)
  }

  const say = (at: Placement) => {
    const where = columns[at.column]?.name ?? ''
    announce(t`${format.timeRange(at.start, at.end)}, ${where}`)
  }
  const steer = (event: KeyboardEvent): Placement | null => {
    if (!moving) return null
    const minutes = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0
    if (minutes === 0 && across === 0) return null
    if (event.shiftKey) return resized(moving.at, minutes, limits)
    return moved(moving.at, { minutes, columns: across }, limits)
  }

  return {
    moving,
    drag: {
      onDragStart: ({ active }: DragStartEvent) => {
        const entry = entryOf(active.id)
        if (!entry) return
        origin.current = placementOf(entry)
        setMoving({ entry, at: origin.current, by: 'hand' })
      },
      onDragMove: (event: DragMoveEvent) => {
        const at = placeAfter(event)
        if (at) setMoving((now) => (now ? { ...now, at } : now))
      },
      onDragEnd: (event: DragEndEvent) => {
        const at = placeAfter(event)
        const entry = entryOf(event.active.id)
        origin.current = null
        if (entry && at) finish(entry, at)
        else setMoving(null)
      },
      onDragCancel: () => {
        origin.current = null
        setMoving(null)
      },
    },
    onKeyDown: (entry: Entry) => (event: KeyboardEvent) => {
      if (!moving) {
        if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey)
          return
        event.preventDefault()
        setMoving({ entry, at: placementOf(entry), by: 'keys' })
        announce(
          t`Przenosisz: ${entry.name}. Strzałki przesuwają, Shift ze strzałkami zmienia długość, Enter zapisuje, Esc cofa.`,
        )
        return
      }
      const at = steer(event)
      if (at) {
        event.preventDefault()
        setMoving({ ...moving, at })
        say(at)
      } else if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        finish(moving.entry, moving.at)
      } else if (event.key === 'Escape') {
        event.preventDefault()
        setMoving(null)
        announce(t`Zostaje, jak było.`)
      }
    },
    stop: () => {
      setMoving(null)
    },
  }
}
