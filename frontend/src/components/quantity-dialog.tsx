import { useRef, useState } from 'react'

import { quantityText, thousandths, typedNumber } from '@/lib/amounts'

import { ActionButton } from './action-button'
import { Dialog } from './dialog'
import { Field } from './field'
import { Form } from './form/form'

/** The room that asks brings its words: no face carries texts of what it never asks. */
interface QuantityDialogProps {
  title: string
  label: string
  unit: string
  hint?: string | undefined
  /** As the server writes it: what is there to begin with, and the most that makes sense. */
  start: string
  most: string
  words: { submit: string; busy: string; unread: string; tooMuch: string; undivided: string }
  /** Pieces nobody hands out half of. */
  isWhole: boolean
  /** Why it was refused; null when it is done. */
  onDone: (quantity: string) => Promise<string | null>
  onClose: () => void
}

/** How much of it? The answer that is most often right stands there already. */
export default function QuantityDialog({
  title,
  label,
  unit,
  hint,
  start,
  most,
  words,
  isWhole,
  onDone,
  onClose,
}: QuantityDialogProps) {
  const [typed, setTyped] = useState(quantityText(start))
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const box = useRef<HTMLInputElement>(null)

  const wrong = (quantity: string | null): string | undefined => {
    if (quantity === null || thousandths(quantity) === 0n) return words.unread
    if (isWhole && thousandths(quantity) % 1000n !== 0n) return words.undivided
    return thousandths(quantity) > thousandths(most) ? words.tooMuch : undefined
  }
  const submit = async () => {
    if (isBusy) return
    const quantity = typedNumber(typed, 3)
    const refused = wrong(quantity)
    setProblem(refused)
    if (refused !== undefined || quantity === null) {
      box.current?.focus()
      return
    }
    setBusy(true)
    const said = await onDone(quantity)
    setBusy(false)
    if (said === null) onClose()
    else {
      setProblem(said)
      box.current?.focus()
    }
  }
  return (
    <Dialog title={title} onClose={onClose} width={400}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field
          ref={box}
          label={label}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          after={unit}
          hint={hint}
          value={typed}
          error={problem}
          onFocus={({ target }) => {
            target.select()
          }}
          onChange={({ target }) => {
            setTyped(target.value)
            setProblem(undefined)
          }}
        />
        <ActionButton kind="next" type="submit" fullWidth busy={isBusy && words.busy}>
          {words.submit}
        </ActionButton>
      </Form>
    </Dialog>
  )
}
