import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

interface SlugDialogProps {
  slug: string
  onClose: () => void
  send: (slug: string) => Promise<void>
}

const schema = z.object({ slug: z.string().trim().toLowerCase() })

function useSlugForm({ onClose, send }: SlugDialogProps) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { slug: '' } })
  const submit = useSubmit(form, async ({ slug }) => {
    await send(slug)
    onClose()
  })
  return { form, submit }
}

export function RenameDialog(props: SlugDialogProps) {
  const { t } = useLingui()
  const { form, submit } = useSlugForm(props)
  return (
    <Dialog title={t`Nowy adres warsztatu`} onClose={props.onClose}>
      <Form onSubmit={submit}>
        <p>
          <Trans>
            Stary adres przez rok prowadzi do nowego i nikt inny go nie zajmie. Zespół zaloguje się
            pod nowym.
          </Trans>
        </p>
        <Field
          label={t`Nowy adres`}
          placeholder={props.slug}
          autoComplete="off"
          error={form.formState.errors.slug?.message}
          {...form.register('slug')}
        />
        <FormProblem message={form.formState.errors.root?.message} />
        <ActionButton kind="next" type="submit" busy={form.formState.isSubmitting && t`Zmieniamy…`}>
          <Trans>Zmień adres</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}

/** The only act without a way back, so it asks for the address to be written out. */
export function EraseDialog(props: SlugDialogProps) {
  const { t } = useLingui()
  const { form, submit } = useSlugForm(props)
  const typed = useWatch({ control: form.control, name: 'slug' })
  const { slug } = props
  return (
    <Dialog title={t`Usunąć warsztat na zawsze?`} onClose={props.onClose}>
      <Form onSubmit={submit}>
        <p>
          <Trans>
            Znikną wizyty, klienci, auta, zdjęcia i wpis w wyszukiwarce. Tego nie da się cofnąć.
            Konta osób zostają.
          </Trans>
        </p>
        <Field
          label={t`Przepisz adres warsztatu: ${slug}`}
          autoComplete="off"
          error={form.formState.errors.slug?.message}
          {...form.register('slug')}
        />
        <FormProblem message={form.formState.errors.root?.message} />
        <ActionButton
          kind="grave"
          type="submit"
          disabled={typed.trim().toLowerCase() !== slug}
          busy={form.formState.isSubmitting && t`Usuwamy…`}
        >
          <Trans>Usuń warsztat</Trans>
        </ActionButton>
      </Form>
    </Dialog>
  )
}
