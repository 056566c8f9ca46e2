import { useLingui } from '@lingui/react/macro'
import CloseIcon from '@mui/icons-material/Close'
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useId, useRef } from 'react'

import { IconButton } from './icon-button'

interface DialogProps {
  title: ReactNode
  onClose: () => void
  children: ReactNode
  /** „sheet” rises from below on a phone and stands at the right edge on a desk. */
  form?: 'dialog' | 'sheet'
  /** A dialog whose content grows and shrinks while one types stays at the top instead of dancing. */
  atTop?: boolean
  width?: number
}

const Native = styled('dialog', {
  shouldForwardProp: (prop) => prop !== 'form' && prop !== 'width' && prop !== 'atTop',
})<{ form: 'dialog' | 'sheet'; width: number; atTop: boolean }>(
  ({ theme, form, width, atTop }) => ({
    width: `min(${String(width)}px, 100vw - 32px)`,
    maxWidth: 'none',
    maxHeight: 'calc(100dvh - 32px)',
    padding: 0,
    overflow: 'auto',
    overscrollBehavior: 'contain',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 14,
    background: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.primary,
    '&::backdrop': { background: 'rgb(15 16 18 / 0.5)' },
    ...(atTop ? { marginTop: '12vh', maxHeight: '80vh' } : {}),
    ...(form === 'sheet'
      ? {
          margin: '0 0 0 auto',
          height: '100dvh',
          maxHeight: '100dvh',
          borderRadius: 0,
          borderWidth: '0 0 0 1px',
        }
      : {}),
    '@media (max-width: 719px)': {
      width: '100vw',
      height: 'fit-content',
      maxHeight: 'calc(100dvh - 24px)',
      margin: 'auto 0 0',
      borderRadius: '14px 14px 0 0',
      borderWidth: '1px 0 0',
      paddingBottom: 'env(safe-area-inset-bottom)',
    },
  }),
)

const Head = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  padding: '12px 12px 12px 24px',
  background: theme.vars.palette.background.paper,
  '& h2': { ...theme.typography.h2, margin: 0 },
}))

const Content = styled('div')({ padding: '4px 24px 24px' })

/** Built on the browser's own dialog: focus is kept inside, Esc closes, and focus returns to what opened it. */
export function Dialog({
  title,
  onClose,
  children,
  form = 'dialog',
  atTop = false,
  width = 480,
}: DialogProps) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    if (element && !element.open) {
      element.showModal()
      // The browser would choose the closing button; who opened a form wants to type.
      element.querySelector<HTMLElement>('input, select, textarea')?.focus()
    }
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  return (
    <Native
      ref={dialog}
      form={form}
      width={width}
      atTop={atTop}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A dialog inside it and a chooser of files are cancelled alone.
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <Head>
        <h2 id={titleId}>{title}</h2>
        <IconButton aria-label={t`Zamknij`} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Head>
      <Content>{children}</Content>
    </Native>
  )
}
