import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'

import { addCanned, type Canned, saveCanned } from './canned-api'
import { cannedQuery } from './staff-talk'
import { TOPIC } from './talk'

interface CannedFormProps {
  /** null makes a new one. */
  canned: Canned | null
  onClose: () => void
}

/** What a canned answer is called in the menu, and what it puts into the field. */
export function CannedForm({ canned, onClose }: CannedFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const once = useOnce({
    topics: [TOPIC],
    arrived: t`Pierwsza wersja tej odpowiedzi jest już zapisana. Zamknij to okno i zmień ją na liście.`,
  })
  const schema = z.object({
    title: z
      .string()
      .trim()
      .min(1, t`Podaj nazwę.`),
    text: z
      .string()
      .trim()
      .min(1, t`Napisz kilka słów.`),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { title: canned?.title ?? '', text: canned?.text ?? '' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    const terms = { ...values, position: canned?.position ?? 0 }
    await (canned ? saveCanned(canned.id, terms) : once((key) => addCanned(terms, key)))
    void queries.invalidateQueries({ queryKey: cannedQuery().queryKey })
    onClose()
  })
  return (
    <Dialog title={canned ? canned.title : t`Nowa odpowiedź`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <Field
          label={t`Nazwa`}
          autoComplete="off"
          maxLength={80}
          error={errors.title?.message}
          {...form.register('title')}
        />
        <TextAreaField
          label={t`Treść`}
          rows={6}
          maxLength={4000}
          error={errors.text?.message}
          {...form.register('text')}
        />
        <div>
          <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
            {canned ? <Trans>Zapisz</Trans> : <Trans>Dodaj odpowiedź</Trans>}
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  )
}
