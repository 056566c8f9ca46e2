import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import type { Person, Role } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { PersonInitials } from '@/components/person-initials'
import { useAuth } from '@/hooks/use-auth'
import { useWorkshop } from '@/hooks/use-workshop'

import { changePerson, invitePerson, peopleQuery, removePerson } from './api'
import { CheckList } from './check-list'
import { Loaded, Rows, Section, useRoleWords } from './parts'
import { useChange } from './use-change'

const KEY = ['membership', 'people']

const nameOf = (person: Person) => `${person.first_name} ${person.last_name}`.trim() || person.email

/** Nothing is told of somebody who never accepted, not even who they are. */
const hasJoined = (person: Person) => person.user_id !== null

/** Who may log in here and as what. */
export function PeopleSection() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { user } = useAuth()
  const roles = useRoleWords()
  const people = useQuery({ ...peopleQuery(), enabled: can('people.view') })
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const mayEdit = can('people.edit')
  const stateOf = (person: Person) => {
    if (person.status === 'invited') return t`zaproszenie wysłane`
    if (person.status !== 'revoked') return ''
    return hasJoined(person) ? t`bez dostępu` : t`zaproszenie wycofane`
  }
  if (!can('people.view')) return null
  return (
    <Section>
      <h2>
        <Trans>Kto może się zalogować</Trans>
      </h2>
      <Loaded query={people}>
        {(rows) => (
          <Rows>
            {rows.map((person) => (
              <li key={person.id}>
                <PersonInitials name={nameOf(person)} />
                <span data-grow="">
                  <b>{nameOf(person)}</b> <small>{person.email}</small>
                </span>
                <span>{person.roles.map((role) => roles[role] ?? role).join(', ')}</span>
                {stateOf(person) ? <small>{stateOf(person)}</small> : null}
                {mayEdit ? (
                  <ActionButton
                    size="small"
                    aria-label={t`Zmień role: ${nameOf(person)}`}
                    onClick={() => {
                      setEdited(person)
                    }}
                  >
                    <Trans>Zmień role</Trans>
                  </ActionButton>
                ) : null}
                {mayEdit && (person.user_id === null || person.user_id !== user?.id) ? (
                  <Access person={person} />
                ) : null}
              </li>
            ))}
          </Rows>
        )}
      </Loaded>
      {mayEdit ? (
        <div>
          <ActionButton
            onClick={() => {
              setEdited('new')
            }}
          >
            <Trans>Zaproś osobę</Trans>
          </ActionButton>
        </div>
      ) : null}
      {edited ? (
        <PersonDialog
          person={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Section>
  )
}

/** Gives and takes the right to log in: an invitation is sent again or withdrawn, access taken away or given back. */
function Access({ person }: { person: Person }) {
  const { t } = useLingui()
  const { change } = useChange()
  const name = nameOf(person)
  const giveBack = () => changePerson(person.id, { status: 'active' })
  const takeAway = () => changePerson(person.id, { status: 'revoked' })
  if (hasJoined(person) && person.status !== 'invited')
    return person.status === 'revoked' ? (
      <ActionButton
        size="small"
        kind="quiet"
        aria-label={t`Przywróć dostęp: ${name}`}
        onClick={() => void change(KEY, giveBack, takeAway)}
      >
        <Trans>Przywróć dostęp</Trans>
      </ActionButton>
    ) : (
      <ActionButton
        size="small"
        kind="quiet"
        aria-label={t`Odbierz dostęp: ${name}`}
        onClick={() => void change(KEY, takeAway, giveBack)}
      >
        <Trans>Odbierz dostęp</Trans>
      </ActionButton>
    )
  const { email, roles, id, status } = person
  const send = (
    <ActionButton
      size="small"
      kind="quiet"
      aria-label={status === 'invited' ? t`Wyślij ponownie: ${name}` : t`Zaproś ponownie: ${name}`}
      onClick={() =>
        void change(KEY, () => invitePerson(email, roles), undefined, t`Zaproszenie wysłane.`)
      }
    >
      {status === 'invited' ? <Trans>Wyślij ponownie</Trans> : <Trans>Zaproś ponownie</Trans>}
    </ActionButton>
  )
  if (status !== 'invited') return send
  return (
    <>
      {send}
      <ActionButton
        size="small"
        kind="quiet"
        aria-label={t`Wycofaj zaproszenie: ${name}`}
        // The way back stands in the row: whoever was here before would be let in by an undo without a new yes.
        onClick={() =>
          void change(KEY, () => removePerson(id), undefined, t`Zaproszenie wycofane.`)
        }
      >
        <Trans>Wycofaj zaproszenie</Trans>
      </ActionButton>
    </>
  )
}

function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useLingui()
  const words = useRoleWords()
  const { saved } = useChange()
  const schema = z.object({
    email: z.email(t`Podaj adres e-mail, na przykład anna@example.com.`),
    roles: z.array(z.string()).min(1, t`Zaznacz co najmniej jedną rolę.`),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { email: person?.email ?? '', roles: person?.roles ?? ['mechanic'] },
  })
  const chosen = useWatch({ control: form.control, name: 'roles' })
  const { errors, isSubmitting } = form.formState
  const submit = useSubmit(form, async ({ email, roles }) => {
    if (person) await changePerson(person.id, { roles: roles as Role[] })
    else await invitePerson(email, roles)
    onClose()
    await saved(
      KEY,
      person ? () => changePerson(person.id, { roles: person.roles as Role[] }) : undefined,
    )
  })
  return (
    <Dialog title={person ? nameOf(person) : t`Zaproś do zespołu`} onClose={onClose}>
      <Form onSubmit={submit}>
        <FormProblem message={errors.root?.message} />
        {person ? null : (
          <Field
            label={t`E-mail`}
            type="email"
            hint={t`Zaproszenie przyjdzie pocztą.`}
            error={errors.email?.message}
            {...form.register('email')}
          />
        )}
        <CheckList
          legend={t`Role`}
          words={words}
          value={chosen}
          onChange={(roles) => {
            form.setValue('roles', roles, { shouldValidate: true })
          }}
          error={errors.roles?.message}
        />
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Wysyłam…`}>
          {person ? <Trans>Zapisz</Trans> : <Trans>Wyślij zaproszenie</Trans>}
        </ActionButton>
      </Form>
    </Dialog>
  )
}
