import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { logIn } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { CodeField } from './code-field'
import type { StepProps } from './steps'

/** Written down as „1234 5678”, a recovery code is pasted with its space. */
const digits = (typed: string) => typed.replace(/\s/g, '')

export function TotpForm({ email, password, go }: StepProps & { password: string }) {
  const { t } = useLingui()
  const schema = z.object({
    totp: z
      .string()
      .refine(
        (typed) => /^(\d{6}|\d{8})$/.test(digits(typed)),
        t`Wpisz 6 cyfr z aplikacji albo 8 cyfr kodu zapasowego.`,
      ),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { totp: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, ({ totp }) => logIn({ email, password, totp: digits(totp) }))
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <CodeField
        label={t`Kod z aplikacji uwierzytelniającej`}
        hint={t`Nie masz telefonu? Wpisz jeden z kodów zapasowych, każdy działa raz.`}
        maxLength={9}
        error={errors.totp?.message}
        {...form.register('totp')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Sprawdzam kod…`}>
        <Trans>Zaloguj się</Trans>
      </ActionButton>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'login', email })
        }}
      >
        <Trans>Wróć</Trans>
      </ActionButton>
    </Form>
  )
}
