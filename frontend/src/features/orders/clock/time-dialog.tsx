import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import type { WorkedTime } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { offerUndo, tellRefusal } from '@/components/notify'
import { useNow } from '@/hooks/use-now'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'
import { fromLocalInput, localInput } from '@/lib/local-input'

import { TOPIC } from '../api'
import { Buttons, Roomy } from '../parts'
import { usePlaces, useRefusalText } from '../use-order'

import { addTime, changesQuery, CLOCK_TOPIC, correctTime, removeTime } from './api'
import { TimeChanges } from './changes'

interface TimeDialogProps {
  /** null for work on no order; a note says what it was. */
  orderId: number | null
  /** null writes down time that nobody clocked. */
  entry: WorkedTime | null
  /** Who worked, when that is known already. */
  mechanicId?: number
  onClose: () => void
}

const HOUR = 3_600_000

/** The office puts a time right, and says why: what it was is kept. */
export function TimeDialog({ orderId, entry, mechanicId, onClose }: TimeDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { timezone } = useWorkshop()
  const { mechanics } = usePlaces()
  const refusal = useRefusalText()
  const changes = useQuery({ ...changesQuery(entry?.id ?? 0), enabled: entry !== null })
  const once = useOnce({ topics: [TOPIC, CLOCK_TOPIC] })
  const now = useNow()
  const [values, setValues] = useState(() => ({
    mechanic_id: String(entry?.mechanic.id ?? mechanicId ?? ''),
    started_at: localInput(entry?.started_at ?? now - HOUR, timezone),
    ended_at:
      entry === null
        ? localInput(now, timezone)
        : entry.ended_at === null
          ? ''
          : localInput(entry.ended_at, timezone),
    note: entry?.note ?? '',
    reason: '',
  }))
  const [problem, setProblem] = useState({ field: '', text: '' })
  const [isBusy, setBusy] = useState(false)
  const isGeneral = orderId === null
  const told = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: problem.field === name ? problem.text : undefined,
    onChange: (event: { target: { value: string } }) => {
      setValues((before) => ({ ...before, [name]: event.target.value }))
      setProblem({ field: '', text: '' })
    },
  })
  const readAgain = () =>
    Promise.all(
      [TOPIC, CLOCK_TOPIC].map((topic) => queries.invalidateQueries({ queryKey: [topic] })),
    )
  /** True when it was done, and the dialog is gone. */
  const run = async (action: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await action()
      await readAgain()
      onClose()
      return true
    } catch (refused) {
      setBusy(false)
      const named =
        refused instanceof ApiError ? Object.entries(refused.fieldMessages)[0] : undefined
      setProblem(
        named && named[0] in values
          ? { field: named[0], text: named[1] }
          : { field: '', text: refusal(refused) },
      )
      return false
    }
  }
  const submit = async () => {
    if (values.mechanic_id === '') {
      setProblem({ field: 'mechanic_id', text: t`Wybierz, kto pracował.` })
      return
    }
    if (values.started_at === '') {
      setProblem({ field: 'started_at', text: t`Podaj początek.` })
      return
    }
    const body = {
      mechanic_id: Number(values.mechanic_id),
      started_at: fromLocalInput(values.started_at, timezone, entry?.started_at),
      ended_at:
        values.ended_at === '' ? null : fromLocalInput(values.ended_at, timezone, entry?.ended_at),
      note: values.note.trim(),
      reason: values.reason.trim(),
    }
    await run(() => (entry ? correctTime(entry, body) : once((key) => addTime(orderId, body, key))))
  }
  const remove = async (removed: WorkedTime) => {
    const reason = values.reason.trim()
    if (!(await run(() => removeTime(removed, reason)))) return
    offerUndo(t`Usunięto wpis czasu pracy.`, () => void putBack(removed))
  }
  const putBack = async ({ mechanic, order, line, started_at, ended_at, note }: WorkedTime) => {
    const body = {
      mechanic_id: mechanic.id,
      started_at,
      ended_at,
      note,
      reason: t`Cofnięte usunięcie.`,
    }
    try {
      await addTime(order?.id ?? null, body, newIdempotencyKey(), line?.id ?? null)
    } catch (refused) {
      tellRefusal(refusal(refused))
    }
    await readAgain()
  }
  return (
    <Dialog
      title={entry ? t`Popraw czas pracy` : t`Dopisz czas pracy`}
      width={560}
      onClose={onClose}
    >
      <Roomy>
        <Form
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) void submit()
          }}
        >
          <FormProblem message={problem.field === '' ? problem.text || undefined : undefined} />
          <SelectField label={t`Kto pracował`} disabled={entry !== null} {...told('mechanic_id')}>
            <option value="">{t`wybierz`}</option>
            {mechanics
              .filter(({ id, is_active }) => is_active || id === entry?.mechanic.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </SelectField>
          <FormRow>
            <Field label={t`Od`} type="datetime-local" {...told('started_at')} />
            <Field label={t`Do`} type="datetime-local" {...told('ended_at')} />
          </FormRow>
          {isGeneral ? (
            <Field
              label={t`Co to była za praca`}
              maxLength={200}
              autoComplete="off"
              {...told('note')}
            />
          ) : null}
          <Field
            label={t`Dlaczego`}
            hint={t`Zostanie przy wpisie razem z tym, jak było przedtem.`}
            maxLength={300}
            autoComplete="off"
            {...told('reason')}
          />
          <Buttons>
            <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
              <Trans>Zapisz czas</Trans>
            </ActionButton>
            {entry ? (
              <ActionButton
                kind="grave"
                busy={isBusy && t`Zapisuję…`}
                onClick={() => void remove(entry)}
              >
                <Trans>Usuń wpis</Trans>
              </ActionButton>
            ) : null}
          </Buttons>
        </Form>
        {changes.data && changes.data.length > 0 ? (
          <section>
            <h3>
              <Trans>Poprawki tego wpisu</Trans>
            </h3>
            <TimeChanges changes={changes.data} label={t`Poprawki tego wpisu`} />
          </section>
        ) : null}
      </Roomy>
    </Dialog>
  )
}
