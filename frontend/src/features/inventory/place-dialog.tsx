import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Place } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useOnce } from '@/hooks/use-once'

import { PART } from './api'
import { Roomy } from './look'
import { PLACE, savePlace } from './places-api'

/** What a place is called, and how one finds it. */
export function PlaceDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const once = useOnce({ topics: [PLACE] })
  const schema = z.object({
    name: z
      .string()
      .trim()
      .min(1, t`Podaj nazwę miejsca.`),
    note: z.string().trim(),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: place?.name ?? '', note: place?.note ?? '' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    await once((key) => savePlace(place, values, key))
    void queries.invalidateQueries({ queryKey: [PLACE] })
    // Parts are listed with the names of their places.
    if (place) void queries.invalidateQueries({ queryKey: [PART] })
    onClose()
  })
  return (
    <Dialog title={place ? place.name : t`Nowe miejsce`} onClose={onClose}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          <Field
            label={t`Nazwa`}
            autoComplete="off"
            maxLength={60}
            error={errors.name?.message}
            {...form.register('name')}
          />
          <Field
            label={t`Notatka`}
            optional={t`nieobowiązkowe`}
            autoComplete="off"
            maxLength={200}
            error={errors.note?.message}
            {...form.register('note')}
          />
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              {place ? <Trans>Zapisz</Trans> : <Trans>Dodaj miejsce</Trans>}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
