import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { workshopSettingsQuery } from '@/api/desk'
import type { WorkshopSettings } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useReadAnew } from '@/components/form/use-read-anew'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop } from '@/hooks/use-workshop'

import { rulesOf, saveWorkshop } from './api'
import { Loaded, Section } from './parts'
import { useChange } from './use-change'

const STEPS = [5, 10, 15, 20, 30, 60] as const

export function RulesSection() {
  const rules = useQuery(workshopSettingsQuery())
  return (
    <Section>
      <h2>
        <Trans>Zasady umawiania</Trans>
      </h2>
      <Loaded query={rules}>{(data) => <RulesForm rules={data} />}</Loaded>
    </Section>
  )
}

function RulesForm({ rules }: { rules: WorkshopSettings }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { saved } = useChange()
  const read = {
    auto_confirm: rules.auto_confirm,
    lead_time_minutes: String(rules.lead_time_minutes),
    daily_cap: rules.daily_cap === null ? '' : String(rules.daily_cap),
    horizon_days: String(rules.horizon_days),
    cancel_hours: String(rules.cancel_hours),
    slot_step_minutes: String(rules.slot_step_minutes),
  }
  const form = useForm({ defaultValues: read })
  // An undo elsewhere must not be written back from here.
  const settle = useReadAnew(form, read)
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const sent = form.getValues()
    await saveWorkshop({
      auto_confirm: values.auto_confirm,
      lead_time_minutes: Number(values.lead_time_minutes),
      daily_cap: values.daily_cap.trim() === '' ? null : Number(values.daily_cap),
      horizon_days: Number(values.horizon_days),
      cancel_hours: Number(values.cancel_hours),
      slot_step_minutes: STEPS.find((step) => String(step) === values.slot_step_minutes) ?? 30,
    })
    settle(values, sent)
    await saved(['workshop'], () => saveWorkshop(rulesOf(rules)))
  })
  const number = { type: 'number', inputMode: 'numeric', min: 0 } as const
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <CheckField
        label={t`Potwierdzaj wizyty od razu, bez czekania na warsztat`}
        error={errors.auto_confirm?.message}
        {...form.register('auto_confirm')}
      />
      <FormRow>
        <Field
          label={t`Najpóźniej przed wizytą`}
          after={t`min`}
          {...number}
          error={errors.lead_time_minutes?.message}
          {...form.register('lead_time_minutes')}
        />
        <Field
          label={t`Najdalej w przyszłość`}
          after={t`dni`}
          {...number}
          error={errors.horizon_days?.message}
          {...form.register('horizon_days')}
        />
        <Field
          label={t`Klient może odwołać do`}
          after={t`godz. przed`}
          {...number}
          error={errors.cancel_hours?.message}
          {...form.register('cancel_hours')}
        />
      </FormRow>
      <FormRow>
        <Field
          label={t`Najwięcej wizyt dziennie`}
          optional={t`puste: ile się zmieści`}
          {...number}
          error={errors.daily_cap?.message}
          {...form.register('daily_cap')}
        />
        <SelectField
          label={t`Wizyty zaczynają się co`}
          error={errors.slot_step_minutes?.message}
          {...form.register('slot_step_minutes')}
        >
          {STEPS.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t`${minutes} min`}
            </option>
          ))}
        </SelectField>
      </FormRow>
      {can('calendar.settings') ? (
        <div>
          <ActionButton type="submit" busy={isSubmitting && t`Zapisuję…`}>
            <Trans>Zapisz zasady</Trans>
          </ActionButton>
        </div>
      ) : null}
    </Form>
  )
}
