import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Combobox } from '@/components/combobox'
import { Field } from '@/components/field'
import { useDebounced } from '@/hooks/use-debounced'
import { isUndivided } from '@/lib/amounts'

import type { Order } from './day'
import { decimalOf } from './decimal'
import { Form, Quiet } from './parts'
import { type FoundPart, useFoundParts } from './stock-parts'
import { usePit } from './use-pit'
import { requestWrite } from './writes'

const LONGEST_NAME = 160

/** What is needed: the office sees it as a position to be priced and agreed to. */
export function RequestForm({ order }: { order: Order }) {
  const [isOpen, setOpen] = useState(false)
  if (!order.can_edit_lines) return null
  if (isOpen)
    return (
      <Asking
        order={order}
        onClose={() => {
          setOpen(false)
        }}
      />
    )
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
}

function Asking({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useLingui()
  const { write, reached } = usePit()
  const [kind, setKind] = useState<'part' | 'labour'>('part')
  const [name, setName] = useState('')
  const [part, setPart] = useState<FoundPart | null>(null)
  const [quantity, setQuantity] = useState('1')
  const typed = useDebounced(name.trim(), 200)
  const isPart = kind === 'part'
  // Without a network plain words do; the office finds the part.
  const found = useFoundParts(typed, isPart && part === null && reached)
  const amount = decimalOf(quantity)
  const isWrong = amount === null || Number(amount) === 0
  const isDivided =
    isPart && part !== null && isUndivided(part.unit) && Number(amount ?? 0) % 1 !== 0
  const problem: ReactNode = isWrong
    ? t`Podaj liczbę większą od zera.`
    : isDivided
      ? t`Podaj liczbę całkowitą.`
      : undefined
  const isReady = problem === undefined && name.trim() !== ''

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || amount === null) return
    const asked = { kind, name: name.trim(), quantity: amount }
    if (await write(requestWrite(order, asked, isPart ? part : null))) onClose()
  }
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
      {isPart ? (
        <Combobox
          label={t`Jaka część`}
          hint={reached ? t`Nazwa, numer albo kod. Własnymi słowami też można.` : undefined}
          value={name}
          options={found.map(({ id, name: label, detail }) => ({ id: String(id), label, detail }))}
          onType={(text) => {
            setName(text.slice(0, LONGEST_NAME))
            setPart(null)
          }}
          onChoose={({ id }) => {
            const chosen = found.find((one) => String(one.id) === id)
            if (!chosen) return
            setPart(chosen)
            setName(chosen.name)
          }}
        />
      ) : (
        <Field
          label={t`Jaka praca`}
          value={name}
          maxLength={LONGEST_NAME}
          onChange={({ target }) => {
            setName(target.value)
          }}
        />
      )}
      {isPart && part !== null ? (
        <Quiet role="status">
          <Trans>Z magazynu: {part.detail}</Trans>
        </Quiet>
      ) : null}
      <Field
        label={isPart ? (part === null ? t`Ile sztuk` : t`Ile`) : t`Ile godzin`}
        value={quantity}
        inputMode="decimal"
        after={isPart && part !== null ? part.unit : undefined}
        error={problem}
        onChange={({ target }) => {
          setQuantity(target.value)
        }}
      />
      <ActionButton type="submit" kind="next" disabled={!isReady}>
        <Trans>Poproś</Trans>
      </ActionButton>
      <ActionButton kind="quiet" onClick={onClose}>
        <Trans>Anuluj</Trans>
      </ActionButton>
    </Form>
  )
}
