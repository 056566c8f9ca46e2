import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'

import type { OrderRules } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { ConflictPanel } from '@/components/conflict-panel'
import { ErrorState, useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { offerUndo, tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'
import { priceText, typedNumber } from '@/lib/amounts'
import { compared } from '@/lib/compared'

import { currentOf } from '../api'

import { RULES_TOPIC, rulesQuery, saveRules } from './api'
import { SettingsSection } from './frame'

export function RulesSection() {
  const rules = useQuery(rulesQuery())
  // What somebody types on. Until they save, it stays, whatever others save meanwhile.
  const [held, setHeld] = useState<OrderRules | null>(null)
  const shown = held ?? rules.data
  return (
    <SettingsSection>
      <h2>
        <Trans>Zasady zleceń</Trans>
      </h2>
      {shown ? (
        <RulesForm key={shown.version} rules={shown} onHold={setHeld} />
      ) : rules.isError ? (
        <ErrorState problem={rules.error} onRetry={() => void rules.refetch()} />
      ) : (
        <SkeletonRows count={3} height={56} />
      )}
    </SettingsSection>
  )
}

const valuesOf = (rules: OrderRules) => ({
  labour_net: priceText(rules.labour_net),
  inspection_fee_net: priceText(rules.inspection_fee_net),
  estimate_days: String(rules.estimate_days),
  mechanics_see_prices: rules.mechanics_see_prices,
})

type Values = ReturnType<typeof valuesOf>
type Name = keyof Values

/** Somebody else saved first: what they saved, and what stood here when the save met it. */
interface Standing {
  current: OrderRules
  theirs: Values
  mine: Values
  taken: Name[]
  disputed: Name[]
}

interface RulesFormProps {
  rules: OrderRules
  /** Told what is typed on, and null once nothing waits to be saved. */
  onHold: (rules: OrderRules | null) => void
}

function RulesForm({ rules, onHold }: RulesFormProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const start = valuesOf(rules)
  const form = useForm({ defaultValues: start })
  const values = useWatch({ control: form.control }) as Values
  const [standing, setStanding] = useState<Standing | null>(null)
  const { errors, isSubmitting } = form.formState
  const mayEdit = can('orders.settings')
  const labels: Record<Name, string> = {
    labour_net: t`Roboczogodzina netto`,
    inspection_fee_net: t`Oględziny netto`,
    estimate_days: t`Kosztorys ważny przez`,
    mechanics_see_prices: t`Mechanicy widzą ceny`,
  }
  const said = (value: Values[Name]) =>
    typeof value === 'string' ? value : value ? t`tak` : t`nie`
  const keep = (saved: OrderRules) => {
    queries.setQueryData(rulesQuery().queryKey, saved)
    void queries.invalidateQueries({ queryKey: [RULES_TOPIC] })
    onHold(null)
  }
  const met = (problem: unknown): boolean => {
    const current = currentOf(problem) as OrderRules | null
    if (current === null) return false
    const mine = form.getValues()
    const theirs = valuesOf(current)
    const { taken, disputed } = compared<Values>(standing?.theirs ?? start, mine, theirs)
    for (const name of taken) form.setValue(name, theirs[name])
    setStanding({ current, theirs, mine, taken, disputed })
    return true
  }
  const submit = useSubmit(form, async (typed) => {
    const { version, ...before } = standing?.current ?? rules
    try {
      const saved = await saveRules({
        labour_net: typedNumber(typed.labour_net, 2) ?? typed.labour_net,
        inspection_fee_net: typedNumber(typed.inspection_fee_net, 2) ?? typed.inspection_fee_net,
        estimate_days: Number(typed.estimate_days),
        mechanics_see_prices: typed.mechanics_see_prices,
        version,
      })
      keep(saved)
      const undo = async () => {
        try {
          keep(await saveRules({ ...before, version: saved.version }))
        } catch (problem) {
          tellRefusal(problemText(problem))
        }
      }
      offerUndo(t`Zapisano.`, () => void undo())
    } catch (problem) {
      if (!met(problem)) throw problem
    }
  })
  const money = { after: 'zł', inputMode: 'decimal', style: { textAlign: 'right' } } as const
  const field = (name: Name) => ({
    label: labels[name],
    error: errors[name]?.message,
    ...form.register(name),
  })
  return (
    <Form
      onSubmit={submit}
      onChange={() => {
        const typed = form.getValues()
        const names = Object.keys(start) as Name[]
        const isSame = names.every((name) => typed[name] === start[name])
        onHold(isSame && standing === null ? null : rules)
      }}
    >
      <FormProblem message={errors.root?.message} />
      {standing ? (
        <ConflictPanel
          key={standing.current.version}
          taken={standing.taken.map((name) => ({
            field: name,
            label: labels[name],
            theirs: said(standing.theirs[name]),
          }))}
          clashes={standing.disputed.map((name) => ({
            field: name,
            label: labels[name],
            mine: said(standing.mine[name]),
            theirs: said(standing.theirs[name]),
            isMine: values[name] !== standing.theirs[name],
          }))}
          onChoose={(name, isMine) => {
            const chosen = isMine ? standing.mine : standing.theirs
            form.setValue(name as Name, chosen[name as Name])
          }}
          onTakeTheirs={() => {
            keep(standing.current)
          }}
        />
      ) : null}
      <FormRow>
        <Field
          {...field('labour_net')}
          {...money}
          hint={t`Cena nowych pozycji robocizny i szablonów bez własnej ceny.`}
          readOnly={!mayEdit}
        />
        <Field
          {...field('inspection_fee_net')}
          {...money}
          hint={t`Płaci klient, który rezygnuje z całej naprawy. 0: nic.`}
          readOnly={!mayEdit}
        />
        <Field
          {...field('estimate_days')}
          after={t`dni`}
          type="number"
          inputMode="numeric"
          min={1}
          max={60}
          readOnly={!mayEdit}
        />
      </FormRow>
      <CheckField {...field('mechanics_see_prices')} disabled={!mayEdit} />
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
