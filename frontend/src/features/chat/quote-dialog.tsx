import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field, SelectField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { Money } from '@/components/money'
import { useOnce } from '@/hooks/use-once'
import { typedNumber } from '@/lib/amounts'

import { Quiet } from './parts'
import { type QuoteLine, sendQuote } from './staff-talk'
import { TOPIC } from './talk'

const Line = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '110px minmax(0, 1fr) 80px 110px',
  gap: 8,
  alignItems: 'end',
  minWidth: 0,
  margin: 0,
  padding: '0 0 12px',
  border: 0,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& legend': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  '& input[inputmode="decimal"]': { textAlign: 'right' },
  '@media (max-width: 559px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '& > :nth-of-type(2)': { gridColumn: '1 / -1' },
  },
}))

type Kind = QuoteLine['kind']

interface Typed {
  kind: Kind
  name: string
  quantity: string
  price: string
}

const blank = (kind: Kind): Typed => ({ kind, name: '', quantity: '1', price: '' })

const grosze = ({ quantity, price }: Typed): number => {
  const [much, each] = [typedNumber(quantity, 3), typedNumber(price, 2)]
  return much === null || each === null ? 0 : Math.round(Number(much) * Number(each) * 123)
}

/** An offer in the conversation: positions with prices. A yes of the client puts them on the order. */
export function QuoteDialog({
  conversationId,
  onClose,
}: {
  conversationId: string
  onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [lines, setLines] = useState<Typed[]>([blank('labour')])
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<{ at: number; field: keyof Typed } | null>(null)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const once = useOnce({
    topics: [TOPIC],
    arrived: t`Pierwsza wersja tej wyceny już dotarła do klienta. Jeśli wyślesz tę, będzie kolejną w rozmowie.`,
  })
  const write = (at: number, change: Partial<Typed>) => {
    setLines(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
    setWrong(null)
    setProblem('')
  }
  const kinds: Record<Kind, string> = {
    labour: t`robocizna`,
    part: t`część`,
    outside: t`usługa obca`,
    fee: t`opłata`,
  }
  const submit = async () => {
    const told: QuoteLine[] = []
    for (const [at, line] of lines.entries()) {
      const quantity = typedNumber(line.quantity, 3)
      const unit_net = typedNumber(line.price, 2)
      if (line.name.trim() === '') {
        setWrong({ at, field: 'name' })
        return
      }
      if (quantity === null || Number(quantity) === 0) {
        setWrong({ at, field: 'quantity' })
        return
      }
      if (unit_net === null) {
        setWrong({ at, field: 'price' })
        return
      }
      told.push({
        kind: line.kind,
        name: line.name.trim(),
        quantity,
        unit: line.kind === 'labour' ? 'h' : line.kind === 'part' ? 'szt.' : '',
        unit_net,
        vat: '23',
      })
    }
    setWrong(null)
    setBusy(true)
    try {
      await once((key) => sendQuote(conversationId, note.trim(), told, key))
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      onClose()
    } catch (refusal) {
      setProblem(problemText(refusal))
      setBusy(false)
    }
  }
  const errorOf = (at: number, field: keyof Typed, text: string) =>
    wrong?.at === at && wrong.field === field ? text : undefined
  const sum = lines.reduce((all, line) => all + grosze(line), 0)
  return (
    <Dialog title={t`Wycena dla klienta`} width={680} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit()
        }}
      >
        <FormProblem message={problem === '' ? undefined : problem} />
        {lines.map((line, at) => (
          <Line key={at}>
            <legend>{t`Pozycja ${at + 1}`}</legend>
            <SelectField
              label={t`Rodzaj`}
              value={line.kind}
              onChange={({ target }) => {
                write(at, { kind: target.value as Kind })
              }}
            >
              {Object.entries(kinds).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </SelectField>
            <Field
              label={t`Nazwa`}
              autoComplete="off"
              maxLength={160}
              value={line.name}
              error={errorOf(at, 'name', t`Podaj nazwę.`)}
              onChange={({ target }) => {
                write(at, { name: target.value })
              }}
            />
            <Field
              label={t`Ilość`}
              inputMode="decimal"
              maxLength={12}
              value={line.quantity}
              error={errorOf(at, 'quantity', t`Na przykład 1,5.`)}
              onChange={({ target }) => {
                write(at, { quantity: target.value })
              }}
            />
            <Field
              label={t`Cena netto`}
              inputMode="decimal"
              maxLength={12}
              value={line.price}
              error={errorOf(at, 'price', t`Na przykład 240,50.`)}
              onChange={({ target }) => {
                write(at, { price: target.value })
              }}
            />
          </Line>
        ))}
        <div
          style={{ display: 'flex', justifyContent: 'space-between', gap: 12, flexWrap: 'wrap' }}
        >
          <ActionButton
            size="small"
            onClick={() => {
              setLines([...lines, blank('part')])
            }}
          >
            <Trans>Dodaj pozycję</Trans>
          </ActionButton>
          <Quiet role="status">
            <Trans>
              Razem z VAT: <Money value={{ amount: (sum / 100).toFixed(2), currency: 'PLN' }} />
            </Trans>
          </Quiet>
        </div>
        <Field
          label={t`Kilka słów do klienta`}
          optional={t`nieobowiązkowe`}
          maxLength={1000}
          value={note}
          onChange={({ target }) => {
            setNote(target.value)
          }}
        />
        <div>
          <ActionButton kind="next" type="submit" busy={isBusy && t`Wysyłam…`}>
            <Trans>Wyślij wycenę</Trans>
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
