import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { changeProfile, type Profile, profileQuery } from '@/api/profile'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { CheckField } from '@/components/check-field'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { switchLanguage } from '@/lib/i18n'

import { Saved } from './saved'

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  const schema = z.object({
    first_name: z
      .string()
      .trim()
      .min(1, t`Podaj imię.`)
      .max(60, t`Imię jest za długie.`),
    last_name: z
      .string()
      .trim()
      .max(60, t`Nazwisko jest za długie.`),
    phone: z
      .string()
      .refine(
        (phone) => phone.trim() === '' || phone.replace(/\D/g, '').length >= 9,
        t`Podaj numer telefonu, na przykład 600 100 200.`,
      ),
    language: z.enum(['pl', 'en']),
    preferred_contact_method: z.enum(['email', 'phone', 'sms']),
    marketing_consent: z.boolean(),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      first_name: profile.first_name,
      last_name: profile.last_name,
      phone: profile.phone,
      language: profile.language === 'en' ? ('en' as const) : ('pl' as const),
      preferred_contact_method:
        (['phone', 'sms'] as const).find((one) => one === profile.preferred_contact_method) ??
        ('email' as const),
      marketing_consent: profile.marketing_consent,
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    setSaved(false)
    const changed = await changeProfile(values)
    queries.setQueryData(profileQuery().queryKey, changed)
    if (values.language !== profile.language) await switchLanguage(values.language)
    setSaved(true)
    announce(t`Zapisano.`)
  })
  return (
    <Form
      onSubmit={submit}
      onChange={() => {
        setSaved(false)
      }}
    >
      <FormRow>
        <Field
          label={t`Imię`}
          autoComplete="given-name"
          error={errors.first_name?.message}
          {...form.register('first_name')}
        />
        <Field
          label={t`Nazwisko`}
          autoComplete="family-name"
          error={errors.last_name?.message}
          {...form.register('last_name')}
        />
      </FormRow>
      <Field
        label={t`Telefon`}
        optional={t`nieobowiązkowe`}
        type="tel"
        autoComplete="tel"
        hint={t`Podpowiemy go przy umawianiu wizyty. Przechowujemy go zaszyfrowany.`}
        error={errors.phone?.message}
        {...form.register('phone')}
      />
      <FormRow>
        <SelectField label={t`Język wiadomości`} {...form.register('language')}>
          <option value="pl">polski</option>
          <option value="en">English</option>
        </SelectField>
        <SelectField label={t`Jak się kontaktować`} {...form.register('preferred_contact_method')}>
          <option value="email">{t`e-mail`}</option>
          <option value="phone">{t`telefon`}</option>
          <option value="sms">{t`SMS`}</option>
        </SelectField>
      </FormRow>
      <CheckField
        label={t`Chcę dostawać wiadomości o nowościach. Zgodę można cofnąć tutaj w każdej chwili.`}
        {...form.register('marketing_consent')}
      />
      <FormProblem message={errors.root?.message} />
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
          <Trans>Zapisz</Trans>
        </ActionButton>
        <Saved shown={saved} />
      </div>
    </Form>
  )
}
