import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Part, PartTerms } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { Dialog } from '@/components/dialog'
import { Field, SelectField, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'

import { addPart, categoriesQuery, PART, partQuery, savePart, suppliersQuery } from './api'
import { Roomy } from './look'
import { placesQuery } from './places-api'
import { priceOf, quantityOf, spoken, typedPrice, useUnits } from './quantities'

interface Values {
  name: string
  sku: string
  manufacturer: string
  category: string
  barcode: string
  oem_number: string
  unit: NonNullable<PartTerms['unit']>
  price_net: string
  vat: NonNullable<PartTerms['vat']>
  purchase_price: string
  minimum: string
  maximum: string
  is_stocked: boolean
  is_active: boolean
  warranty_months: string
  supplier_id: string
  supplier_sku: string
  location_id: string
  note: string
  opening_quantity: string
}

const valuesOf = (part: Part | null, name: string): Values => ({
  name: part?.name ?? name,
  sku: part?.sku ?? '',
  manufacturer: part?.manufacturer ?? '',
  category: part?.category ?? '',
  barcode: part?.barcode ?? '',
  oem_number: part?.oem_number ?? '',
  unit: part?.unit ?? 'pcs',
  price_net: typedPrice(part?.price_net?.amount),
  vat: part?.vat ?? '23',
  purchase_price: typedPrice(part?.purchase_price?.amount),
  minimum: spoken(part?.minimum ?? '5'),
  maximum: spoken(part?.maximum ?? ''),
  is_stocked: part?.is_stocked ?? true,
  is_active: part?.is_active ?? true,
  warranty_months: String(part?.warranty_months ?? 12),
  supplier_id: String(part?.supplier?.id ?? ''),
  supplier_sku: part?.supplier_sku ?? '',
  location_id: String(part?.location?.id ?? ''),
  note: part?.note ?? '',
  opening_quantity: '',
})

function termsOf(values: Values): PartTerms {
  const { opening_quantity: _opening, ...told } = values
  return {
    ...told,
    price_net: priceOf(told.price_net) ?? '0.00',
    purchase_price: told.purchase_price === '' ? null : priceOf(told.purchase_price),
    minimum: quantityOf(told.minimum) ?? '0',
    maximum: told.maximum === '' ? null : quantityOf(told.maximum),
    warranty_months: Number(told.warranty_months),
    supplier_id: told.supplier_id === '' ? null : Number(told.supplier_id),
    location_id: told.location_id === '' ? null : Number(told.location_id),
  }
}

interface PartDialogProps {
  part: Part | null
  name?: string
  onSaved: (part: Part) => void
  onClose: () => void
}

/** A part, new or changed. What lies on the shelf is no field: it moves. */
export function PartDialog({ part, name = '', onSaved, onClose }: PartDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const units = useUnits()
  const places = useQuery(placesQuery())
  const suppliers = useQuery(suppliersQuery('', 1, 100))
  const categories = useQuery(categoriesQuery())
  const once = useOnce({ topics: [PART] })
  const text = z.string().trim()
  const optionally = (read: (typed: string) => string | null, message: string) =>
    z.string().refine((typed) => typed.trim() === '' || read(typed) !== null, message)
  const price = t`Podaj cenę, na przykład 129,90.`
  const quantity = t`Podaj ilość, na przykład 4 albo 0,5.`
  const schema = z.object({
    name: text.min(1, t`Podaj nazwę części.`),
    sku: text.min(1, t`Podaj indeks części.`),
    price_net: optionally(priceOf, price),
    purchase_price: optionally(priceOf, price),
    minimum: optionally(quantityOf, quantity),
    maximum: optionally(quantityOf, quantity),
    opening_quantity: optionally(quantityOf, quantity),
    warranty_months: z
      .string()
      .refine(
        (typed) => /^\d{1,3}$/.test(typed) && Number(typed) <= 240,
        t`Podaj liczbę miesięcy.`,
      ),
  })
  const form = useForm<Values>({
    resolver: zodResolver(schema.loose() as never),
    defaultValues: valuesOf(part, name),
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const terms = termsOf(values)
    const opening = quantityOf(values.opening_quantity)
    const saved = await (part
      ? savePart(part.id, terms, part.version)
      : once((key) => addPart({ ...terms, opening_quantity: opening }, key)))
    queries.setQueryData(partQuery(saved.id).queryKey, saved)
    void queries.invalidateQueries({ queryKey: [PART] })
    onSaved(saved)
  })
  const optional = t`nieobowiązkowe`
  const field = (one: keyof Values) => ({
    autoComplete: 'off',
    error: errors[one]?.message,
    ...form.register(one),
  })
  return (
    <Dialog title={part ? part.name : t`Nowa część`} onClose={onClose} width={680}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          <Field {...field('name')} label={t`Nazwa`} maxLength={120} />
          <FormRow>
            <Field
              {...field('sku')}
              label={t`Indeks`}
              maxLength={100}
              autoCapitalize="characters"
            />
            <Field
              {...field('barcode')}
              label={t`Kod kreskowy`}
              optional={optional}
              maxLength={100}
            />
          </FormRow>
          <FormRow>
            <Field
              {...field('manufacturer')}
              label={t`Producent`}
              optional={optional}
              maxLength={100}
            />
            <Field
              {...field('oem_number')}
              label={t`Numer OEM`}
              optional={optional}
              maxLength={100}
            />
          </FormRow>
          <FormRow>
            <Field
              {...field('category')}
              label={t`Kategoria`}
              optional={optional}
              maxLength={50}
              list="part-categories"
            />
            <datalist id="part-categories">
              {categories.data?.map((one) => (
                <option key={one.name} value={one.name} />
              ))}
            </datalist>
            <SelectField {...field('location_id')} label={t`Miejsce`}>
              <option value="">{t`bez miejsca`}</option>
              {places.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          </FormRow>
          <FormRow>
            <SelectField {...field('unit')} label={t`Jednostka`}>
              {Object.entries(units).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <Field
              {...field('price_net')}
              label={t`Cena sprzedaży netto`}
              inputMode="decimal"
              after="zł"
            />
            <SelectField {...field('vat')} label={t`VAT`}>
              {['23', '8', '5', '0'].map((rate) => (
                <option key={rate} value={rate}>{`${rate} %`}</option>
              ))}
              <option value="zw">{t`zwolnione`}</option>
            </SelectField>
          </FormRow>
          <FormRow>
            <SelectField {...field('supplier_id')} label={t`Dostawca`}>
              <option value="">{t`bez dostawcy`}</option>
              {suppliers.data?.items.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
            <Field
              {...field('purchase_price')}
              label={t`Cena zakupu netto`}
              optional={optional}
              inputMode="decimal"
              after="zł"
            />
            <Field
              {...field('supplier_sku')}
              label={t`Numer u dostawcy`}
              optional={optional}
              maxLength={100}
            />
          </FormRow>
          <CheckField {...form.register('is_stocked')} label={t`Trzymamy tę część na stanie`} />
          <FormRow>
            <Field
              {...field('minimum')}
              label={t`Minimum`}
              hint={t`Przy tylu sztukach przypomnimy o zamówieniu.`}
              inputMode="decimal"
            />
            <Field
              {...field('maximum')}
              label={t`Maksimum`}
              optional={optional}
              hint={t`Do tylu uzupełniamy.`}
              inputMode="decimal"
            />
            {part ? null : (
              <Field
                {...field('opening_quantity')}
                label={t`Leży już na półce`}
                optional={optional}
                inputMode="decimal"
              />
            )}
          </FormRow>
          <FormRow>
            <Field
              {...field('warranty_months')}
              label={t`Gwarancja`}
              inputMode="numeric"
              after={t`mies.`}
            />
          </FormRow>
          <TextAreaField
            {...field('note')}
            label={t`Notatka`}
            optional={optional}
            maxLength={2000}
          />
          {part ? (
            <CheckField {...form.register('is_active')} label={t`W użyciu: widać ją na liście`} />
          ) : null}
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              {part ? <Trans>Zapisz</Trans> : <Trans>Dodaj część</Trans>}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
