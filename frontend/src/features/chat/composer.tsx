import { useLingui } from '@lingui/react/macro'
import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import SendIcon from '@mui/icons-material/SendOutlined'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

import { IconButton } from '@/components/icon-button'
import { useLocalStorage } from '@/hooks/use-local-storage'
import { useIsPhone } from '@/hooks/use-media-query'

const Bar = styled('form')(({ theme }) => ({
  display: 'flex',
  alignItems: 'end',
  gap: 4,
  padding: 8,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& textarea': {
    flex: 1,
    minWidth: 0,
    minHeight: theme.density.control,
    maxHeight: 160,
    padding: '9px 12px',
    border: `1px solid ${theme.vars.palette.surface.strong}`,
    borderRadius: 10,
    background: theme.vars.palette.background.paper,
    color: 'inherit',
    font: 'inherit',
    resize: 'none',
    fieldSizing: 'content',
  },
}))

interface ComposerProps {
  conversationId: string
  onSend: (text: string) => void
  onFiles: (files: readonly File[]) => void
  onTyping: () => void
  /** Further buttons before the field. */
  children?: ReactNode
}

export const draftKey = (conversationId: string) => `chat-draft-${conversationId}`

/** Where one writes. Enter sends at a desk, on a phone it begins a new line; what was begun is kept. */
export function Composer({ conversationId, onSend, onFiles, onTyping, children }: ComposerProps) {
  const { t } = useLingui()
  const phone = useIsPhone()
  const [draft, setDraft] = useLocalStorage(draftKey(conversationId), '')
  const picker = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!phone) field.current?.focus({ preventScroll: true })
  }, [phone, conversationId])
  const send = () => {
    const text = draft.trim()
    if (text === '') return
    setDraft('')
    onSend(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || phone || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <Bar
      onSubmit={(event) => {
        event.preventDefault()
        send()
        field.current?.focus()
      }}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t`Plik do wysłania`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <IconButton
        aria-label={t`Dodaj zdjęcie albo plik`}
        onClick={() => {
          picker.current?.click()
        }}
      >
        <AttachIcon />
      </IconButton>
      {children}
      <textarea
        ref={field}
        rows={1}
        maxLength={4000}
        aria-label={t`Wiadomość`}
        placeholder={t`Napisz wiadomość`}
        value={draft}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files]
          if (files.length === 0) return
          event.preventDefault()
          onFiles(files)
        }}
        onChange={({ target }) => {
          setDraft(target.value)
          if (target.value !== '') onTyping()
        }}
      />
      <IconButton type="submit" aria-label={t`Wyślij`} disabled={draft.trim() === ''}>
        <SendIcon />
      </IconButton>
    </Bar>
  )
}
