import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

interface CancelDialogProps {
  onCancel: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Calling a visit off cannot be undone and the client reads why, so it is asked for. */
export function CancelDialog({ onCancel, onClose }: CancelDialogProps) {
  const { t } = useLingui()
  const schema = z.object({
    reason: z
      .string()
      .trim()
      .min(3, t`Napisz, dlaczego. Klient to przeczyta.`)
      .max(300),
  })
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' } })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async ({ reason }) => {
    await onCancel(reason)
    onClose()
  })
  return (
    <Dialog title={t`Odwołaj wizytę`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <TextAreaField
          label={t`Powód`}
          hint={t`Klient dostanie go w wiadomości.`}
          error={errors.reason?.message}
          {...form.register('reason')}
        />
        <ActionButton kind="grave" type="submit" busy={isSubmitting && t`Odwołuję…`}>
          <Trans>Odwołaj wizytę</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
