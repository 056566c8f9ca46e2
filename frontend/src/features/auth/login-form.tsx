import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { logIn, resendCode } from '@/api/auth'
import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import type { StepProps } from './steps'

export function LoginForm({ email, go }: StepProps) {
  const { t } = useLingui()
  const schema = z.object({
    email: z.email(t`Podaj adres e-mail, na przykład anna@example.com.`),
    password: z.string().min(1, t`Podaj hasło.`),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email, password: '' } })
  const { errors, isSubmitting } = form.formState

  const submit = useSubmit(form, async (values) => {
    try {
      await logIn(values)
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      if (problem.code === 'MFA_REQUIRED') go({ name: 'totp', ...values })
      else if (problem.code === 'EMAIL_NOT_CONFIRMED') {
        await resendCode(values.email)
        go({ name: 'confirm', email: values.email })
      } else throw problem
    }
  })

  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <Field
        label={t`E-mail`}
        type="email"
        autoComplete="username"
        autoFocus={email === ''}
        error={errors.email?.message}
        {...form.register('email')}
      />
      <Field
        label={t`Hasło`}
        type="password"
        autoComplete="current-password"
        autoFocus={email !== ''}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Loguję…`}>
        <Trans>Zaloguj się</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'reset', email: form.getValues('email') })
        }}
      >
        <Trans>Nie pamiętam hasła</Trans>
      </ActionButton>
      <ActionButton
        onClick={() => {
          go({ name: 'register', email: form.getValues('email') })
        }}
      >
        <Trans>Załóż konto</Trans>
      </ActionButton>
    </Form>
  )
}
