import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Block } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop } from '@/hooks/use-workshop'
import { fromLocalInput, localInput } from '@/lib/local-input'

import { baysQuery, mechanicsQuery } from '../api'

import { useBlocks } from './use-blocks'

const Reasons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: -6 })
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** What a dialog begins with: a block that stands, or time that was marked. */
export interface BlockStart {
  block?: Block
  start: number
  end: number
  mechanicId?: number | null | undefined
  bayId?: number | null | undefined
}

const keyOf = (id: number | null | undefined): string => (id == null ? '' : String(id))
const idOf = (key: string): number | null => (key === '' ? null : Number(key))

/** Blocks time, or changes a block: the way for keys and fingers of what the mouse does by dragging. */
export function BlockDialog({ from, onClose }: { from: BlockStart; onClose: () => void }) {
  const { t } = useLingui()
  const { timezone } = useWorkshop()
  const blocks = useBlocks()
  const mechanics = useQuery(mechanicsQuery()).data ?? []
  const bays = useQuery(baysQuery()).data ?? []
  const once = useOnce({ topics: ['appointment'] })
  const { block } = from
  const startOf = (typed: string) => fromLocalInput(typed, timezone, from.start)
  const endOf = (typed: string) => fromLocalInput(typed, timezone, from.end)
  const schema = z
    .object({
      start: z.string().min(1, t`Podaj początek.`),
      end: z.string().min(1, t`Podaj koniec.`),
      mechanic_id: z.string(),
      bay_id: z.string(),
      reason: z.string().max(200, t`Najwyżej 200 znaków.`),
    })
    .refine(({ start, end }) => start === '' || end === '' || endOf(end) > startOf(start), {
      path: ['end'],
      message: t`Koniec musi być po początku.`,
    })
    .refine((typed) => typed.mechanic_id !== '' || typed.bay_id !== '', {
      path: ['mechanic_id'],
      message: t`Wybierz mechanika albo stanowisko.`,
    })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      start: localInput(from.start, timezone),
      end: localInput(from.end, timezone),
      mechanic_id: keyOf(block ? block.mechanic?.id : from.mechanicId),
      bay_id: keyOf(block ? block.bay?.id : from.bayId),
      reason: block?.reason ?? '',
    },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (typed) => {
    const terms = {
      start: startOf(typed.start),
      end: endOf(typed.end),
      mechanic_id: idOf(typed.mechanic_id),
      bay_id: idOf(typed.bay_id),
      reason: typed.reason.trim(),
    }
    await (block ? blocks.save(block, terms) : once((key) => blocks.create(terms, key)))
    onClose()
  })
  const rows = (
    listed: { id: number; name: string; is_active: boolean }[],
    current: number | undefined,
  ) =>
    listed
      .filter((row) => row.is_active || row.id === current)
      .map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))
  return (
    <Dialog width={580} title={block ? t`Zablokowany czas` : t`Zablokuj czas`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <FormRow>
          <Field
            label={t`Od`}
            type="datetime-local"
            error={errors.start?.message}
            {...form.register('start')}
          />
          <Field
            label={t`Do`}
            type="datetime-local"
            error={errors.end?.message}
            {...form.register('end')}
          />
        </FormRow>
        <FormRow>
          <SelectField
            label={t`Mechanik`}
            error={errors.mechanic_id?.message}
            {...form.register('mechanic_id')}
          >
            <option value="">{t`nikt`}</option>
            {rows(mechanics, block?.mechanic?.id)}
          </SelectField>
          <SelectField
            label={t`Stanowisko`}
            error={errors.bay_id?.message}
            {...form.register('bay_id')}
          >
            <option value="">{t`żadne`}</option>
            {rows(bays, block?.bay?.id)}
          </SelectField>
        </FormRow>
        <Field
          label={t`Powód`}
          optional={t`nieobowiązkowe`}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
        <Reasons role="group" aria-label={t`Częste powody`}>
          {[t`przerwa techniczna`, t`szkolenie`, t`serwis podnośnika`].map((reason) => (
            <ActionButton
              key={reason}
              size="small"
              onClick={() => {
                form.setValue('reason', reason)
              }}
            >
              {reason}
            </ActionButton>
          ))}
        </Reasons>
        <Buttons>
          <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
            {block ? <Trans>Zapisz</Trans> : <Trans>Zablokuj</Trans>}
          </ActionButton>
          {block ? (
            <ActionButton
              onClick={() => {
                void blocks.remove(block)
                onClose()
              }}
            >
              <Trans>Usuń blokadę</Trans>
            </ActionButton>
          ) : null}
        </Buttons>
      </Form>
    </Dialog>
  )
}
