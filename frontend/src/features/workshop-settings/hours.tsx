import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ApiError } from '@/api/envelope'
import type { OpenDay, SpecialDay } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { CheckField } from '@/components/check-field'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import {
  addSpecialDay,
  hoursQuery,
  removeSpecialDay,
  saveHours,
  specialDaysQuery,
  withoutId,
} from './api'
import { ClockRow, ClockRows, type Clocks, isWrong } from './clock-row'
import { Loaded, Rows, Section, useWeekdays } from './parts'
import { useChange } from './use-change'
import { useFrom } from './use-from'

const clocksOf = (day: OpenDay): Clocks => ({
  isOn: !day.is_closed,
  from: day.opens_at ?? '',
  to: day.closes_at ?? '',
  breakFrom: day.break_start ?? '',
  breakTo: day.break_end ?? '',
})

const orNull = (clock: string): string | null => (clock === '' ? null : clock)

const dayOf = (clocks: Clocks, dayOfWeek: number): OpenDay => ({
  day_of_week: dayOfWeek,
  is_closed: !clocks.isOn,
  opens_at: clocks.isOn ? orNull(clocks.from) : null,
  closes_at: clocks.isOn ? orNull(clocks.to) : null,
  break_start: clocks.isOn ? orNull(clocks.breakFrom) : null,
  break_end: clocks.isOn ? orNull(clocks.breakTo) : null,
})

export function HoursPart() {
  const hours = useQuery(hoursQuery())
  return (
    <>
      <Section>
        <h2>
          <Trans>Tydzień</Trans>
        </h2>
        <Loaded query={hours}>{(days) => <WeekForm days={days} />}</Loaded>
      </Section>
      <SpecialDays />
    </>
  )
}

/** Which row a refusal speaks of: the server names it by its place in the list. */
export function rowMessage(problem: unknown, row: number): string | undefined {
  if (!(problem instanceof ApiError)) return undefined
  const own = Object.entries(problem.fieldMessages).find(([field]) =>
    field.split('.').includes(String(row)),
  )
  return own?.[1]
}

function WeekForm({ days }: { days: OpenDay[] }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const names = useWeekdays()
  const { saved } = useChange()
  const problemText = useProblemText()
  const [week, setWeek, settle] = useFrom(days, (told) => told.map(clocksOf))
  const save = useMutation({
    mutationFn: () => saveHours(week.map(dayOf)),
    onSuccess: () => {
      settle()
      return saved(['workshop', 'hours'], () => saveHours(days))
    },
  })
  const named = week.some((_, row) => rowMessage(save.error, row) !== undefined)
  return (
    <>
      <FormProblem message={save.error && !named ? problemText(save.error) : undefined} />
      <ClockRows>
        {week.map((clocks, row) => (
          <ClockRow
            key={row}
            name={names[row] ?? ''}
            offWord={t`zamknięte`}
            clocks={clocks}
            onChange={(next) => {
              setWeek(week.map((other, index) => (index === row ? next : other)))
            }}
            error={rowMessage(save.error, row)}
          />
        ))}
      </ClockRows>
      {can('workshop.edit') ? (
        <div>
          <ActionButton
            kind="next"
            disabled={week.some(isWrong)}
            busy={save.isPending && t`Zapisuję…`}
            onClick={() => {
              save.mutate()
            }}
          >
            <Trans>Zapisz godziny</Trans>
          </ActionButton>
        </div>
      ) : null}
    </>
  )
}

function SpecialDays() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { can } = useWorkshop()
  const { change } = useChange()
  const days = useQuery(specialDaysQuery())
  const key = ['workshop', 'special-days']
  return (
    <Section>
      <h2>
        <Trans>Dni wyjątkowe</Trans>
      </h2>
      <p>
        <Trans>
          Święta ustawowe są zamknięte same z siebie. Tu dopisz długi weekend, urlop albo inne
          godziny.
        </Trans>
      </p>
      <Loaded query={days}>
        {(rows) =>
          rows.length === 0 ? null : (
            <Rows>
              {rows.map((row: SpecialDay) => (
                <li key={row.id}>
                  <b>{format.date(row.date)}</b>
                  <span data-grow="">
                    {row.is_closed ? t`zamknięte` : `${row.opens_at ?? ''}–${row.closes_at ?? ''}`}{' '}
                    <small>{row.note}</small>
                  </span>
                  {can('workshop.edit') ? (
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={t`Usuń: ${format.date(row.date)}`}
                      onClick={() => {
                        void change(
                          key,
                          () => removeSpecialDay(row),
                          () => addSpecialDay(withoutId(row)),
                          t`Usunięto dzień wyjątkowy.`,
                        )
                      }}
                    >
                      <Trans>Usuń</Trans>
                    </ActionButton>
                  ) : null}
                </li>
              ))}
            </Rows>
          )
        }
      </Loaded>
      {can('workshop.edit') ? <SpecialDayForm /> : null}
    </Section>
  )
}

function SpecialDayForm() {
  const { t } = useLingui()
  const { refresh } = useChange()
  const schema = z
    .object({
      date: z.string().min(1, t`Podaj dzień.`),
      is_closed: z.boolean(),
      opens_at: z.string(),
      closes_at: z.string(),
      note: z.string().max(200),
    })
    .refine((day) => day.is_closed || (day.opens_at !== '' && day.closes_at !== ''), {
      path: ['opens_at'],
      message: t`Podaj godziny albo zaznacz, że zamknięte.`,
    })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { date: '', is_closed: true, opens_at: '', closes_at: '', note: '' },
  })
  const { errors, isSubmitting } = form.formState
  const isClosed = useWatch({ control: form.control, name: 'is_closed' })
  const submit = useSubmit(form, async (day) => {
    await addSpecialDay({
      ...day,
      opens_at: isClosed ? null : orNull(day.opens_at),
      closes_at: isClosed ? null : orNull(day.closes_at),
    })
    await refresh(['workshop', 'special-days'])
    form.reset()
  })
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <FormRow>
        <Field
          label={t`Dzień`}
          type="date"
          error={errors.date?.message}
          {...form.register('date')}
        />
        <Field
          label={t`Dlaczego`}
          optional={t`nieobowiązkowe`}
          error={errors.note?.message}
          {...form.register('note')}
        />
      </FormRow>
      <CheckField label={t`Zamknięte cały dzień`} {...form.register('is_closed')} />
      {isClosed ? null : (
        <FormRow>
          <Field
            label={t`Od`}
            type="time"
            error={errors.opens_at?.message}
            {...form.register('opens_at')}
          />
          <Field
            label={t`Do`}
            type="time"
            error={errors.closes_at?.message}
            {...form.register('closes_at')}
          />
        </FormRow>
      )}
      <div>
        <ActionButton type="submit" busy={isSubmitting && t`Dodaję…`}>
          <Trans>Dodaj dzień</Trans>
        </ActionButton>
      </div>
    </Form>
  )
}
