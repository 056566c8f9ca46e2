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

import { changePerson, invitePerson, peopleQuery } from './api'
import { CheckList } from './check-list'
import { Loaded, Rows, Section, useRoleWords } from './parts'
import { useChange } from './use-change'

const KEY = ['membership', 'people']

const nameOf = (person: Person) => `${person.first_name} ${person.last_name}`.trim() || person.email

/** Who may log in here and as what. */
export function PeopleSection() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { user } = useAuth()
  const roles = useRoleWords()
  const { change } = useChange()
  const people = useQuery({ ...peopleQuery(), enabled: can('people.view') })
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const mayEdit = can('people.edit')
  const states: Record<string, string> = {
    invited: t`zaproszenie wysłane`,
    revoked: t`bez dostępu`,
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
                {states[person.status] ? <small>{states[person.status]}</small> : null}
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
                {mayEdit && person.user_id !== user?.id && person.status !== 'invited' ? (
                  <ActionButton
                    size="small"
                    kind="quiet"
                    aria-label={
                      person.status === 'revoked'
                        ? t`Przywróć dostęp: ${nameOf(person)}`
                        : t`Odbierz dostęp: ${nameOf(person)}`
                    }
                    onClick={() => {
                      const next = person.status === 'revoked' ? 'active' : 'revoked'
                      void change(
                        KEY,
                        () => changePerson(person.id, { status: next }),
                        () =>
                          changePerson(person.id, {
                            status: next === 'active' ? 'revoked' : 'active',
                          }),
                      )
                    }}
                  >
                    {person.status === 'revoked' ? (
                      <Trans>Przywróć dostęp</Trans>
                    ) : (
                      <Trans>Odbierz dostęp</Trans>
                    )}
                  </ActionButton>
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
