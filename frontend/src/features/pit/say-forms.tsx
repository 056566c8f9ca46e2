import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { type FormEvent, type ReactNode, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Field, TextAreaField } from '@/components/field'

import type { Order } from './day'
import { usePit } from './use-pit'
import { noteWrite, requestWrite } from './writes'

const Form = styled('form')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12 })

/** „1,5” and „1.5” are the same amount; null when it is none. */
export function decimalOf(text: string): string | null {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? plain : null
}

export function NoteForm({ order }: { order: Order }) {
  const { t } = useLingui()
  const { write } = usePit()
  const [text, setText] = useState('')
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

/** What is needed: the office sees it as a position to be priced and agreed to. */
export function RequestForm({ order }: { order: Order }) {
  const { t } = useLingui()
  const { write } = usePit()
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<'part' | 'labour'>('part')
  const [name, setName] = useState('')
  const [quantity, setQuantity] = useState('1')
  const amount = decimalOf(quantity)
  const isWrong = amount === null || Number(amount) === 0
  const problem: ReactNode = isWrong ? t`Podaj liczbę większą od zera.` : undefined

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isWrong || name.trim() === '') return
    if (!(await write(requestWrite(order, { kind, name: name.trim(), quantity: amount })))) return
    setName('')
    setQuantity('1')
    setOpen(false)
  }
  if (!order.can_edit_lines) return null
  if (!isOpen)
    return (
      <ActionButton
        fullWidth
        onClick={() => {
          setOpen(true)
        }}
      >
        <Trans>Poproś o część albo pracę</Trans>
      </ActionButton>
    )
  return (
    <Form onSubmit={(event) => void send(event)}>
      <Choice
        label={t`Czego trzeba`}
        value={kind}
        options={[
          { value: 'part', label: t`Część` },
          { value: 'labour', label: t`Praca` },
        ]}
        onChange={setKind}
      />
      <Field
        label={kind === 'part' ? t`Jaka część` : t`Jaka praca`}
        value={name}
        maxLength={160}
        onChange={({ target }) => {
          setName(target.value)
        }}
      />
      <Field
        label={kind === 'part' ? t`Ile sztuk` : t`Ile godzin`}
        value={quantity}
        inputMode="decimal"
        error={problem}
        onChange={({ target }) => {
          setQuantity(target.value)
        }}
      />
      <ActionButton type="submit" kind="next" disabled={isWrong || name.trim() === ''}>
        <Trans>Poproś</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          setOpen(false)
        }}
      >
        <Trans>Anuluj</Trans>
      </ActionButton>
    </Form>
  )
}
