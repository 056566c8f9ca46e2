import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { newIdempotencyKey } from '@/api/client'
import type { Customer, CustomerTerms } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Choice } from '@/components/choice'
import { Dialog } from '@/components/dialog'
import { Field, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { addCustomer, customerQuery, saveCustomer, TOPIC } from './api'
import { Conflict } from './conflict'
import { Roomy } from './parts'
import { useConflict } from './use-conflict'

const EMPTY = {
  kind: 'person',
  name: '',
  nip: '',
  phone: '',
  email: '',
  street: '',
  postal_code: '',
  city: '',
  note: '',
}

type Values = typeof EMPTY

const valuesOf = ({ kind, name, nip, phone, email, ...rest }: Customer): Values => ({
  ...{ kind, name, nip, phone, email },
  ...{ street: rest.street, postal_code: rest.postal_code, city: rest.city, note: rest.note },
})

export function useCustomerLabels(): Record<keyof Values, string> {
  const { t } = useLingui()
  return {
    kind: t`Rodzaj`,
    name: t`Nazwa`,
    nip: t`NIP`,
    phone: t`Telefon`,
    email: t`E-mail`,
    street: t`Ulica i numer`,
    postal_code: t`Kod pocztowy`,
    city: t`Miejscowość`,
    note: t`Notatka`,
  }
}

interface CustomerDialogProps {
  customer: Customer | null
  /** What is already known of somebody new. */
  start?: Partial<Values>
  onSaved: (customer: Customer) => void
  onClose: () => void
}

/** A person or a company, new or changed. */
export function CustomerDialog({ customer, start = {}, onSaved, onClose }: CustomerDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const labels = useCustomerLabels()
  const [key, setKey] = useState(newIdempotencyKey)
  const text = z.string().trim()
  const schema = z.object({
    kind: z.string(),
    name: text.min(1, t`Podaj imię i nazwisko albo nazwę firmy.`).max(120),
    nip: text,
    phone: text,
    email: z.union([z.literal(''), z.email(t`Podaj adres e-mail, na przykład anna@example.com.`)]),
    street: text,
    postal_code: text,
    city: text,
    note: z.string().max(2000, t`Notatka może mieć najwyżej 2000 znaków.`),
  })
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: customer ? valuesOf(customer) : { ...EMPTY, ...start },
  })
  const { errors, isSubmitting } = form.formState
  const values = useWatch({ control: form.control }) as Values
  const isCompany = values.kind === 'company'
  const { standing, met, version, write } = useConflict({ row: customer, form, valuesOf, labels })
  const finish = (saved: Customer) => {
    queries.setQueryData(customerQuery(saved.id).queryKey, saved)
    void queries.invalidateQueries({ queryKey: [TOPIC] })
    onSaved(saved)
  }
  const submit = useSubmit(form, async (typed) => {
    const terms: CustomerTerms = {
      ...typed,
      kind: isCompany ? 'company' : 'person',
      nip: isCompany ? typed.nip : '',
    }
    try {
      finish(
        customer ? await saveCustomer(customer.id, terms, version) : await addCustomer(terms, key),
      )
    } catch (problem) {
      // A refused attempt is over; the next one is another intention.
      setKey(newIdempotencyKey())
      if (!met(problem)) throw problem
    }
  })
  const kinds = [
    { value: 'person', label: t`Osoba` },
    { value: 'company', label: t`Firma` },
  ] as const
  const shown = (field: string, value: string) =>
    field === 'kind' ? (kinds.find((kind) => kind.value === value)?.label ?? value) : value
  const optional = t`nieobowiązkowe`
  const field = (name: keyof Values) => ({
    label: labels[name],
    autoComplete: 'off',
    error: errors[name]?.message,
    ...form.register(name),
  })
  return (
    <Dialog title={customer ? customer.name : t`Nowy klient`} onClose={onClose} width={600}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          {standing ? (
            <Conflict
              key={standing.current.version}
              taken={standing.taken.map((one) => ({
                ...one,
                value: one.label === labels.kind ? shown('kind', one.value) : one.value,
              }))}
              clashes={standing.clashes}
              values={values}
              onChoose={write}
              onTakeTheirs={() => {
                finish(standing.current)
              }}
            />
          ) : null}
          <div>
            <Choice
              label={labels.kind}
              value={isCompany ? 'company' : 'person'}
              options={kinds}
              onChange={(kind) => {
                write('kind', kind)
              }}
            />
          </div>
          <Field
            {...field('name')}
            label={isCompany ? t`Nazwa firmy` : t`Imię i nazwisko`}
            autoFocus
          />
          {isCompany ? <Field {...field('nip')} optional={optional} inputMode="numeric" /> : null}
          <FormRow>
            <Field {...field('phone')} optional={optional} type="tel" />
            <Field {...field('email')} optional={optional} type="email" />
          </FormRow>
          <Field {...field('street')} optional={optional} maxLength={120} />
          <FormRow>
            <Field {...field('postal_code')} optional={optional} maxLength={10} />
            <Field {...field('city')} optional={optional} maxLength={80} />
          </FormRow>
          <TextAreaField {...field('note')} optional={optional} hint={t`Klient jej nie widzi.`} />
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              {customer ? <Trans>Zapisz</Trans> : <Trans>Dodaj klienta</Trans>}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
