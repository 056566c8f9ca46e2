import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { Mechanic } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { PersonInitials } from '@/components/person-initials'
import { useWorkshop } from '@/hooks/use-workshop'

import { addMechanic, mechanicsQuery, removeMechanic, saveMechanic, withoutId } from './api'
import { MechanicDialog } from './mechanic-dialog'
import { MechanicTimeDialog } from './mechanic-time'
import { Buttons, Loaded, Rows, Section, useSkillWords } from './parts'
import { RowActions } from './row-actions'
import { useChange } from './use-change'

const KEY = ['calendar', 'mechanics']

type Opened = { mechanic: Mechanic | null; what: 'card' } | { mechanic: Mechanic; what: 'time' }

/** Who works on cars: what they can do and when they are there. */
export function MechanicsSection() {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const skills = useSkillWords()
  const { change } = useChange()
  const mechanics = useQuery(mechanicsQuery())
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => {
    setOpened(null)
  }
  const mayEdit = can('calendar.settings')
  const add = mayEdit ? (
    <div>
      <ActionButton
        kind="next"
        onClick={() => {
          setOpened({ mechanic: null, what: 'card' })
        }}
      >
        <Trans>Dodaj mechanika</Trans>
      </ActionButton>
    </div>
  ) : null
  return (
    <Section>
      <h2>
        <Trans>Mechanicy</Trans>
      </h2>
      <p>
        <Trans>
          Każdy ma kolumnę w kalendarzu. Konto jest potrzebne tylko do własnego dnia w telefonie.
        </Trans>
      </p>
      <Loaded query={mechanics}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState drawing="people" action={add}>
              <Trans>Nie ma jeszcze żadnego mechanika.</Trans>
            </EmptyState>
          ) : (
            <>
              <Rows>
                {rows.map((mechanic) => (
                  <li key={mechanic.id}>
                    <PersonInitials name={mechanic.name} />
                    <span data-grow="">
                      <b>{mechanic.name}</b>{' '}
                      <small>
                        {mechanic.skills.map((skill) => skills[skill] ?? skill).join(', ')}
                      </small>
                    </span>
                    {mechanic.is_active ? null : (
                      <small>
                        <Trans>wyłączony</Trans>
                      </small>
                    )}
                    <Buttons>
                      {can('calendar.edit') ? (
                        <ActionButton
                          size="small"
                          aria-label={t`Czas pracy: ${mechanic.name}`}
                          onClick={() => {
                            setOpened({ mechanic, what: 'time' })
                          }}
                        >
                          <Trans>Czas pracy</Trans>
                        </ActionButton>
                      ) : null}
                      {mayEdit ? (
                        <RowActions
                          row={mechanic}
                          onEdit={() => {
                            setOpened({ mechanic, what: 'card' })
                          }}
                          onSwitch={() => {
                            void change(
                              KEY,
                              () => saveMechanic({ ...mechanic, is_active: !mechanic.is_active }),
                              () => saveMechanic(mechanic),
                            )
                          }}
                          onRemove={() => {
                            void change(
                              KEY,
                              () => removeMechanic(mechanic),
                              () => addMechanic(withoutId(mechanic)),
                              t`Usunięto: ${mechanic.name}.`,
                            )
                          }}
                        />
                      ) : null}
                    </Buttons>
                  </li>
                ))}
              </Rows>
              {add}
            </>
          )
        }
      </Loaded>
      {opened?.what === 'card' ? (
        <MechanicDialog
          mechanic={opened.mechanic}
          position={mechanics.data?.length ?? 0}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'time' ? (
        <MechanicTimeDialog mechanic={opened.mechanic} onClose={close} />
      ) : null}
    </Section>
  )
}
