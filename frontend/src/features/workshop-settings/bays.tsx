import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Bay } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { EmptyState } from '@/components/empty-state'
import { Field, SelectField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useWorkshop } from '@/hooks/use-workshop'

import { addBay, baysQuery, removeBay, saveBay, withoutId } from './api'
import { Loaded, Rows, Section, useBayKindWords } from './parts'
import { RowActions } from './row-actions'
import { useChange } from './use-change'

const KEY = ['calendar', 'bays']

export function BaysPart() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const kinds = useBayKindWords()
  const { change } = useChange()
  const bays = useQuery(baysQuery())
  const [edited, setEdited] = useState<Bay | 'new' | null>(null)
  const mayEdit = can('calendar.settings')
  const add = mayEdit ? (
    <div>
      <ActionButton
        kind="next"
        onClick={() => {
          setEdited('new')
        }}
      >
        <Trans>Dodaj stanowisko</Trans>
      </ActionButton>
    </div>
  ) : null
  return (
    <Section>
      <h2>
        <Trans>Stanowiska</Trans>
      </h2>
      <p>
        <Trans>
          Dwa auta nie staną na jednym podnośniku: wolne terminy liczą się z nich i z ludzi.
        </Trans>
      </p>
      <Loaded query={bays}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState drawing="car" action={add}>
              <Trans>Nie ma jeszcze żadnego stanowiska.</Trans>
            </EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((bay) => (
                  <li key={bay.id}>
                    <span data-grow="">
                      <b>{bay.name}</b> <small>{kinds[bay.kind] ?? bay.kind}</small>
                    </span>
                    {bay.is_active ? null : (
                      <small>
                        <Trans>wyłączone</Trans>
                      </small>
                    )}
                    {mayEdit ? (
                      <RowActions
                        row={bay}
                        onEdit={() => {
                          setEdited(bay)
                        }}
                        onSwitch={() => {
                          void change(
                            KEY,
                            () => saveBay({ ...bay, is_active: !bay.is_active }),
                            () => saveBay(bay),
                          )
                        }}
                        onRemove={() => {
                          void change(
                            KEY,
                            () => removeBay(bay),
                            () => addBay(withoutId(bay)),
                            t`Usunięto: ${bay.name}.`,
                          )
                        }}
                      />
                    ) : null}
                  </li>
                ))}
              </Rows>
              {add}
            </>
          )
        }
      </Loaded>
      {edited ? (
        <BayDialog
          bay={edited === 'new' ? null : edited}
          position={bays.data?.length ?? 0}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Section>
  )
}

interface BayDialogProps {
  bay: Bay | null
  position: number
  onClose: () => void
}

function BayDialog({ bay, position, onClose }: BayDialogProps) {
  const { t } = useLingui()
  const kinds = useBayKindWords()
  const { saved } = useChange()
  const schema = z.object({
    name: z
      .string()
      .trim()
      .min(1, t`Podaj nazwę, na przykład Podnośnik 1.`)
      .max(60),
    kind: z.string(),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: bay?.name ?? '', kind: bay?.kind ?? 'lift' },
  })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async (values) => {
    if (bay) await saveBay({ ...bay, ...values })
    else await addBay({ ...values, is_active: true, position })
    onClose()
    await saved(KEY, bay ? () => saveBay(bay) : undefined)
  })
  return (
    <Dialog title={bay ? bay.name : t`Nowe stanowisko`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        <Field label={t`Nazwa`} error={errors.name?.message} {...form.register('name')} />
        <SelectField label={t`Rodzaj`} error={errors.kind?.message} {...form.register('kind')}>
          {Object.entries(kinds).map(([kind, word]) => (
            <option key={kind} value={kind}>
              {word}
            </option>
          ))}
        </SelectField>
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
          <Trans>Zapisz</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
