import Button, { type ButtonProps } from '@mui/material/Button'
import type { MouseEvent } from 'react'
import { Link } from 'react-router'

interface ActionButtonProps extends Pick<
  ButtonProps,
  | 'children'
  | 'size'
  | 'startIcon'
  | 'endIcon'
  | 'fullWidth'
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
  kind?: 'next' | 'other' | 'quiet' | 'grave'
  /** The sentence said while the action runs; its presence makes the button wait. */
  busy?: string | false | undefined
  onClick?: (event: MouseEvent<HTMLElement>) => void
  /** A place in this face: the button becomes a link. */
  to?: string
  /** An address outside this face. */
  href?: string
}

const looks = {
  next: { variant: 'contained', color: 'primary' },
  other: { variant: 'outlined', color: 'primary' },
  quiet: { variant: 'text', color: 'primary' },
  grave: { variant: 'outlined', color: 'error' },
} as const

/** The only button of the product. While busy it keeps its place and focus and swallows further clicks. */
export function ActionButton({
  kind = 'other',
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
    to !== undefined ? { component: Link, to } : href !== undefined ? { href } : { type }
  return (
    <Button
      {...looks[kind]}
      {...button}
      {...target}
      {...(waiting ? { 'aria-disabled': true, sx: { opacity: 0.65, cursor: 'progress' } } : {})}
      onClick={(event: MouseEvent<HTMLElement>) => {
        if (waiting) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {waiting ? busy : children}
    </Button>
  )
}
