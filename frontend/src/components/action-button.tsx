import { styled } from '@mui/material/styles'
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router'

import { Press } from './press'

type Kind = 'next' | 'other' | 'quiet' | 'grave'

interface ActionButtonProps extends Pick<
  ComponentPropsWithRef<'button'>,
  | 'children'
  | 'disabled'
  | 'type'
  | 'form'
  | 'id'
  | 'className'
  | 'aria-label'
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-describedby'
  | 'aria-pressed'
> {
  /** One „next” per screen: what to do now. „other” is bordered, „quiet” is text, „grave” cannot be undone. */
  kind?: Kind
  size?: 'small' | 'medium' | 'large'
  startIcon?: ReactNode
  endIcon?: ReactNode
  fullWidth?: boolean
  /** The sentence said while the action runs; its presence makes the button wait. */
  busy?: string | false | undefined
  onClick?: (event: MouseEvent<HTMLElement>) => void
  /** A place in this face: the button becomes a link. */
  to?: string
  /** An address outside this face. */
  href?: string
}

// „as” too: forwarded, it would be an attribute and the link would stay a button.
const own: readonly PropertyKey[] = ['as', 'kind', 'small', 'wide', 'waiting']

const Face = styled(Press, { shouldForwardProp: (prop) => !own.includes(prop) })<{
  kind: Kind
  small: boolean
  wide: boolean
  waiting: boolean
}>(({ theme, kind, small, wide, waiting }) => {
  const { palette } = theme.vars
  const height = small ? Math.max(32, theme.density.control - 8) : theme.density.control
  const looks = {
    next: {
      border: '1px solid transparent',
      background: palette.primary.main,
      color: palette.primary.contrastText,
      '&:hover': { background: palette.primary.dark },
    },
    other: {
      border: `1px solid ${palette.divider}`,
      background: palette.background.paper,
      color: palette.text.primary,
      '&:hover': { borderColor: palette.surface.strong, background: palette.surface.soft },
    },
    quiet: {
      border: '1px solid transparent',
      color: palette.primary.main,
      '&:hover': { background: palette.surface.soft },
    },
    grave: {
      border: `1px solid ${palette.divider}`,
      background: palette.background.paper,
      color: palette.error.main,
      '&:hover': { borderColor: palette.error.main },
    },
  }[kind]
  return {
    ...theme.typography.button,
    ...(small ? { fontSize: '0.875rem' } : {}),
    display: wide ? 'flex' : 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 8,
    width: wide ? '100%' : undefined,
    minHeight: height,
    padding: `4px ${String(small ? 12 : theme.density.control * 0.42)}px`,
    borderRadius: 8,
    textAlign: 'center',
    transition: 'background-color 100ms, border-color 100ms',
    '& > svg': { fontSize: '1.25em', flexShrink: 0 },
    ...looks,
    ...(waiting ? { opacity: 0.65, cursor: 'progress' } : {}),
    '&:disabled': {
      borderColor: kind === 'quiet' ? 'transparent' : palette.divider,
      background: kind === 'quiet' ? 'none' : palette.surface.soft,
      color: palette.text.disabled,
    },
  }
})

/** The only button of the product. While busy it keeps its place and focus and swallows further clicks. */
export function ActionButton({
  kind = 'other',
  size = 'medium',
  fullWidth = false,
  startIcon,
  endIcon,
  busy,
  children,
  onClick,
  to,
  href,
  type = 'button',
  ...button
}: ActionButtonProps) {
  const waiting = typeof busy === 'string'
  const target =
    to !== undefined ? { as: Link, to } : href !== undefined ? { as: 'a' as const, href } : { type }
  return (
    <Face
      {...button}
      {...target}
      kind={kind}
      small={size === 'small'}
      wide={fullWidth}
      waiting={waiting}
      aria-disabled={waiting ? true : undefined}
      onClick={(event: MouseEvent<HTMLElement>) => {
        if (waiting) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {startIcon}
      {waiting ? busy : children}
      {endIcon}
    </Face>
  )
}
