import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { sharedApi } from '@/api/apis'
import { session } from '@/api/auth'
import { unwrap } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { Saved } from './saved'

/** A new password also ends every other log-in of this person. */
export function PasswordForm() {
  const { t } = useLingui()
  const [saved, setSaved] = useState(false)
  const schema = z.object({
    current_password: z.string().min(1, t`Podaj obecne hasło.`),
    password: z.string().min(10, t`Hasło musi mieć co najmniej 10 znaków.`),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { current_password: '', password: '' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (body) => {
    setSaved(false)
    session.signIn(unwrap(await sharedApi.POST('/api/v1/auth/password/change/', { body })))
    form.reset()
    setSaved(true)
  })
  return (
    <Form onSubmit={submit}>
      <Field
        label={t`Obecne hasło`}
        type="password"
        autoComplete="current-password"
        error={errors.current_password?.message}
        {...form.register('current_password')}
      />
      <Field
        label={t`Nowe hasło`}
        type="password"
        autoComplete="new-password"
        hint={t`Co najmniej 10 znaków. Zmiana wyloguje wszystkie inne urządzenia.`}
        error={errors.password?.message}
        {...form.register('password')}
      />
      <FormProblem message={errors.root?.message} />
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
        <ActionButton type="submit" busy={isSubmitting && t`Zmieniam…`}>
          <Trans>Zmień hasło</Trans>
        </ActionButton>
        <Saved shown={saved} />
      </div>
    </Form>
  )
}
