import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'

import { Field } from '@/components/field'

import { Quiet, Small } from './parts'

interface SubjectInPlaceProps {
  subject: string
  onSave: (subject: string) => Promise<unknown>
}

/** What the conversation is called in both inboxes: pressed, it is written anew; Enter saves, Esc leaves it. */
export function SubjectInPlace({ subject, onSave }: SubjectInPlaceProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  // Left by a key, the field gives the focus to the button it came from.
  const [isByKey, setByKey] = useState(false)
  if (typed === null)
    return (
      <Quiet>
        <Small
          type="button"
          autoFocus={isByKey}
          aria-label={subject === '' ? undefined : t`Zmień temat: ${subject}`}
          style={{ marginInline: -6, textAlign: 'left', overflowWrap: 'anywhere' }}
          onClick={() => {
            setTyped(subject)
          }}
        >
          {subject === '' ? t`Dodaj temat` : subject}
        </Small>
      </Quiet>
    )
  const save = async () => {
    if (typed.trim() === subject) {
      setTyped(null)
      return
    }
    setBusy(true)
    try {
      await onSave(typed.trim())
      setTyped(null)
    } catch {
      // Said where every refusal is; what was typed stays.
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setByKey(true)
        if (!isBusy) void save()
      }}
    >
      <Field
        label={t`Temat rozmowy`}
        hideLabel
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={typed}
        readOnly={isBusy}
        onChange={({ target }) => {
          setTyped(target.value)
        }}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return
          setByKey(true)
          setTyped(null)
        }}
        onBlur={() => {
          if (isBusy) return
          setByKey(false)
          void save()
        }}
      />
    </form>
  )
}
