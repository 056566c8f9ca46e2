import { zodResolver } from '@hookform/resolvers/zod'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import { z } from 'zod'

import type { Absence, Mechanic } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'
import { fromLocalInput, localInput } from '@/lib/local-input'

import { absencesQuery, addAbsence, removeAbsence, saveAbsence, withoutId } from './api'
import { Loaded, Rows } from './parts'
import { useChange } from './use-change'

const KEY = ['calendar', 'absences']
const EMPTY = { starts_at: '', ends_at: '', reason: '' }

const Standing = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '8px 12px',
  borderLeft: `3px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: '0 8px 8px 0',
  background: theme.vars.palette.surface.soft,
  ...theme.typography.body2,
}))

/** Leave, illness, training: nothing is offered then. What was agreed before stays, and somebody has to know. */
export function MechanicAbsences({ mechanic }: { mechanic: Mechanic }) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const { change, refresh } = useChange()
  const absences = useQuery(absencesQuery(mechanic.id))
  const [edited, setEdited] = useState<Absence | null>(null)
  const [standing, setStanding] = useState<{ count: number; day: string } | null>(null)
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
  const form = useForm({ resolver: zodResolver(schema), defaultValues: EMPTY })
  const { errors, isSubmitting } = form.formState
  const edit = (absence: Absence | null) => {
    setEdited(absence)
    setStanding(null)
    form.reset(
      absence
        ? {
            starts_at: localInput(absence.starts_at, timezone),
            ends_at: localInput(absence.ends_at, timezone),
            reason: absence.reason,
          }
        : EMPTY,
    )
  }
  const submit = useSubmit(form, async (typed) => {
    const terms = {
      mechanic_id: mechanic.id,
      starts_at: fromLocalInput(typed.starts_at, timezone, edited?.starts_at),
      ends_at: fromLocalInput(typed.ends_at, timezone, edited?.ends_at),
      reason: typed.reason,
    }
    const saved = await (edited ? saveAbsence(edited.id, terms) : addAbsence(terms))
    await refresh(KEY)
    edit(null)
    if (saved.standing_visits > 0)
      setStanding({ count: saved.standing_visits, day: dayKey(saved.starts_at, timezone) })
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
              {rows.map((absence) => {
                const from = format.exact(absence.starts_at)
                return (
                  <li key={absence.id}>
                    <span data-grow="">
                      <b>
                        {from} – {format.exact(absence.ends_at)}
                      </b>{' '}
                      <small>{absence.reason}</small>
                    </span>
                    <ActionButton
                      size="small"
                      aria-label={t`Zmień nieobecność: ${from}`}
                      onClick={() => {
                        edit(absence)
                        form.setFocus('starts_at')
                      }}
                    >
                      <Trans>Zmień</Trans>
                    </ActionButton>
                    <ActionButton
                      size="small"
                      kind="quiet"
                      aria-label={t`Usuń nieobecność: ${from}`}
                      onClick={() => {
                        if (edited?.id === absence.id) edit(null)
                        void change(
                          KEY,
                          () => removeAbsence(absence),
                          () => addAbsence(withoutId(absence)),
                          t`Usunięto nieobecność.`,
                        )
                      }}
                    >
                      <Trans>Usuń</Trans>
                    </ActionButton>
                  </li>
                )
              })}
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
            placeholder={t`urlop, L4, szkolenie`}
            hint={t`Inni mechanicy go nie zobaczą.`}
            error={errors.reason?.message}
            {...form.register('reason')}
          />
        </FormRow>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          <ActionButton type="submit" busy={isSubmitting && t`Zapisuję…`}>
            {edited ? <Trans>Zapisz nieobecność</Trans> : <Trans>Dodaj nieobecność</Trans>}
          </ActionButton>
          {edited ? (
            <ActionButton
              kind="quiet"
              onClick={() => {
                edit(null)
              }}
            >
              <Trans>Nie zmieniaj</Trans>
            </ActionButton>
          ) : null}
          <div role="status" style={{ flexBasis: '100%' }}>
            {standing ? (
              <Standing>
                <Plural
                  value={standing.count}
                  one="W tym czasie # umówiona wizyta nadal czeka na tego mechanika."
                  few="W tym czasie # umówione wizyty nadal czekają na tego mechanika."
                  many="W tym czasie # umówionych wizyt nadal czeka na tego mechanika."
                  other="W tym czasie # umówionej wizyty nadal czeka na tego mechanika."
                />{' '}
                <Link to={`/kalendarz?dzien=${standing.day}&kto=${String(mechanic.id)}`}>
                  <Trans>Przenieś je w kalendarzu</Trans>
                </Link>
              </Standing>
            ) : null}
          </div>
        </div>
      </Form>
    </>
  )
}
