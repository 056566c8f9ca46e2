import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { askPasswordReset, logIn, resetPassword } from '@/api/auth'
import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { CodeField } from './code-field'
import type { StepProps } from './steps'

export function ResetForm({ email, go }: StepProps) {
  const { t } = useLingui()
  const schema = z.object({ email: z.email(t`Podaj adres e-mail, na przykład anna@example.com.`) })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    await askPasswordReset(values.email)
    go({ name: 'new-password', email: values.email })
  })
  return (
    <Form onSubmit={submit}>
      <p>
        <Trans>Podaj adres e-mail konta, a wyślemy kod do ustawienia nowego hasła.</Trans>
      </p>
      <FormProblem message={errors.root?.message} />
      <Field
        label={t`E-mail`}
        type="email"
        autoComplete="username"
        autoFocus
        error={errors.email?.message}
        {...form.register('email')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Wysyłam…`}>
        <Trans>Wyślij kod</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'login', email: form.getValues('email') })
        }}
      >
        <Trans>Wróć</Trans>
      </ActionButton>
    </Form>
  )
}

export function NewPasswordForm({ email, go }: StepProps) {
  const { t } = useLingui()
  const schema = z.object({
    code: z.string().regex(/^\d{6}$/, t`Wpisz 6 cyfr z wiadomości.`),
    password: z.string().min(10, t`Hasło musi mieć co najmniej 10 znaków.`),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '', password: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    await resetPassword({ email, ...values })
    try {
      await logIn({ email, password: values.password })
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      // The new password stands; a second factor or a busy server only asks for one more step.
      if (problem.code === 'MFA_REQUIRED') go({ name: 'totp', email, password: values.password })
      else go({ name: 'login', email })
    }
  })
  return (
    <Form onSubmit={submit}>
      <p>
        <Trans>
          Jeśli konto <strong>{email}</strong> istnieje, dostanie wiadomość z kodem.
        </Trans>
      </p>
      <FormProblem message={errors.root?.message} />
      <CodeField
        label={t`Kod z wiadomości`}
        error={errors.code?.message}
        {...form.register('code')}
      />
      <Field
        label={t`Nowe hasło`}
        type="password"
        autoComplete="new-password"
        hint={t`Co najmniej 10 znaków. Najlepiej kilka słów.`}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
        <Trans>Ustaw hasło i zaloguj się</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'reset', email })
        }}
      >
        <Trans>Wyślij kod jeszcze raz</Trans>
      </ActionButton>
    </Form>
  )
}
