import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Customer, CustomerTerms } from '@/api/workshop-contract'
import { Choice } from '@/components/choice'
import { Field, TextAreaField } from '@/components/field'
import { FormRow } from '@/components/form/form'

import { addCustomer, customerQuery, saveCustomer } from './api'
import { MOST_NOTE } from './numbers'
import { RecordDialog } from './record-dialog'
import { useDraft } from './use-draft'

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
    note: z.string().max(MOST_NOTE, t`Notatka może mieć najwyżej 20 000 znaków.`),
  })
  const draft = useDraft({
    name: `customer:${customer ? String(customer.id) : 'new'}`,
    row: customer,
    start: customer ? valuesOf(customer) : { ...EMPTY, ...start },
    isFresh: Object.keys(start).length > 0,
  })
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: draft.values })
  const kinds = [
    { value: 'person', label: t`Osoba` },
    { value: 'company', label: t`Firma` },
  ] as const
  const optional = t`nieobowiązkowe`
  return (
    <RecordDialog
      title={customer ? customer.name : t`Nowy klient`}
      action={customer ? <Trans>Zapisz</Trans> : <Trans>Dodaj klienta</Trans>}
      form={form}
      draft={draft}
      valuesOf={valuesOf}
      labels={labels}
      shown={(field, value) =>
        field === 'kind' ? (kinds.find((kind) => kind.value === value)?.label ?? value) : value
      }
      send={({ nip, kind, ...typed }, { version, key }) => {
        const isCompany = kind === 'company'
        const terms: CustomerTerms = {
          ...typed,
          kind: isCompany ? 'company' : 'person',
          nip: isCompany ? nip : '',
        }
        return customer ? saveCustomer(customer.id, terms, version) : addCustomer(terms, key)
      }}
      onSaved={(saved) => {
        queries.setQueryData(customerQuery(saved.id).queryKey, saved)
        onSaved(saved)
      }}
      onClose={onClose}
    >
      {({ field, values: { kind }, write }) => (
        <>
          <div>
            <Choice
              label={labels.kind}
              value={kind === 'company' ? 'company' : 'person'}
              options={kinds}
              onChange={(next) => {
                write('kind', next)
              }}
            />
          </div>
          <Field
            {...field('name')}
            label={kind === 'company' ? t`Nazwa firmy` : t`Imię i nazwisko`}
            autoFocus
          />
          {kind === 'company' ? (
            <Field {...field('nip')} optional={optional} inputMode="numeric" />
          ) : null}
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
        </>
      )}
    </RecordDialog>
  )
}
