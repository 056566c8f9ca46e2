import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Supplier } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'

import { saveSupplier, SUPPLIER } from './api'
import { Roomy } from './look'
import { priceOf, typedPrice } from './quantities'

interface SupplierDialogProps {
  supplier: Supplier | null
  onClose: () => void
}

/** Who sells, how long it takes, and from which amount. */
export function SupplierDialog({ supplier, onClose }: SupplierDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { can } = useWorkshop()
  const once = useOnce({ topics: [SUPPLIER] })
  const text = z.string().trim()
  const schema = z.object({
    name: text.min(1, t`Podaj nazwę dostawcy.`).max(100),
    contact_person: text,
    email: z.union([z.literal(''), z.email(t`Podaj adres e-mail, na przykład anna@example.com.`)]),
    phone: text,
    tax_id: text,
    address: text,
    postal_code: text,
    city: text,
    country: text,
    website: text,
    rating: z
      .string()
      .refine((typed) => /^[0-5]([.,]\d{1,2})?$/.test(typed), t`Podaj ocenę od 0 do 5.`),
    delivery_time_days: z
      .string()
      .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) <= 365, t`Podaj liczbę dni.`),
    minimum_order_value: z
      .string()
      .refine((typed) => priceOf(typed) !== null, t`Podaj kwotę, na przykład 200.`),
    payment_terms: text,
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name: supplier?.name ?? '',
      contact_person: supplier?.contact_person ?? '',
      email: supplier?.email ?? '',
      phone: supplier?.phone ?? '',
      tax_id: supplier?.tax_id ?? '',
      address: supplier?.address ?? '',
      postal_code: supplier?.postal_code ?? '',
      city: supplier?.city ?? '',
      country: supplier?.country ?? 'Polska',
      website: supplier?.website ?? '',
      rating: typedPrice(supplier?.rating ?? '0'),
      delivery_time_days: String(supplier?.delivery_time_days ?? 7),
      minimum_order_value: typedPrice(supplier?.minimum_order_value ?? '0'),
      payment_terms: supplier?.payment_terms ?? '30 dni',
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const terms = {
      ...values,
      rating: values.rating.replace(',', '.'),
      delivery_time_days: Number(values.delivery_time_days),
      minimum_order_value: priceOf(values.minimum_order_value) ?? '0',
      is_active: supplier?.is_active ?? true,
    }
    await once((key) => saveSupplier(supplier, terms, key))
    void queries.invalidateQueries({ queryKey: [SUPPLIER] })
    onClose()
  })
  const optional = t`nieobowiązkowe`
  const field = (name: keyof typeof errors & Parameters<typeof form.register>[0]) => ({
    autoComplete: 'off',
    error: errors[name]?.message,
    ...form.register(name),
  })
  return (
    <Dialog title={supplier ? supplier.name : t`Nowy dostawca`} onClose={onClose} width={600}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          <Field {...field('name')} label={t`Nazwa`} maxLength={100} />
          <FormRow>
            <Field {...field('tax_id')} label={t`NIP`} optional={optional} inputMode="numeric" />
            <Field {...field('contact_person')} label={t`Osoba`} optional={optional} />
          </FormRow>
          <FormRow>
            <Field {...field('phone')} label={t`Telefon`} optional={optional} type="tel" />
            <Field {...field('email')} label={t`E-mail`} optional={optional} type="email" />
          </FormRow>
          <Field {...field('address')} label={t`Ulica i numer`} optional={optional} />
          <FormRow>
            <Field {...field('postal_code')} label={t`Kod pocztowy`} optional={optional} />
            <Field {...field('city')} label={t`Miasto`} optional={optional} />
            <Field {...field('country')} label={t`Kraj`} optional={optional} />
          </FormRow>
          <Field {...field('website')} label={t`Strona`} optional={optional} type="url" />
          <FormRow>
            <Field
              {...field('delivery_time_days')}
              label={t`Dostawa trwa`}
              inputMode="numeric"
              after={t`dni`}
            />
            <Field
              {...field('minimum_order_value')}
              label={t`Najmniejsze zamówienie`}
              inputMode="decimal"
              after="zł"
            />
          </FormRow>
          <FormRow>
            <Field {...field('payment_terms')} label={t`Termin płatności`} optional={optional} />
            <Field
              {...field('rating')}
              label={t({ message: 'Ocena', context: 'dostawca' })}
              inputMode="decimal"
              after="/ 5"
            />
          </FormRow>
          {can('inventory.edit') ? (
            <div>
              <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
                {supplier ? <Trans>Zapisz</Trans> : <Trans>Dodaj dostawcę</Trans>}
              </ActionButton>
            </div>
          ) : null}
        </Form>
      </Roomy>
    </Dialog>
  )
}
