import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Mechanic, Shift } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { fromLocalInput } from '@/lib/zoned-time'

import { absencesQuery, addAbsence, removeAbsence, saveShifts, shiftsQuery, withoutId } from './api'
import { ClockRow, ClockRows, type Clocks, isWrong } from './clock-row'
import { rowMessage } from './hours'
import { Loaded, Rows, useWeekdays } from './parts'
import { useChange } from './use-change'

const OFF: Clocks = { isOn: false, from: '', to: '', breakFrom: '', breakTo: '' }

const clocksOf = (shift: Shift | undefined): Clocks =>
  shift
    ? {
        isOn: true,
        from: shift.start_time,
        to: shift.end_time,
        breakFrom: shift.break_start ?? '',
        breakTo: shift.break_end ?? '',
      }
    : OFF

function shiftsOf(week: Clocks[]): Shift[] {
  return week.flatMap((clocks, dayOfWeek) =>
    clocks.isOn
      ? [
          {
            day_of_week: dayOfWeek,
            start_time: clocks.from,
            end_time: clocks.to,
            break_start: clocks.breakFrom === '' ? null : clocks.breakFrom,
            break_end: clocks.breakTo === '' ? null : clocks.breakTo,
          },
        ]
      : [],
  )
}

/** The ordinary week of a mechanic, and the days they are away. */
export function MechanicTimeDialog({
  mechanic,
  onClose,
}: {
  mechanic: Mechanic
  onClose: () => void
}) {
  const { t } = useLingui()
  const shifts = useQuery(shiftsQuery(mechanic.id))
  return (
    <Dialog form="sheet" width={760} title={t`Czas pracy: ${mechanic.name}`} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <Loaded query={shifts}>{(rows) => <WeekForm mechanic={mechanic} shifts={rows} />}</Loaded>
        <Absences mechanic={mechanic} />
      </div>
    </Dialog>
  )
}

function WeekForm({ mechanic, shifts }: { mechanic: Mechanic; shifts: Shift[] }) {
  const { t } = useLingui()
  const names = useWeekdays()
  const { saved } = useChange()
  const problemText = useProblemText()
  const [week, setWeek] = useState(() =>
    names.map((_, day) => clocksOf(shifts.find((shift) => shift.day_of_week === day))),
  )
  const save = useMutation({
    mutationFn: () => saveShifts(mechanic.id, shiftsOf(week)),
    onSuccess: () =>
      saved(['calendar', 'shifts', mechanic.id], () => saveShifts(mechanic.id, shifts)),
  })
  // The server counts the days it was sent, which are only those with work.
  const sentRow = (day: number) => week.slice(0, day).filter(({ isOn }) => isOn).length
  const message = (day: number) =>
    week[day]?.isOn ? rowMessage(save.error, sentRow(day)) : undefined
  const named = week.some((_, day) => message(day) !== undefined)
  return (
    <>
      <FormProblem message={save.error && !named ? problemText(save.error) : undefined} />
      <ClockRows>
        {week.map((clocks, day) => (
          <ClockRow
            key={day}
            name={names[day] ?? ''}
            offWord={t`wolne`}
            clocks={clocks}
            onChange={(next) => {
              setWeek(week.map((other, index) => (index === day ? next : other)))
            }}
            error={message(day)}
          />
        ))}
      </ClockRows>
      <div>
        <ActionButton
          kind="next"
          disabled={week.some(isWrong)}
          busy={save.isPending && t`Zapisuję…`}
          onClick={() => {
            save.mutate()
          }}
        >
          <Trans>Zapisz tydzień</Trans>
        </ActionButton>
      </div>
    </>
  )
}

function Absences({ mechanic }: { mechanic: Mechanic }) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const { change, refresh } = useChange()
  const absences = useQuery(absencesQuery(mechanic.id))
  const key = ['calendar', 'absences']
  const schema = z
    .object({
      starts_at: z.string().min(1, t`Podaj początek.`),
      ends_at: z.string().min(1, t`Podaj koniec.`),
      reason: z.string().max(200),
    })
    .refine((absence) => absence.ends_at > absence.starts_at, {
      path: ['ends_at'],
      message: t`Koniec musi być po początku.`,
    })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { starts_at: '', ends_at: '', reason: '' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (typed) => {
    await addAbsence({
      mechanic_id: mechanic.id,
      starts_at: fromLocalInput(typed.starts_at, timezone),
      ends_at: fromLocalInput(typed.ends_at, timezone),
      reason: typed.reason,
    })
    await refresh(key)
    form.reset()
  })
  return (
    <>
      <h3 style={{ margin: '12px 0 0' }}>
        <Trans>Nieobecności</Trans>
      </h3>
      <Loaded query={absences}>
        {(rows) =>
          rows.length === 0 ? null : (
            <Rows>
              {rows.map((absence) => (
                <li key={absence.id}>
                  <span data-grow="">
                    <b>
                      {format.exact(absence.starts_at)} – {format.exact(absence.ends_at)}
                    </b>{' '}
                    <small>{absence.reason}</small>
                  </span>
                  <ActionButton
                    size="small"
                    kind="quiet"
                    aria-label={t`Usuń nieobecność: ${format.exact(absence.starts_at)}`}
                    onClick={() => {
                      void change(
                        key,
                        () => removeAbsence(absence),
                        () => addAbsence(withoutId(absence)),
                        t`Usunięto nieobecność.`,
                      )
                    }}
                  >
                    <Trans>Usuń</Trans>
                  </ActionButton>
                </li>
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <FormRow>
          <Field
            label={t`Od`}
            type="datetime-local"
            error={errors.starts_at?.message}
            {...form.register('starts_at')}
          />
          <Field
            label={t`Do`}
            type="datetime-local"
            error={errors.ends_at?.message}
            {...form.register('ends_at')}
          />
          <Field
            label={t`Powód`}
            optional={t`nieobowiązkowe`}
            placeholder={t`urlop, szkolenie`}
            error={errors.reason?.message}
            {...form.register('reason')}
          />
        </FormRow>
        <div>
          <ActionButton type="submit" busy={isSubmitting && t`Dodaję…`}>
            <Trans>Dodaj nieobecność</Trans>
          </ActionButton>
        </div>
      </Form>
    </>
  )
}
