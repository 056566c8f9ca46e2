import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { register } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { currentLanguage } from '@/lib/language'

import type { StepProps } from './steps'

export function RegisterForm({ email, go }: StepProps) {
  const { t } = useLingui()
  const schema = z.object({
    first_name: z
      .string()
      .trim()
      .min(1, t`Podaj imię.`)
      .max(80, t`Imię jest za długie.`),
    last_name: z
      .string()
      .trim()
      .min(1, t`Podaj nazwisko.`)
      .max(80, t`Nazwisko jest za długie.`),
    email: z.email(t`Podaj adres e-mail, na przykład anna@example.com.`),
    password: z.string().min(10, t`Hasło musi mieć co najmniej 10 znaków.`),
    privacy_accepted: z.boolean().refine(Boolean, t`Bez tej zgody nie możemy założyć konta.`),
    marketing_consent: z.boolean(),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      first_name: '',
      last_name: '',
      email,
      password: '',
      privacy_accepted: false,
      marketing_consent: false,
    },
  })
  const { errors, isSubmitting } = form.formState

  const submit = useSubmit(form, async (values) => {
    await register({ ...values, language: currentLanguage() })
    go({ name: 'confirm', email: values.email })
  })

  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <FormRow>
        <Field
          label={t`Imię`}
          autoComplete="given-name"
          autoFocus
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
        label={t`E-mail`}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <Field
        label={t`Hasło`}
        type="password"
        autoComplete="new-password"
        hint={t`Co najmniej 10 znaków. Najlepiej kilka słów.`}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <CheckField
        label={
          <Trans>
            Akceptuję{' '}
            <a href="/regulamin" target="_blank" rel="noreferrer">
              regulamin
            </a>{' '}
            i{' '}
            <a href="/prywatnosc" target="_blank" rel="noreferrer">
              politykę prywatności
            </a>
          </Trans>
        }
        error={errors.privacy_accepted?.message}
        {...form.register('privacy_accepted')}
      />
      <CheckField
        label={t`Chcę dostawać wiadomości o nowościach (nieobowiązkowe)`}
        {...form.register('marketing_consent')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zakładam konto…`}>
        <Trans>Załóż konto</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'login', email: form.getValues('email') })
        }}
      >
        <Trans>Mam już konto</Trans>
      </ActionButton>
    </Form>
  )
}
