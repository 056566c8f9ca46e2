import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'

import { ActionButton } from '@/components/action-button'
import { TextAreaField } from '@/components/field'

import type { Order } from './day'
import { Form } from './parts'
import { usePit } from './use-pit'
import { useUnsent } from './use-unsent'
import { noteWrite } from './writes'

export function NoteForm({ order }: { order: Order }) {
  const { t } = useLingui()
  const { write } = usePit()
  const [text, setText] = useUnsent(`note ${String(order.id)}`)
  const said = text.trim()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (said !== '' && (await write(noteWrite(order, said)))) setText('')
  }
  return (
    <Form onSubmit={(event) => void send(event)}>
      <TextAreaField
        label={t`Notatka`}
        value={text}
        maxLength={2000}
        rows={2}
        onChange={({ target }) => {
          setText(target.value)
        }}
      />
      <ActionButton type="submit" disabled={said === ''}>
        <Trans>Dodaj notatkę</Trans>
      </ActionButton>
    </Form>
  )
}
