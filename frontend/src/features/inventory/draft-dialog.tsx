import { Trans, useLingui } from '@lingui/react/macro'
import CloseIcon from '@mui/icons-material/Close'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { PartRef, Purchase } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Combobox } from '@/components/combobox'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { IconButton } from '@/components/icon-button'
import { useDebounced } from '@/hooks/use-debounced'

import { partChoiceQuery, PURCHASE, purchaseQuery, savePurchase } from './api'
import { Roomy } from './look'
import { priceOf, quantityOf, spoken, typedPrice, useUnits } from './quantities'

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 7rem 8rem auto',
  alignItems: 'start',
  gap: 8,
  '& > span': { paddingTop: 9 },
  '@media (max-width: 719px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    '& > span': { gridColumn: '1 / -1' },
  },
})

const Lines = styled('div')({ display: 'grid', gap: 16 })

interface Row {
  part: PartRef
  quantity: string
  price: string
}

const isQuantityWrong = ({ quantity }: Row) => !(Number(quantityOf(quantity) ?? 0) > 0)
/** Nothing typed is the price written at the part; what cannot be read is not. */
const isPriceWrong = ({ price }: Row) => price.trim() !== '' && priceOf(price) === null

/** The lines of a draft: other quantities and prices, more parts or fewer. */
export function DraftDialog({ order, onClose }: { order: Purchase; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const units = useUnits()
  const [typed, setTyped] = useState('')
  const choice = useQuery(partChoiceQuery(useDebounced(typed.trim(), 200)))
  const [rows, setRows] = useState<Row[]>(() =>
    order.lines.map(({ part, quantity, price }) => ({
      part,
      quantity: spoken(quantity),
      price: typedPrice(price.amount),
    })),
  )
  const [isTried, setTried] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const save = useMutation({
    mutationFn: () =>
      savePurchase(order, {
        supplier_id: order.supplier.id,
        note: order.note,
        expected_on: order.expected_on,
        lines: rows.map((row) => ({
          part_id: row.part.id,
          quantity: quantityOf(row.quantity) ?? '0',
          price: priceOf(row.price),
        })),
      }),
    onSuccess: (saved) => {
      queries.setQueryData(purchaseQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: [PURCHASE] })
      onClose()
    },
  })
  const change = (id: number, change: Partial<Row>) => {
    setRows((now) => now.map((row) => (row.part.id === id ? { ...row, ...change } : row)))
  }
  const found = (choice.data?.items ?? []).filter(
    ({ id }) => !rows.some(({ part }) => part.id === id),
  )
  return (
    <Dialog title={t`Pozycje zamówienia`} onClose={onClose} width={680} atTop>
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            const first = rows.find((row) => isQuantityWrong(row) || isPriceWrong(row))
            if (first === undefined) save.mutate()
            else {
              const field = isQuantityWrong(first) ? 'quantity' : 'price'
              box.current
                ?.querySelector<HTMLInputElement>(`[name="${field}-${String(first.part.id)}"]`)
                ?.focus()
            }
          }}
        >
          <FormProblem message={save.error ? problemText(save.error) : undefined} />
          <Lines ref={box}>
            {rows.map((row) => (
              <Line key={row.part.id}>
                <span>{row.part.name}</span>
                <Field
                  label={t`Ilość: ${row.part.name}`}
                  hideLabel
                  inputMode="decimal"
                  after={units[row.part.unit]}
                  name={`quantity-${String(row.part.id)}`}
                  value={row.quantity}
                  error={
                    isTried && isQuantityWrong(row) ? t`Podaj ilość większą od zera.` : undefined
                  }
                  onChange={({ target }) => {
                    change(row.part.id, { quantity: target.value })
                  }}
                />
                <Field
                  label={t`Cena: ${row.part.name}`}
                  hideLabel
                  inputMode="decimal"
                  after="zł"
                  name={`price-${String(row.part.id)}`}
                  value={row.price}
                  error={
                    isTried && isPriceWrong(row) ? t`Podaj cenę, na przykład 129,90.` : undefined
                  }
                  onChange={({ target }) => {
                    change(row.part.id, { price: target.value })
                  }}
                />
                <IconButton
                  aria-label={t`Usuń: ${row.part.name}`}
                  onClick={() => {
                    setRows((now) => now.filter(({ part }) => part.id !== row.part.id))
                  }}
                >
                  <CloseIcon />
                </IconButton>
              </Line>
            ))}
          </Lines>
          <Combobox
            label={t`Dodaj część`}
            value={typed}
            options={found.map((part) => ({
              id: String(part.id),
              label: part.name,
              detail: part.sku,
            }))}
            onType={setTyped}
            onChoose={({ id }) => {
              const part = found.find((one) => String(one.id) === id)
              setTyped('')
              if (part)
                setRows((now) => [
                  ...now,
                  { part, quantity: '1', price: typedPrice(part.purchase_price?.amount) },
                ])
            }}
          />
          <div>
            <ActionButton kind="next" type="submit" busy={save.isPending && t`Zapisuję…`}>
              <Trans>Zapisz</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
