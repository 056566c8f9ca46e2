import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { ApiError } from '@/api/envelope'
import type { Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { changeVisit } from '../api'
import { showAtOnce } from '../cache'

interface Words {
  concern: string
  note: string
}

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  padding: 14,
  border: `1px solid ${theme.vars.palette.surface.strong}`,
  borderRadius: 10,
  ...theme.typography.body2,
  '& dl': { display: 'grid', gap: 4, margin: 0 },
  '& dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dd': { margin: '0 0 6px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}))

/** The visit as somebody else just saved it, when that is newer than what was read here. */
function currentOf(problem: unknown): Visit | null {
  if (!(problem instanceof ApiError) || problem.code !== 'CONFLICT') return null
  const { current } = problem.details
  return typeof current === 'object' && current !== null ? (current as Visit) : null
}

/** Concern and note, edited in place. Two people at once lose nothing: both versions are shown to choose from. */
export function WordsForm({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [current, setCurrent] = useState<Visit | null>(null)
  // The visit is read again whenever somebody saves it; what was read when the form opened is what was changed here.
  const [opened] = useState(visit.version)
  const form = useForm<Words>({ defaultValues: { concern: visit.concern, note: visit.note } })
  const save = useMutation({
    mutationFn: ({ words, version }: { words: Words; version: number }) =>
      changeVisit(visit.id, { ...words, version }),
    onSuccess: (saved) => {
      showAtOnce(queries, saved)
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      onDone()
    },
    onError: (problem) => {
      setCurrent(currentOf(problem))
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (words) => {
    try {
      await save.mutateAsync({ words, version: current?.version ?? opened })
    } catch (problem) {
      if (currentOf(problem) === null) throw problem
    }
  })
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      {current ? (
        <Conflict
          current={current}
          mine={form.getValues()}
          onTakeTheirs={() => {
            showAtOnce(queries, current)
            onDone()
          }}
        />
      ) : null}
      <TextAreaField
        label={t`Zgłoszenie klienta`}
        error={errors.concern?.message}
        {...form.register('concern')}
      />
      <TextAreaField
        label={t`Notatka warsztatu`}
        hint={t`Klient jej nie widzi.`}
        error={errors.note?.message}
        {...form.register('note')}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
          {current ? <Trans>Zapisz moje</Trans> : <Trans>Zapisz</Trans>}
        </ActionButton>
        <ActionButton onClick={onDone}>
          <Trans>Anuluj</Trans>
        </ActionButton>
      </div>
    </Form>
  )
}

interface ConflictProps {
  current: Visit
  mine: Words
  onTakeTheirs: () => void
}

function Conflict({ current, mine, onTakeTheirs }: ConflictProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const fields = [
    { name: t`Zgłoszenie klienta`, theirs: current.concern, mine: mine.concern },
    { name: t`Notatka warsztatu`, theirs: current.note, mine: mine.note },
  ].filter((field) => field.theirs !== field.mine)
  return (
    <Panel role="alert">
      <strong>
        <Trans>Ktoś zmienił tę wizytę przed chwilą. Nic nie przepadło, wybierz, co zostaje.</Trans>
      </strong>
      <span>
        <Trans>
          Termin jest teraz: {format.exact(current.start)},{' '}
          {current.mechanic?.name ?? t`bez mechanika`}.
        </Trans>
      </span>
      {fields.map((field) => (
        <dl key={field.name}>
          <dt>
            <Trans>{field.name}: zapisane przed chwilą</Trans>
          </dt>
          <dd>{field.theirs || t`(puste)`}</dd>
          <dt>
            <Trans>{field.name}: Twoje</Trans>
          </dt>
          <dd>{field.mine || t`(puste)`}</dd>
        </dl>
      ))}
      <div>
        <ActionButton onClick={onTakeTheirs}>
          <Trans>Zostaw zapisane</Trans>
        </ActionButton>
      </div>
    </Panel>
  )
}
