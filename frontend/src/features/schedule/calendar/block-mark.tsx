import { useDraggable } from '@dnd-kit/core'
import { useLingui } from '@lingui/react/macro'
import BlockedIcon from '@mui/icons-material/EventBusyOutlined'
import { styled } from '@mui/material/styles'
import type { KeyboardEvent } from 'react'

import type { Block } from '@/api/workshop-contract'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { Line } from '../words'

import { Handle, withoutKeys } from './grab'

const Mark = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  paddingInline: 1,
  '& > [data-entry]': {
    display: 'flex',
    alignItems: 'flex-start',
    width: '100%',
    height: '100%',
    padding: 4,
    overflow: 'hidden',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    borderRadius: 6,
    backgroundColor: theme.vars.palette.surface.soft,
    backgroundImage: `repeating-linear-gradient(45deg, ${theme.vars.palette.divider} 0 4px, transparent 4px 9px)`,
    color: theme.vars.palette.text.primary,
    font: 'inherit',
    fontSize: '0.78125rem',
    lineHeight: 1.35,
    textAlign: 'left',
  },
  '&[data-low] > [data-entry]': { alignItems: 'center', padding: '0 3px', lineHeight: 1.15 },
  '& > button': { cursor: 'pointer', touchAction: 'manipulation' },
  '& > button:hover': { borderColor: theme.vars.palette.text.primary },
  '& > button:focus-visible': { outlineOffset: 0, zIndex: 3 },
  '&[data-movable] > button': { cursor: 'grab' },
  '&[data-leaving] > button': { opacity: 0.45 },
  // The words stand on plain ground: hatching under letters is hard to read.
  '& [data-part="words"]': {
    minWidth: 0,
    maxWidth: '100%',
    padding: '1px 5px',
    borderRadius: 4,
    background: theme.vars.palette.background.paper,
    fontVariantNumeric: 'tabular-nums',
  },
  '& [data-part="words"] > span:first-of-type': {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    fontWeight: 650,
  },
  '& svg': { flexShrink: 0, fontSize: 15 },
}))

interface BlockMarkProps {
  block: Block
  entryKey: string
  place: { top: number; height: number }
  /** Nobody opens it without this. */
  mayEdit: boolean
  isMovable: boolean
  isLeaving: boolean
  describedBy: string
  onOpen: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Blocked time on the grid: moved and resized as visits are, opened to change its reason. */
export function BlockMark(props: BlockMarkProps) {
  const { block, entryKey, place, isMovable } = props
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { setNodeRef: moveRef, listeners: moveListeners } = useDraggable({
    id: `move:${entryKey}`,
    disabled: !isMovable,
  })
  const { setNodeRef: sizeRef, listeners: sizeListeners } = useDraggable({
    id: `size:${entryKey}`,
    disabled: !isMovable,
  })
  const range = format.timeRange(block.start, block.end)
  const name = block.reason || t`zablokowane`
  const isTall = place.height >= 44
  const words = (
    <span data-part="words">
      <Line>
        <BlockedIcon aria-hidden="true" />
        <Line>{isTall ? range : `${format.time(block.start)} ${name}`}</Line>
      </Line>
      {isTall ? <Line>{name}</Line> : null}
    </span>
  )
  return (
    <Mark
      ref={moveRef}
      data-low={place.height < 28 ? '' : undefined}
      data-movable={isMovable ? '' : undefined}
      data-leaving={props.isLeaving ? '' : undefined}
      style={place}
    >
      {props.mayEdit ? (
        <button
          type="button"
          data-entry={entryKey}
          aria-label={t`${range}, zablokowany czas: ${name}`}
          aria-describedby={isMovable ? props.describedBy : undefined}
          aria-keyshortcuts={isMovable ? 'M' : undefined}
          onClick={props.onOpen}
          onKeyDown={props.onKeyDown}
          {...(isMovable ? withoutKeys(moveListeners) : {})}
        >
          {words}
        </button>
      ) : (
        <div data-entry={entryKey}>{words}</div>
      )}
      {isMovable ? (
        <Handle ref={sizeRef} aria-hidden="true" {...withoutKeys(sizeListeners)} />
      ) : null}
    </Mark>
  )
}
