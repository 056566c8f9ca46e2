import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
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

const GENDERS = ['', 'female', 'male', 'other'] as const

const More = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  minWidth: 0,
  margin: 0,
  padding: '16px 0',
  border: 0,
  borderBlock: `1px solid ${theme.vars.palette.divider}`,
  // A border is drawn through its legend; a floated one stands below it.
  '& > legend': { float: 'left', padding: 0, ...theme.typography.body2, fontWeight: 600 },
  '& > p': {
    ...theme.typography.body2,
    margin: 0,
    maxWidth: '64ch',
    color: theme.vars.palette.text.secondary,
  },
}))

export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [saved, setSaved] = useState(false)
  const phone = z
    .string()
    .refine(
      (typed) => typed.trim() === '' || typed.replace(/\D/g, '').length >= 9,
      t`Podaj numer telefonu, na przykład 600 100 200.`,
    )
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
    phone,
    language: z.enum(['pl', 'en']),
    preferred_contact_method: z.enum(['email', 'phone', 'sms']),
    marketing_consent: z.boolean(),
    address: z
      .string()
      .trim()
      .max(500, t`Adres jest za długi.`),
    date_of_birth: z.string(),
    gender: z.enum(GENDERS),
    emergency_contact: z
      .string()
      .trim()
      .max(100, t`To za długo. Wystarczy imię i nazwisko.`),
    emergency_phone: phone,
    photo: z
      .string()
      .trim()
      .max(255, t`Adres zdjęcia jest za długi.`)
      .regex(/^($|https:\/\/|\/media\/)/, t`Podaj adres zdjęcia zaczynający się od https://.`),
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
      address: profile.address,
      date_of_birth: profile.date_of_birth ?? '',
      gender: GENDERS.find((one) => one === profile.gender) ?? ('' as const),
      emergency_contact: profile.emergency_contact,
      emergency_phone: profile.emergency_phone,
      photo: profile.photo,
    },
  })
  const { errors, isSubmitting } = form.formState
  const optional = t`nieobowiązkowe`
  const submit = useSubmit(form, async (values) => {
    setSaved(false)
    const born = values.date_of_birth
    const changed = await changeProfile({ ...values, date_of_birth: born === '' ? null : born })
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
        optional={optional}
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
      <More>
        <legend>
          <Trans>Więcej o Tobie</Trans>
        </legend>
        <p>
          <Trans>
            Nic z tego nie jest potrzebne, żeby umówić wizytę, i żaden warsztat tego nie widzi.
            Adres, datę urodzenia i osobę w nagłych wypadkach przechowujemy zaszyfrowane.
          </Trans>
        </p>
        <Field
          label={t`Adres`}
          optional={optional}
          autoComplete="street-address"
          error={errors.address?.message}
          {...form.register('address')}
        />
        <FormRow>
          <Field
            label={t`Data urodzenia`}
            optional={optional}
            type="date"
            autoComplete="bday"
            error={errors.date_of_birth?.message}
            {...form.register('date_of_birth')}
          />
          <SelectField
            label={t`Płeć`}
            optional={optional}
            error={errors.gender?.message}
            {...form.register('gender')}
          >
            <option value="">{t`bez odpowiedzi`}</option>
            <option value="female">{t`kobieta`}</option>
            <option value="male">{t`mężczyzna`}</option>
            <option value="other">{t`inna`}</option>
          </SelectField>
        </FormRow>
        <FormRow>
          <Field
            label={t`W nagłym wypadku zawiadomić`}
            optional={optional}
            autoComplete="off"
            error={errors.emergency_contact?.message}
            {...form.register('emergency_contact')}
          />
          <Field
            label={t`Telefon tej osoby`}
            optional={optional}
            type="tel"
            autoComplete="off"
            error={errors.emergency_phone?.message}
            {...form.register('emergency_phone')}
          />
        </FormRow>
        <Field
          label={t`Adres zdjęcia`}
          optional={optional}
          type="url"
          autoComplete="photo"
          error={errors.photo?.message}
          {...form.register('photo')}
        />
      </More>
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
