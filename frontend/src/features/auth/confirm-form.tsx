import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { confirmEmail, resendCode } from '@/api/auth'
import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { CodeField } from './code-field'
import type { StepProps } from './steps'

export function ConfirmForm({ email, go }: StepProps) {
  const { t } = useLingui()
  const text = useProblemText()
  const [resent, setResent] = useState<string | null>(null)
  const schema = z.object({ code: z.string().regex(/^\d{6}$/, t`Wpisz 6 cyfr z wiadomości.`) })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { code: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, ({ code }) => confirmEmail({ email, code }))

  async function resend(): Promise<void> {
    try {
      await resendCode(email)
      setResent(t`Wysłaliśmy nowy kod.`)
    } catch (problem) {
      setResent(text(problem))
    }
  }

  return (
    <Form onSubmit={submit}>
      <p>
        <Trans>
          Na adres <strong>{email}</strong> wysłaliśmy kod. Wpisz go tutaj, a dokończysz to, co
          zaczęte.
        </Trans>
      </p>
      <FormProblem message={errors.root?.message} />
      <CodeField
        label={t`Kod z wiadomości`}
        error={errors.code?.message}
        {...form.register('code')}
      />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Sprawdzam kod…`}>
        <Trans>Potwierdź</Trans>
      </ActionButton>
      <ActionButton kind="quiet" onClick={() => void resend()}>
        <Trans>Wyślij kod jeszcze raz</Trans>
      </ActionButton>
      <p role="status">{resent}</p>
      <ActionButton
        kind="quiet"
        onClick={() => {
          go({ name: 'register', email })
        }}
      >
        <Trans>Popraw adres e-mail</Trans>
      </ActionButton>
    </Form>
  )
}
