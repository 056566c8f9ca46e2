import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'

import type { Mechanic, Shift } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { useProblemText } from '@/components/error-state'
import { FormProblem } from '@/components/form/form-problem'

import { saveShifts, shiftsQuery } from './api'
import { ClockRow, ClockRows, type Clocks, isWrong } from './clock-row'
import { rowMessage } from './hours'
import { MechanicAbsences } from './mechanic-absences'
import { MechanicDays } from './mechanic-days'
import { Loaded, useWeekdays } from './parts'
import { useChange } from './use-change'
import { useFrom } from './use-from'

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

/** The ordinary week of a mechanic, the days that differ from it, and the days they are away. */
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
    <Dialog form="sheet" width={800} title={t`Czas pracy: ${mechanic.name}`} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <Loaded query={shifts}>
          {(rows) => (
            <>
              <WeekForm mechanic={mechanic} shifts={rows} />
              <MechanicDays mechanic={mechanic} />
              <MechanicAbsences mechanic={mechanic} />
            </>
          )}
        </Loaded>
      </div>
    </Dialog>
  )
}

function WeekForm({ mechanic, shifts }: { mechanic: Mechanic; shifts: Shift[] }) {
  const { t } = useLingui()
  const names = useWeekdays()
  const { saved } = useChange()
  const problemText = useProblemText()
  const [week, setWeek, settle] = useFrom(shifts, (told) =>
    names.map((_, day) => clocksOf(told.find((shift) => shift.day_of_week === day))),
  )
  const save = useMutation({
    mutationFn: () => saveShifts(mechanic.id, shiftsOf(week)),
    onSuccess: () => {
      settle()
      return saved(['calendar', 'shifts', mechanic.id], () => saveShifts(mechanic.id, shifts))
    },
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
