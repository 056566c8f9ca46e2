import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type FieldValues, type Path, type UseFormReturn, useWatch } from 'react-hook-form'

import { ActionButton } from '@/components/action-button'
import { ConflictPanel } from '@/components/conflict-panel'
import { Dialog } from '@/components/dialog'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { offerUndo } from '@/components/notify'
import { useOnce } from '@/hooks/use-once'
import type { Texts } from '@/lib/compared'

import { TOPIC } from './api'
import { Roomy } from './parts'
import { useConflict } from './use-conflict'
import type { Draft } from './use-draft'

const Restored = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '6px 12px',
  padding: '8px 8px 8px 14px',
  borderRadius: 10,
  background: theme.vars.palette.surface.accent,
  ...theme.typography.body2,
}))

interface Parts<Values extends Texts & FieldValues> {
  values: Values
  write: (field: string, value: string) => void
  /** What every field of such a form has: spread it onto a Field. */
  field: (name: keyof Values & string) => {
    label: string
    autoComplete: 'off'
    error: string | undefined
  } & ReturnType<UseFormReturn<Values>['register']>
}

interface RecordDialogProps<Row extends { version: number }, Values extends Texts & FieldValues> {
  title: string
  action: ReactNode
  form: UseFormReturn<Values>
  draft: Draft<Row, Values>
  valuesOf: (row: Row) => Values
  labels: Record<keyof Values, string>
  /** `version` is the one this form was read with, `key` the mark of one attempt. */
  send: (values: Values, attempt: { version: number; key: string }) => Promise<Row>
  onSaved: (row: Row) => void
  onClose: () => void
  /** How a value is said where two of them are compared. */
  shown?: (field: string, value: string) => string
  children: (parts: Parts<Values>) => ReactNode
}

/**
 * The frame of a record's form. Two people at once lose nothing, and neither does somebody who leaves it unsaved: what
 * was typed waits for the next time.
 */
export function RecordDialog<Row extends { version: number }, Values extends Texts & FieldValues>({
  title,
  action,
  form,
  draft,
  valuesOf,
  labels,
  send,
  onSaved,
  onClose,
  shown = (_field, value) => value,
  children,
}: RecordDialogProps<Row, Values>) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const once = useOnce({ topics: [TOPIC] })
  const { errors, isSubmitting } = form.formState
  const values = useWatch({ control: form.control }) as Values
  const { standing, met, version, write, startFrom } = useConflict({
    row: draft.read,
    form,
    valuesOf,
    labels,
  })
  const finish = (row: Row) => {
    draft.drop()
    void queries.invalidateQueries({ queryKey: [TOPIC] })
    onSaved(row)
  }
  const leave = () => {
    if (draft.leave(form.getValues()))
      offerUndo(t`Nie zapisano. To, co wpisane, czeka, aż otworzysz to okno ponownie.`)
    onClose()
  }
  const submit = useSubmit(form, async (typed) => {
    try {
      finish(await once((key) => send(typed, { version, key })))
    } catch (problem) {
      if (!met(problem)) throw problem
    }
  })
  return (
    <Dialog title={title} onClose={leave} width={600}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          {draft.isRestored ? (
            <Restored role="status">
              <Trans>Wróciło to, czego ostatnio nie zapisano.</Trans>
              <ActionButton
                size="small"
                kind="quiet"
                onClick={() => {
                  form.reset(draft.fresh.values)
                  startFrom(draft.fresh.read)
                  draft.drop()
                }}
              >
                <Trans>Zacznij od nowa</Trans>
              </ActionButton>
            </Restored>
          ) : null}
          {standing ? (
            <ConflictPanel
              key={standing.current.version}
              taken={standing.taken.map((one) => ({
                ...one,
                theirs: shown(one.field, one.theirs),
              }))}
              clashes={standing.clashes.map((one) => ({
                ...one,
                isMine: values[one.field] !== one.theirs,
              }))}
              onChoose={(field, isMine) => {
                const one = standing.clashes.find((clash) => clash.field === field)
                if (one) write(field, isMine ? one.mine : one.theirs)
              }}
              onTakeTheirs={() => {
                finish(standing.current)
              }}
            />
          ) : null}
          {children({
            values,
            write,
            field: (name) => ({
              label: labels[name],
              autoComplete: 'off',
              error: errors[name]?.message as string | undefined,
              ...form.register(name as unknown as Path<Values>),
            }),
          })}
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              {action}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
