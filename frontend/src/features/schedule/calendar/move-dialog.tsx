import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'
import { clockOf, instantOf } from '@/lib/zoned-time'

import { baysQuery, mechanicsQuery } from '../api'
import { minutesOf } from '../car-name'

import type { Target } from './use-reschedule'

interface MoveDialogProps {
  visit: Visit
  onMove: (target: Target) => void
  onClose: () => void
}

/** The same as dragging, by typing: another day, hour, length, mechanic or bay. */
export function MoveDialog({ visit, onMove, onClose }: MoveDialogProps) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const mechanics = useQuery(mechanicsQuery()).data ?? []
  const bays = useQuery(baysQuery()).data ?? []
  const schema = z.object({
    day: z.string().min(1, t`Podaj dzień.`),
    clock: z.string().min(1, t`Podaj godzinę.`),
    minutes: z.string().refine(
      (typed) => {
        const minutes = Number(typed)
        return Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440
      },
      t`Podaj liczbę minut od 5 do 1440.`,
    ),
    mechanic: z.string(),
    bay: z.string(),
  })
  const day = dayKey(visit.start, timezone)
  const clock = clockOf(visit.start, timezone)
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      day,
      clock,
      minutes: String(minutesOf(visit)),
      mechanic: String(visit.mechanic?.id ?? ''),
      bay: String(visit.bay?.id ?? ''),
    },
  })
  const { errors } = form.formState
  const submit = useSubmit(form, (values) => {
    // In the hour that happens twice the same clock may mean the other start.
    const isSame = values.day === day && values.clock === clock
    const start = isSame ? Date.parse(visit.start) : instantOf(values.day, values.clock, timezone)
    onMove({
      start,
      end: start + Number(values.minutes) * 60_000,
      mechanic: mechanics.find(({ id }) => String(id) === values.mechanic),
      bay: values.bay === '' ? null : bays.find(({ id }) => String(id) === values.bay),
    })
    return Promise.resolve()
  })
  const isListed = (row: { id: number; is_active: boolean }, current?: number) =>
    row.is_active || row.id === current
  return (
    <Dialog title={t`Przenieś wizytę`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormRow>
          <Field
            label={t`Dzień`}
            type="date"
            error={errors.day?.message}
            {...form.register('day')}
          />
          <Field
            label={t`Godzina`}
            type="time"
            error={errors.clock?.message}
            {...form.register('clock')}
          />
          <Field
            label={t`Długość`}
            type="number"
            inputMode="numeric"
            after={t`min`}
            error={errors.minutes?.message}
            {...form.register('minutes')}
          />
        </FormRow>
        <FormRow>
          <SelectField label={t`Mechanik`} {...form.register('mechanic')}>
            {visit.mechanic ? null : <option value="">{t`bez zmian`}</option>}
            {mechanics
              .filter((row) => isListed(row, visit.mechanic?.id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectField>
          <SelectField label={t`Stanowisko`} {...form.register('bay')}>
            <option value="">{t`bez stanowiska`}</option>
            {bays
              .filter((row) => isListed(row, visit.bay?.id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectField>
        </FormRow>
        <ActionButton kind="next" type="submit">
          <Trans>Przenieś</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
