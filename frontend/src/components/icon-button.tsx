import { styled } from '@mui/material/styles'
import { type ComponentPropsWithRef, forwardRef } from 'react'
import { Link } from 'react-router'

import { Press } from './press'

const Square = styled(Press)(({ theme }) => ({
  display: 'inline-grid',
  gridAutoFlow: 'column',
  placeItems: 'center',
  flexShrink: 0,
  position: 'relative',
  minWidth: theme.density.control,
  minHeight: theme.density.control,
  padding: 6,
  borderRadius: 8,
  fontSize: '1.5rem',
  lineHeight: 0,
  color: theme.vars.palette.text.primary,
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&:disabled': { color: theme.vars.palette.text.disabled, background: 'none' },
}))

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'ref' | 'aria-label'> & {
  'aria-label': string
  /** A place in this face: the button becomes a link. */
  to?: string
}

/** A button that shows only an icon; its name is for those who hear it. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { to, type = 'button', ...button },
  ref,
) {
  return to === undefined ? (
    <Square ref={ref} type={type} {...button} />
  ) : (
    <Square as={Link} {...{ to }} {...button} />
  )
})
