import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import type { Mechanic } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop } from '@/hooks/use-workshop'

import { addMechanic, peopleQuery, saveMechanic } from './api'
import { CheckList } from './check-list'
import { useSkillWords } from './parts'
import { useChange } from './use-change'

interface MechanicDialogProps {
  mechanic: Mechanic | null
  position: number
  onClose: () => void
}

export function MechanicDialog({ mechanic, position, onClose }: MechanicDialogProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const skills = useSkillWords()
  const { saved } = useChange()
  const people = useQuery({ ...peopleQuery(), enabled: can('people.view') }).data ?? []
  const schema = z.object({
    name: z
      .string()
      .trim()
      .min(2, t`Podaj imię i nazwisko.`)
      .max(80),
    user_id: z.string(),
    color: z.string(),
    skills: z.array(z.string()),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name: mechanic?.name ?? '',
      user_id: String(mechanic?.user_id ?? ''),
      color: mechanic?.color ?? '#4f6d7a',
      skills: mechanic?.skills ?? ['general'],
    },
  })
  const chosen = useWatch({ control: form.control, name: 'skills' })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const body = {
      ...values,
      user_id: values.user_id === '' ? null : Number(values.user_id),
      is_active: mechanic?.is_active ?? true,
      position: mechanic?.position ?? position,
    }
    if (mechanic) await saveMechanic({ ...body, id: mechanic.id })
    else await addMechanic(body)
    onClose()
    await saved(['calendar', 'mechanics'], mechanic ? () => saveMechanic(mechanic) : undefined)
  })
  return (
    <Dialog title={mechanic ? mechanic.name : t`Nowy mechanik`} onClose={onClose} width={560}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <FormRow>
          <Field
            label={t`Imię i nazwisko`}
            error={errors.name?.message}
            {...form.register('name')}
          />
          <SelectField
            label={t`Konto w telefonie`}
            error={errors.user_id?.message}
            {...form.register('user_id')}
          >
            <option value="">{t`bez konta`}</option>
            {people
              .filter(({ status, user_id: userId }) => status === 'active' && userId !== null)
              .map((person) => (
                <option key={person.id} value={person.user_id ?? ''}>
                  {person.email}
                </option>
              ))}
          </SelectField>
          <Field
            label={t`Kolor`}
            type="color"
            error={errors.color?.message}
            {...form.register('color')}
          />
        </FormRow>
        <CheckList
          legend={t`Umiejętności`}
          words={skills}
          value={chosen}
          onChange={(next) => {
            form.setValue('skills', next)
          }}
          error={errors.skills?.message}
        />
        <div>
          <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
