import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import type { OrderRules } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { offerUndo } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'
import { priceText, typedNumber } from '@/lib/amounts'

import { RULES_TOPIC, rulesQuery, saveRules } from './api'
import { SettingsSection } from './frame'

export function RulesSection() {
  const rules = useQuery(rulesQuery())
  return (
    <SettingsSection>
      <h2>
        <Trans>Zasady zleceń</Trans>
      </h2>
      {rules.data ? (
        // Somebody else's save brings the form anew, with what they saved.
        <RulesForm key={rules.data.version} rules={rules.data} />
      ) : rules.isError ? (
        <ErrorState problem={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <SkeletonRows count={3} height={56} />
      )}
    </SettingsSection>
  )
}

function RulesForm({ rules }: { rules: OrderRules }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const queries = useQueryClient()
  const form = useForm({
    defaultValues: {
      labour_net: priceText(rules.labour_net),
      inspection_fee_net: priceText(rules.inspection_fee_net),
      estimate_days: String(rules.estimate_days),
      mechanics_see_prices: rules.mechanics_see_prices,
    },
  })
  const { errors, isSubmitting } = form.formState
  const mayEdit = can('orders.settings')
  const keep = (saved: OrderRules) => {
    queries.setQueryData(rulesQuery().queryKey, saved)
    void queries.invalidateQueries({ queryKey: [RULES_TOPIC] })
  }
  const submit = useSubmit(form, async (values) => {
    const saved = await saveRules({
      labour_net: typedNumber(values.labour_net, 2) ?? values.labour_net,
      inspection_fee_net: typedNumber(values.inspection_fee_net, 2) ?? values.inspection_fee_net,
      estimate_days: Number(values.estimate_days),
      mechanics_see_prices: values.mechanics_see_prices,
      version: rules.version,
    })
    keep(saved)
    offerUndo(t`Zapisano.`, () => void saveRules({ ...rules, version: saved.version }).then(keep))
  })
  const money = { after: 'zł', inputMode: 'decimal', style: { textAlign: 'right' } } as const
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <FormRow>
        <Field
          label={t`Roboczogodzina netto`}
          hint={t`Cena nowych pozycji robocizny i szablonów bez własnej ceny.`}
          {...money}
          readOnly={!mayEdit}
          error={errors.labour_net?.message}
          {...form.register('labour_net')}
        />
        <Field
          label={t`Oględziny netto`}
          hint={t`Płaci klient, który rezygnuje z całej naprawy. 0: nic.`}
          {...money}
          readOnly={!mayEdit}
          error={errors.inspection_fee_net?.message}
          {...form.register('inspection_fee_net')}
        />
        <Field
          label={t`Kosztorys ważny przez`}
          after={t`dni`}
          type="number"
          inputMode="numeric"
          min={1}
          max={60}
          readOnly={!mayEdit}
          error={errors.estimate_days?.message}
          {...form.register('estimate_days')}
        />
      </FormRow>
      <CheckField
        label={t`Mechanicy widzą ceny`}
        disabled={!mayEdit}
        error={errors.mechanics_see_prices?.message}
        {...form.register('mechanics_see_prices')}
      />
      {mayEdit ? (
        <div>
          <ActionButton type="submit" busy={isSubmitting && t`Zapisuję…`}>
            <Trans>Zapisz zasady</Trans>
          </ActionButton>
        </div>
      ) : null}
    </Form>
  )
}
