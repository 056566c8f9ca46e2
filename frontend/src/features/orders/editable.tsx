import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import { Field, TextAreaField } from '@/components/field'
import { Press } from '@/components/press'
import { useWorkshop } from '@/hooks/use-workshop'
import { fromLocalInput, localInput } from '@/lib/local-input'

const Shown = styled(Press)(({ theme }) => ({
  display: 'block',
  width: '100%',
  minHeight: 32,
  margin: '-4px -8px',
  padding: '4px 8px',
  boxSizing: 'content-box',
  maxWidth: '100%',
  borderRadius: 8,
  textAlign: 'left',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&[data-empty]': { color: theme.vars.palette.text.secondary },
  '@media print': { '&[data-empty]': { display: 'none' } },
}))

interface EditableProps<Read> {
  label: string
  /** What stands there while nobody writes. */
  children: ReactNode
  value: string
  /** Invites to write where nothing is written. */
  invitation: string
  kind?: 'line' | 'text' | 'moment'
  maxLength?: number
  mayEdit: boolean
  /** What a save goes on top of, taken when the writing begins. */
  read: Read
  /** Resolves to false when it was refused: what was typed stays. */
  onSave: (value: string, read: Read) => Promise<boolean>
}

/** A text of a document that becomes a field when pressed: Enter or leaving it saves, Esc gives it up. */
export function Editable<Read>({
  label,
  children,
  value,
  invitation,
  kind = 'line',
  maxLength,
  mayEdit,
  read,
  onSave,
}: EditableProps<Read>) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const [draft, setDraft] = useState<{ text: string; read: Read } | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Leaving the field while its save is on the way must not save once more.
  const isSaving = useRef(false)
  const isMoment = kind === 'moment'
  const written = isMoment && value !== '' ? localInput(value, timezone) : value

  const close = (refocus: boolean) => {
    setDraft(null)
    if (refocus)
      requestAnimationFrame(() => {
        button.current?.focus()
      })
  }
  const save = async (refocus: boolean) => {
    if (!draft || isSaving.current) return
    const text = draft.text.trim()
    if (text === written) {
      close(refocus)
      return
    }
    const told = isMoment && text !== '' ? fromLocalInput(text, timezone) : text
    isSaving.current = true
    const isDone = await onSave(told, draft.read)
    isSaving.current = false
    if (isDone) close(refocus)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close(true)
    } else if (event.key === 'Enter' && (kind !== 'text' || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save(true)
    }
  }

  if (!mayEdit)
    return value === '' ? null : <div style={{ whiteSpace: 'pre-wrap' }}>{children}</div>
  if (draft === null)
    return (
      <Shown
        ref={button}
        type="button"
        data-empty={value === '' ? '' : undefined}
        title={t`Zmień`}
        onClick={() => {
          setDraft({ text: written, read })
        }}
      >
        {value === '' ? invitation : children}
      </Shown>
    )
  const field = {
    label,
    hideLabel: true,
    autoFocus: true,
    value: draft.text,
    maxLength,
    onKeyDown,
    onBlur: () => void save(false),
  }
  return kind === 'text' ? (
    <TextAreaField
      {...field}
      rows={4}
      hint={t`Ctrl+Enter zapisuje, Esc cofa.`}
      onChange={(event) => {
        setDraft({ ...draft, text: event.target.value })
      }}
    />
  ) : (
    <Field
      {...field}
      type={isMoment ? 'datetime-local' : 'text'}
      onChange={(event) => {
        setDraft({ ...draft, text: event.target.value })
      }}
    />
  )
}
