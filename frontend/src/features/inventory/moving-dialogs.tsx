import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Part } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'

import { ALERT, correctPart, PART, partQuery, PURCHASE, receivePart } from './api'
import { Roomy } from './look'
import { priceOf, quantityOf, typedPrice, useUnits } from './quantities'

interface MovingProps {
  part: Part
  onClose: () => void
}

function useMoved(onClose: () => void) {
  const queries = useQueryClient()
  return (part: Part) => {
    queries.setQueryData(partQuery(part.id).queryKey, part)
    for (const topic of [PART, ALERT, PURCHASE])
      void queries.invalidateQueries({ queryKey: [topic] })
    onClose()
  }
}

/** Pieces that no purchase order announced. */
export function ReceiveDialog({ part, onClose }: MovingProps) {
  const { t } = useLingui()
  const units = useUnits()
  const moved = useMoved(onClose)
  const once = useOnce({ topics: [PART] })
  const schema = z.object({
    quantity: z
      .string()
      .refine((typed) => Number(quantityOf(typed) ?? 0) > 0, t`Podaj ilość większą od zera.`),
    unit_cost: z
      .string()
      .refine((typed) => priceOf(typed) !== null, t`Podaj cenę, na przykład 129,90.`),
    words: z.string().trim().max(200),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      quantity: '',
      unit_cost: typedPrice(part.purchase_price?.amount),
      words: '',
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const told = {
      quantity: quantityOf(values.quantity) ?? '',
      unit_cost: priceOf(values.unit_cost) ?? '',
      words: values.words,
    }
    moved(await once((key) => receivePart(part.id, told, key)))
  })
  return (
    <Dialog title={t`Przyjmij na stan`} onClose={onClose}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          <FormRow>
            <Field
              label={t`Ilość`}
              inputMode="decimal"
              autoComplete="off"
              after={units[part.unit]}
              error={errors.quantity?.message}
              {...form.register('quantity')}
            />
            <Field
              label={t`Cena zakupu netto`}
              inputMode="decimal"
              autoComplete="off"
              after="zł"
              error={errors.unit_cost?.message}
              {...form.register('unit_cost')}
            />
          </FormRow>
          <Field
            label={t`Skąd`}
            optional={t`nieobowiązkowe`}
            maxLength={200}
            error={errors.words?.message}
            {...form.register('words')}
          />
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Przyjmuję…`}>
              <Trans>Przyjmij</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}

/** More or less of it than the books say, and why. */
export function CorrectDialog({ part, onClose }: MovingProps) {
  const { t } = useLingui()
  const units = useUnits()
  const moved = useMoved(onClose)
  const once = useOnce({ topics: [PART] })
  const [direction, setDirection] = useState<'less' | 'more'>('less')
  const schema = z.object({
    change: z
      .string()
      .refine((typed) => Number(quantityOf(typed) ?? 0) > 0, t`Podaj ilość większą od zera.`),
    words: z
      .string()
      .trim()
      .min(1, t`Napisz, skąd ta różnica.`)
      .max(200),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { change: '', words: '' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const size = quantityOf(values.change) ?? ''
    const told = { change: direction === 'less' ? `-${size}` : size, words: values.words }
    moved(await once((key) => correctPart(part.id, told, key)))
  })
  return (
    <Dialog title={t`Popraw stan`} onClose={onClose}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          <div>
            <Choice
              label={t`W którą stronę`}
              value={direction}
              options={[
                { value: 'less', label: t`Jest mniej` },
                { value: 'more', label: t`Jest więcej` },
              ]}
              onChange={setDirection}
            />
          </div>
          <Field
            label={t`O ile`}
            inputMode="decimal"
            autoComplete="off"
            after={units[part.unit]}
            error={errors.change?.message}
            {...form.register('change')}
          />
          <Field
            label={t`Dlaczego`}
            hint={t`Na przykład: pęknięta przy montażu, znaleziona za regałem.`}
            maxLength={200}
            error={errors.words?.message}
            {...form.register('words')}
          />
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              <Trans>Popraw stan</Trans>
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
