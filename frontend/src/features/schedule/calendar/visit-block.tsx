import { useDraggable } from '@dnd-kit/core'
import { styled } from '@mui/material/styles'
import type { KeyboardEvent } from 'react'

import type { Visit } from '@/api/workshop-contract'
import { VisitMark } from '@/components/visit-state'
import { useStateWords } from '@/components/visit-state'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { carName } from '../car-name'
import { Line, PlateOf } from '../words'

import { Handle, withoutKeys } from './grab'

const Block = styled('div')(({ theme }) => ({
  position: 'absolute',
  paddingInline: 1,
  '& > button': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: 1,
    width: '100%',
    height: '100%',
    padding: '3px 7px',
    overflow: 'hidden',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    borderLeftWidth: 4,
    borderRadius: 6,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: 12.5,
    lineHeight: 1.35,
    textAlign: 'left',
    cursor: 'pointer',
    touchAction: 'manipulation',
  },
  '& > button:hover': { background: theme.vars.palette.surface.soft },
  '& > button:focus-visible': { outlineOffset: 0, zIndex: 3 },
  '&[data-movable] > button': { cursor: 'grab' },
  '&[data-state="requested"] > button': { borderStyle: 'dashed' },
  '&[data-state="arrived"] > button': {
    borderColor: theme.vars.palette.text.primary,
    background: theme.vars.palette.surface.soft,
  },
  '&[data-state="done"] > button, &[data-state="no_show"] > button': {
    borderColor: theme.vars.palette.divider,
    color: theme.vars.palette.text.secondary,
  },
  '&[data-leaving] > button': { opacity: 0.45 },
  '& b': { fontWeight: 650 },
  '& [data-part="head"]': {
    display: 'flex',
    alignItems: 'center',
    gap: 5,
    minWidth: 0,
    fontVariantNumeric: 'tabular-nums',
    '& > svg': { flexShrink: 0 },
  },
}))

interface VisitBlockProps {
  visit: Visit
  place: { top: number; height: number; left: string; width: string }
  isMovable: boolean
  isLeaving: boolean
  describedBy: string
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** A visit on the grid. The mouse drags it and its lower edge; the keyboard opens it or starts moving it with M. */
export function VisitBlock(props: VisitBlockProps) {
  const { visit, place, isMovable, isLeaving } = props
  const format = useWorkshopFormat()
  const words = useStateWords()
  const { setNodeRef: moveRef, listeners: moveListeners } = useDraggable({
    id: `move:${visit.id}`,
    disabled: !isMovable,
  })
  const { setNodeRef: sizeRef, listeners: sizeListeners } = useDraggable({
    id: `size:${visit.id}`,
    disabled: !isMovable,
  })
  const { height } = place
  const range = format.timeRange(visit.start, visit.end)
  const name = carName(visit) || visit.customer.name
  return (
    <Block
      ref={moveRef}
      data-state={visit.status}
      data-movable={isMovable ? '' : undefined}
      data-leaving={isLeaving ? '' : undefined}
      style={place}
    >
      <button
        type="button"
        data-entry={visit.id}
        data-visit={visit.id}
        aria-label={`${range}, ${name}, ${visit.customer.name}, ${words[visit.status]}`}
        aria-describedby={isMovable ? props.describedBy : undefined}
        aria-keyshortcuts={isMovable ? 'M' : undefined}
        onClick={props.onOpen}
        onKeyDown={props.onKeyDown}
        style={{ borderLeftColor: visit.service.color }}
        {...(isMovable ? withoutKeys(moveListeners) : {})}
      >
        <span data-part="head">
          <VisitMark status={visit.status} />
          <b>{height < 44 ? format.time(visit.start) : range}</b>
          {height < 44 ? <Line>{name}</Line> : null}
        </span>
        {height >= 44 ? (
          <Line>
            <b>{name}</b>
          </Line>
        ) : null}
        {height >= 58 ? <Line>{visit.concern || visit.service.name}</Line> : null}
        {height >= 78 ? (
          <Line>
            <PlateOf visit={visit} /> {visit.customer.name}
          </Line>
        ) : null}
      </button>
      {isMovable ? (
        <Handle ref={sizeRef} aria-hidden="true" {...withoutKeys(sizeListeners)} />
      ) : null}
    </Block>
  )
}
