import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ApiError } from '@/api/envelope'
import type { Mechanic, ScheduleDay, ScheduleDayTerms } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { Field } from '@/components/field'
import { FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { clearMechanicDay, mechanicDaysQuery, saveMechanicDay } from './api'
import { ClockRow, ClockRows, type Clocks, isWrong } from './clock-row'
import { Loaded, Rows } from './parts'
import { useChange } from './use-change'

const USUAL: Clocks = { isOn: true, from: '08:00', to: '16:00', breakFrom: '', breakTo: '' }
const orNull = (clock: string): string | null => (clock === '' ? null : clock)

const termsOf = (date: string, clocks: Clocks, notes: string): ScheduleDayTerms => ({
  date,
  is_available: clocks.isOn,
  start_time: clocks.isOn ? orNull(clocks.from) : null,
  end_time: clocks.isOn ? orNull(clocks.to) : null,
  break_start: clocks.isOn ? orNull(clocks.breakFrom) : null,
  break_end: clocks.isOn ? orNull(clocks.breakTo) : null,
  notes,
})

/** Dates on which a mechanic works other hours than in the ordinary week, or not at all. */
export function MechanicDays({ mechanic }: { mechanic: Mechanic }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { change, saved } = useChange()
  const problemText = useProblemText()
  const days = useQuery(mechanicDaysQuery(mechanic.id))
  const [date, setDate] = useState('')
  const [clocks, setClocks] = useState(USUAL)
  const [notes, setNotes] = useState('')
  const key = ['calendar', 'days', mechanic.id]
  const save = useMutation({
    mutationFn: () => saveMechanicDay(mechanic.id, termsOf(date, clocks, notes)),
    onSuccess: async (day) => {
      const before = days.data?.find((one) => one.date === day.date)
      setDate('')
      setNotes('')
      setClocks(USUAL)
      await saved(key, () =>
        before ? saveMechanicDay(mechanic.id, before) : clearMechanicDay(mechanic.id, day),
      )
    },
  })
  const fields = save.error instanceof ApiError ? save.error.fieldMessages : {}
  const told = (day: ScheduleDay): string => {
    if (!day.is_available) return t`wolne`
    const pause = day.break_start ? t`, przerwa ${day.break_start}–${day.break_end ?? ''}` : ''
    return `${day.start_time ?? ''}–${day.end_time ?? ''}${pause}`
  }
  return (
    <>
      <h3 style={{ margin: '12px 0 0' }}>
        <Trans>Inne godziny w wybrane dni</Trans>
      </h3>
      <Loaded query={days}>
        {(rows) =>
          rows.length === 0 ? null : (
            <Rows>
              {rows.map((day) => (
                <li key={day.date}>
                  <span data-grow="">
                    <b>{format.date(day.date)}</b> {told(day)} <small>{day.notes}</small>
                  </span>
                  <ActionButton
                    size="small"
                    kind="quiet"
                    aria-label={t`Usuń inne godziny: ${format.date(day.date)}`}
                    onClick={() => {
                      void change(
                        key,
                        () => clearMechanicDay(mechanic.id, day),
                        () => saveMechanicDay(mechanic.id, day),
                        t`Wracają zwykłe godziny.`,
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
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <FormProblem
          message={
            save.error && Object.keys(fields).length === 0 ? problemText(save.error) : undefined
          }
        />
        <FormRow>
          <Field
            label={t`Dzień`}
            type="date"
            value={date}
            error={fields.date}
            onChange={(event) => {
              setDate(event.target.value)
            }}
          />
          <Field
            label={t`Notatka`}
            optional={t`nieobowiązkowe`}
            maxLength={500}
            value={notes}
            error={fields.notes}
            onChange={(event) => {
              setNotes(event.target.value)
            }}
          />
        </FormRow>
        <ClockRows>
          <ClockRow
            name={t`Pracuje`}
            offWord={t`wolne cały dzień`}
            clocks={clocks}
            onChange={setClocks}
            error={fields.start_time ?? fields.end_time ?? fields.break_end}
          />
        </ClockRows>
        <div>
          <ActionButton
            type="submit"
            disabled={date === '' || isWrong(clocks)}
            busy={save.isPending && t`Zapisuję…`}
          >
            <Trans>Zapisz ten dzień</Trans>
          </ActionButton>
        </div>
      </form>
    </>
  )
}
