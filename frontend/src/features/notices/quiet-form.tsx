import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { type Preferences, preferencesQuery, savePreferences } from './preferences-api'

const NIGHT = { starts_at: '21:00', ends_at: '08:00' }
const NEVER = { starts_at: '00:00', ends_at: '00:00' }

function zonesWith(zone: string): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set([zone, 'Europe/Warsaw', own])]
}

/** When nobody wants to be woken. The server knows „never” as two equal times. */
export function QuietForm({ quiet }: { quiet: Preferences['quiet'] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [isSaved, setSaved] = useState(false)
  const wasOn = quiet.starts_at !== quiet.ends_at
  const form = useForm({
    defaultValues: { isOn: wasOn, quiet: { ...quiet, ...(wasOn ? {} : NIGHT) } },
  })
  const isOn = useWatch({ control: form.control, name: 'isOn' })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    setSaved(false)
    const told = await savePreferences({
      quiet: { ...values.quiet, ...(values.isOn ? {} : NEVER) },
    })
    queries.setQueryData(preferencesQuery().queryKey, (before) =>
      before ? { ...before, quiet: told.quiet } : told,
    )
    setSaved(true)
  })
  const differs = (end: string) =>
    end !== form.getValues('quiet.starts_at') || t`Początek i koniec ciszy muszą się różnić.`
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <CheckField
        label={t`Nie budź mnie w tych godzinach`}
        error={errors.isOn?.message}
        {...form.register('isOn')}
      />
      {isOn ? (
        <FormRow>
          <Field
            label={t`Cisza od`}
            type="time"
            error={errors.quiet?.starts_at?.message}
            {...form.register('quiet.starts_at', { required: t`Podaj godzinę.` })}
          />
          <Field
            label={t`Cisza do`}
            type="time"
            error={errors.quiet?.ends_at?.message}
            {...form.register('quiet.ends_at', {
              required: t`Podaj godzinę.`,
              validate: differs,
            })}
          />
          <SelectField
            label={t`Strefa czasowa`}
            error={errors.quiet?.zone?.message}
            {...form.register('quiet.zone')}
          >
            {zonesWith(quiet.zone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
        </FormRow>
      ) : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
        <ActionButton type="submit" busy={isSubmitting && t`Zapisuję…`}>
          <Trans>Zapisz godziny ciszy</Trans>
        </ActionButton>
        <span role="status">{isSaved ? <Trans>Zapisano.</Trans> : null}</span>
      </div>
    </Form>
  )
}
