import { type PointerEvent, useRef, useState } from 'react'

import { type Axis, MINUTE, snapped } from './geometry'

export interface Drawn {
  column: number
  start: number
  end: number
}

interface DrawingOptions {
  isOn: boolean
  axis: Axis
  step: number
  pixelsPerMinute: number
  onDrawn: (drawn: Drawn) => void
}

/** Empty time marked by dragging over it with a mouse; a finger scrolls there, and a press without a drag is a click. */
export function useDrawing({ isOn, axis, step, pixelsPerMinute, onDrawn }: DrawingOptions) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const from = useRef<{ column: number; moment: number } | null>(null)
  // The click that ends a drag is none.
  const swallowsClick = useRef(false)

  const momentAt = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return axis.from + ((event.clientY - box.top) / pixelsPerMinute) * MINUTE
  }
  const between = (one: number, other: number): { start: number; end: number } => {
    const start = snapped(Math.min(one, other), step, axis)
    const end = snapped(Math.max(one, other), step, axis)
    return {
      start: Math.max(axis.midnight, start),
      end: Math.min(axis.end, Math.max(end, start + step * MINUTE)),
    }
  }
  const drop = () => {
    from.current = null
    setDrawn(null)
  }

  return {
    drawn,
    swallowsClick: () => swallowsClick.current,
    handlers: (column: number) => ({
      onPointerDown: (event: PointerEvent) => {
        swallowsClick.current = false
        const onEmpty = event.target === event.currentTarget
        if (!isOn || !onEmpty || event.button !== 0 || event.pointerType === 'touch') return
        from.current = { column, moment: momentAt(event) }
      },
      onPointerMove: (event: PointerEvent) => {
        if (from.current?.column !== column) return
        const moment = momentAt(event)
        if (!drawn && Math.abs(moment - from.current.moment) < (step * MINUTE) / 2) return
        // From here on the drag is ours wherever the mouse goes.
        if (!drawn) event.currentTarget.setPointerCapture(event.pointerId)
        setDrawn({ column, ...between(from.current.moment, moment) })
      },
      onPointerUp: () => {
        if (drawn) {
          swallowsClick.current = true
          onDrawn(drawn)
        }
        drop()
      },
      onPointerCancel: drop,
    }),
  }
}
