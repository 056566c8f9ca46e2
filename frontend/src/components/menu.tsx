import { styled } from '@mui/material/styles'
import {
  type ComponentPropsWithoutRef,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { Link } from 'react-router'

import { IconButton } from './icon-button'
import { Press } from './press'

const Panel = styled('div')(({ theme }) => ({
  position: 'absolute',
  top: 'calc(100% + 6px)',
  right: 0,
  zIndex: 1200,
  display: 'grid',
  gap: 2,
  width: 'max-content',
  minWidth: 220,
  maxWidth: 'min(340px, calc(100vw - 24px))',
  maxHeight: 'calc(100dvh - 80px)',
  overflowY: 'auto',
  padding: 6,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  ...theme.typography.body2,
  '&[data-above]': { inset: 'auto auto calc(100% + 6px) 0' },
}))

const Item = styled(Press)(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 10,
  width: '100%',
  minHeight: theme.density.control,
  padding: '6px 10px',
  borderRadius: 8,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  textAlign: 'left',
  textDecoration: 'none',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& svg': { fontSize: 20, color: theme.vars.palette.text.secondary },
}))

type MenuItemProps = Omit<ComponentPropsWithoutRef<'button'>, 'type'> & {
  /** A place in this face: the item becomes a link. */
  to?: string
}

export function MenuItem({ to, ...item }: MenuItemProps) {
  return to === undefined ? (
    <Item type="button" {...item} />
  ) : (
    <Item as={Link} {...{ to }} {...item} />
  )
}

export const MenuLabel = styled('div')(({ theme }) => ({
  padding: '8px 10px 2px',
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}))

export const MenuLine = styled('hr')(({ theme }) => ({
  width: '100%',
  margin: '4px 0',
  border: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}))

interface MenuProps {
  /** What the button is called. */
  label: string
  /** What it shows. */
  icon: ReactNode
  /** For a button at the lower edge: the panel stands above it. */
  above?: boolean
  children: (close: () => void) => ReactNode
}

/** A button that unfolds a panel below itself; Esc, a click elsewhere and leaving by keyboard fold it again. */
export function Menu({ label, icon, above = false, children }: MenuProps) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const opener = button.current
    const away = (event: Event) => {
      if (!(event.target instanceof Node && place.current?.contains(event.target))) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('focusin', away)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('focusin', away)
      // What was pressed is gone, and the focus with it; a dialog that it opens gives it back here.
      if (document.activeElement === document.body) opener?.focus()
    }
  }, [open])
  return (
    <div
      ref={place}
      style={{ position: 'relative' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <IconButton
        ref={button}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {icon}
      </IconButton>
      {open ? (
        <Panel id={id} data-above={above ? '' : undefined}>
          {children(() => {
            setOpen(false)
          })}
        </Panel>
      ) : null}
    </div>
  )
}
