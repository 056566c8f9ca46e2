import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ChangeEvent } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ApiError } from '@/api/envelope'
import type { Service } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { decimal } from '@/lib/amounts'

import { addService, catalogueQuery, saveService, type ServiceTerms, termsOf } from './api'
import { useBayKindWords, useSkillWords } from './parts'
import { useChange } from './use-change'

/** The code of a service that is not in the catalogue: „Wymiana klocków” becomes „wymiana-klockow”. */
export function codeOf(name: string): string {
  return name
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

const PRICE = /^\d{1,7}([.,]\d{1,2})?$/

interface ServiceDialogProps {
  service: Service | null
  onClose: () => void
}

export function ServiceDialog({ service, onClose }: ServiceDialogProps) {
  const { t, i18n } = useLingui()
  const skills = useSkillWords()
  const kinds = useBayKindWords()
  const { saved } = useChange()
  const whole = (least: number, most: number) =>
    z.string().refine(
      (typed) => {
        const minutes = Number(typed)
        return Number.isInteger(minutes) && minutes >= least && minutes <= most
      },
      t`Podaj liczbę minut od ${least} do ${most}.`,
    )
  const schema = z.object({
    code: z.string(),
    name: z
      .string()
      .trim()
      .min(2, t`Podaj nazwę usługi.`)
      .max(120),
    name_en: z.string().trim().max(120),
    price_from: z.union([
      z.literal(''),
      z.string().regex(PRICE, t`Podaj kwotę, na przykład 320 albo 320,50.`),
    ]),
    duration_minutes: whole(5, 1440),
    buffer_minutes: whole(0, 240),
    skill: z.string(),
    bay_kind: z.string(),
    color: z.string(),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      code: '',
      name: service?.name_pl ?? '',
      name_en: service?.name_en ?? '',
      price_from: decimal(service?.price_from?.amount.replace(/\.00$/, '') ?? ''),
      duration_minutes: String(service?.duration_minutes ?? 60),
      buffer_minutes: String(service?.buffer_minutes ?? 0),
      skill: service?.skill ?? '',
      bay_kind: service?.bay_kind ?? '',
      color: service?.color ?? '#6b7785',
    },
  })
  const catalogue = useQuery({ ...catalogueQuery(), enabled: service === null })
  const code = useWatch({ control: form.control, name: 'code' })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const terms: ServiceTerms = {
      ...values,
      code: service?.code ?? (values.code || codeOf(values.name)),
      is_active: service?.is_active ?? true,
      duration_minutes: Number(values.duration_minutes),
      buffer_minutes: Number(values.buffer_minutes),
      price_from:
        values.price_from === ''
          ? null
          : { amount: values.price_from.replace(',', '.'), currency: 'PLN' },
    }
    if (service) await saveService(service.id, terms)
    else
      await addService(terms).catch((problem: unknown) => {
        // The code of an own service is made of its name, so that is what has to be another one.
        throw problem instanceof ApiError && values.code === ''
          ? problem.named((field) => (field === 'code' ? 'name' : field))
          : problem
      })
    onClose()
    await saved(
      ['calendar', 'services'],
      service ? () => saveService(service.id, termsOf(service)) : undefined,
    )
  })
  return (
    <Dialog title={service ? service.name : t`Nowa usługa`} onClose={onClose} width={560}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        {service === null && catalogue.data ? (
          <SelectField
            label={t`Usługa z katalogu`}
            hint={
              code === ''
                ? t`Tylko w warsztacie: klienci jej nie zobaczą i sami się na nią nie umówią.`
                : t`Po niej znajdą Cię klienci w wyszukiwarce.`
            }
            error={errors.code?.message}
            {...form.register('code', {
              onChange: (event: ChangeEvent<HTMLSelectElement>) => {
                const chosen = catalogue.data.find((row) => row.code === event.target.value)
                if (!chosen) return
                form.setValue(i18n.locale === 'pl' ? 'name' : 'name_en', chosen.name)
                form.setValue('duration_minutes', String(chosen.duration_minutes))
              },
            })}
          >
            <option value="">{t`spoza katalogu`}</option>
            {[...new Set(catalogue.data.map((row) => row.category))].map((category) => (
              <optgroup key={category} label={category}>
                {catalogue.data
                  .filter((row) => row.category === category)
                  .map((row) => (
                    <option key={row.code} value={row.code}>
                      {row.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectField>
        ) : null}
        <FormRow>
          <Field
            label={t`Nazwa po polsku`}
            error={errors.name?.message}
            {...form.register('name')}
          />
          <Field
            label={t`Nazwa po angielsku`}
            optional={t`nieobowiązkowe`}
            error={errors.name_en?.message}
            {...form.register('name_en')}
          />
        </FormRow>
        <FormRow>
          <Field
            label={t`Cena od`}
            optional={t`brutto`}
            after="zł"
            inputMode="decimal"
            style={{ textAlign: 'right' }}
            error={errors.price_from?.message}
            {...form.register('price_from')}
          />
          <Field
            label={t`Czas`}
            after={t`min`}
            inputMode="numeric"
            error={errors.duration_minutes?.message}
            {...form.register('duration_minutes')}
          />
          <Field
            label={t`Zapas po wizycie`}
            after={t`min`}
            inputMode="numeric"
            error={errors.buffer_minutes?.message}
            {...form.register('buffer_minutes')}
          />
        </FormRow>
        <FormRow>
          <SelectField
            label={t`Wymaga umiejętności`}
            error={errors.skill?.message}
            {...form.register('skill')}
          >
            <option value="">{t`żadnej szczególnej`}</option>
            {Object.entries(skills).map(([skill, word]) => (
              <option key={skill} value={skill}>
                {word}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t`Wymaga miejsca`}
            error={errors.bay_kind?.message}
            {...form.register('bay_kind')}
          >
            <option value="">{t`żadnego`}</option>
            {Object.entries(kinds).map(([kind, word]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </SelectField>
          <Field
            label={t`Kolor w kalendarzu`}
            type="color"
            error={errors.color?.message}
            {...form.register('color')}
          />
        </FormRow>
        <div>
          <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
