import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { Dialog } from '@/components/dialog'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useFormat } from '@/hooks/use-format'

import { cancelVisit, type Visit, visitQuery } from './api'

/** A freed time may be somebody else's a second later, so this one question is asked. */
export function CancelDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useLingui()
  const format = useFormat(visit.workshop.timezone)
  const queries = useQueryClient()
  const form = useForm({ defaultValues: { reason: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async ({ reason }) => {
    const cancelled = await cancelVisit(visit.id, reason)
    queries.setQueryData(visitQuery(visit.id).queryKey, cancelled)
    void queries.invalidateQueries({ queryKey: ['appointment'] })
    announce(t`Wizyta odwołana.`)
    onClose()
  })
  return (
    <Dialog title={t`Odwołać wizytę?`} onClose={onClose}>
      <Form onSubmit={submit}>
        <p>
          <Trans>
            {visit.service.name}, {visit.workshop.name}, {format.exact(visit.start)}. Termin od razu
            zobaczą inni, a warsztat dostanie wiadomość.
          </Trans>
        </p>
        <TextAreaField
          label={t`Powód`}
          optional={t`nieobowiązkowe`}
          maxLength={300}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
        <FormProblem message={errors.root?.message} />
        <ActionButton kind="grave" type="submit" busy={isSubmitting && t`Odwołuję…`}>
          <Trans>Odwołaj wizytę</Trans>
        </ActionButton>
        <ActionButton kind="quiet" onClick={onClose}>
          <Trans>Zostaw, jak jest</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
