import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { mayHaveArrived } from '@/api/may-have-arrived'
import type { Purchase } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { arrivedBefore, useOnce } from '@/hooks/use-once'

import { ALERT, PART, PURCHASE, purchaseQuery, receivePurchase, wasFaster } from './api'
import { Quiet, Roomy } from './look'
import { priceOf, quantityOf, spoken, typedPrice, useUnits } from './quantities'

const Line = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 8rem 9rem',
  alignItems: 'start',
  gap: '6px 12px',
  margin: 0,
  padding: '10px 0',
  border: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& legend': { display: 'contents' },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    '& > span': { gridColumn: '1 / -1' },
  },
}))

/** What came, line by line; nothing typed means that nothing of it came. */
export function ReceiptDialog({ order, onClose }: { order: Purchase; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const units = useUnits()
  const once = useOnce({
    topics: [PURCHASE, PART, ALERT],
    arrived: t`Poprzednia wersja tej dostawy jest już przyjęta. Poniżej stoi to, czego jeszcze brakuje.`,
  })
  // After a lost answer it goes again as it was, whatever was read meanwhile: then it is received once.
  const [lost, setLost] = useState<Purchase | null>(null)
  const read = lost ?? order
  const open = read.lines.filter(({ left }) => left !== '0')
  const [came, setCame] = useState<Record<number, { quantity: string; price: string }>>(() =>
    Object.fromEntries(
      open.map((line) => [
        line.id,
        { quantity: spoken(line.left), price: typedPrice(line.price.amount) },
      ]),
    ),
  )
  const [document, setDocument] = useState('')
  const [missing, setMissing] = useState<string>()
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const box = useRef<HTMLDivElement>(null)
  const receive = useMutation({
    mutationFn: (lines: { line_id: number; quantity: string; price: string | null }[]) =>
      once((key) => receivePurchase(read.id, { version: read.version, document, lines }, key)),
    onSuccess: (saved) => {
      queries.setQueryData(purchaseQuery(saved.id).queryKey, saved)
      for (const topic of [PURCHASE, PART, ALERT])
        void queries.invalidateQueries({ queryKey: [topic] })
      onClose()
    },
    onError: (problem) => {
      setLost(mayHaveArrived(problem) ? read : null)
      if (arrivedBefore(problem)) setCame({})
      if (wasFaster(problem)) void queries.invalidateQueries({ queryKey: [PURCHASE] })
    },
  })
  const change = (id: number, field: 'quantity' | 'price', value: string) => {
    setCame((now) => ({ ...now, [id]: { quantity: '', price: '', ...now[id], [field]: value } }))
    setWrong(({ [`${field}-${String(id)}`]: _read, ...others }) => others)
  }
  const submit = () => {
    const unread: Record<string, string> = {}
    const lines = open.flatMap((line) => {
      const typed = came[line.id] ?? { quantity: '', price: '' }
      const quantity = quantityOf(typed.quantity)
      if (typed.quantity.trim() === '' || Number(quantity ?? NaN) === 0) return []
      if (quantity === null) unread[`quantity-${String(line.id)}`] = t`Podaj liczbę.`
      // Nothing typed is the price that was agreed; what cannot be read is not.
      const price = priceOf(typed.price)
      if (price === null && typed.price.trim() !== '')
        unread[`price-${String(line.id)}`] = t`Podaj cenę, na przykład 129,90.`
      return [{ line_id: line.id, quantity: quantity ?? '', price }]
    })
    setWrong(unread)
    setMissing(lines.length === 0 ? t`Wpisz, ile czego przyszło.` : undefined)
    const [first] = Object.keys(unread)
    if (first !== undefined)
      box.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    else if (lines.length > 0) receive.mutate(lines)
  }
  return (
    <Dialog title={t`Przyjmij dostawę`} onClose={onClose} width={680}>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <FormProblem
            message={missing ?? (receive.error ? problemText(receive.error) : undefined)}
          />
          <Field
            label={t`Numer dokumentu dostawcy`}
            optional={t`nieobowiązkowe`}
            value={document}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => {
              setDocument(target.value)
            }}
          />
          <div ref={box}>
            {open.map((line) => (
              <Line key={line.id}>
                <legend />
                <span>
                  <b>{line.part.name}</b>
                  <br />
                  <Quiet>
                    <Trans>
                      zostało {spoken(line.left)} z {spoken(line.quantity)}
                    </Trans>
                    {line.part.location === '' ? '' : ` · ${line.part.location}`}
                  </Quiet>
                </span>
                <Field
                  label={t`Przyszło: ${line.part.name}`}
                  hideLabel
                  inputMode="decimal"
                  autoComplete="off"
                  after={units[line.part.unit]}
                  name={`quantity-${String(line.id)}`}
                  value={came[line.id]?.quantity ?? ''}
                  error={wrong[`quantity-${String(line.id)}`]}
                  onChange={({ target }) => {
                    change(line.id, 'quantity', target.value)
                  }}
                />
                <Field
                  label={t`Cena: ${line.part.name}`}
                  hideLabel
                  inputMode="decimal"
                  autoComplete="off"
                  after="zł"
                  name={`price-${String(line.id)}`}
                  value={came[line.id]?.price ?? ''}
                  error={wrong[`price-${String(line.id)}`]}
                  onChange={({ target }) => {
                    change(line.id, 'price', target.value)
                  }}
                />
              </Line>
            ))}
          </div>
          <div>
            <ActionButton kind="next" type="submit" busy={receive.isPending && t`Przyjmuję…`}>
              <Trans>Przyjmij na stan</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
