import type { useDraggable } from '@dnd-kit/core'
import { styled } from '@mui/material/styles'

/** The lower edge by which something on the grid is made longer or shorter. */
export const Handle = styled('span')(({ theme }) => ({
  position: 'absolute',
  insetInline: 8,
  bottom: -3,
  height: 10,
  cursor: 'ns-resize',
  touchAction: 'none',
  '&::after': {
    content: '""',
    position: 'absolute',
    left: '50%',
    bottom: 5,
    width: 22,
    height: 2,
    marginLeft: -11,
    borderRadius: 1,
    background: theme.vars.palette.surface.strong,
    opacity: 0,
  },
  'div:hover > &::after': { opacity: 1 },
}))

type Listeners = ReturnType<typeof useDraggable>['listeners']

/** Keys are ours: Enter opens, M moves. */
export function withoutKeys(listeners: Listeners): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(listeners ?? {}).filter(([event]) => event !== 'onKeyDown'),
  )
}
