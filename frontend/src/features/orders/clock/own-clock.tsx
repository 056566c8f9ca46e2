import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Field } from '@/components/field'
import { tellRefusal } from '@/components/notify'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { TOPIC } from '../api'
import { Buttons, Card, Quiet, Roomy } from '../parts'
import { useRefusalText } from '../use-order'

import { CLOCK_TOPIC, clockQuery, startClock, stopClock } from './api'

/** The own clock for work on no order; whoever works on no cars has none. */
export function OwnClock() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const clock = useQuery(clockQuery())
  const [note, setNote] = useState('')
  const turn = useMutation({
    mutationFn: (action: () => Promise<void>) => action(),
    onError: (problem) => {
      tellRefusal(refusal(problem))
    },
    onSettled: () =>
      Promise.all(
        [TOPIC, CLOCK_TOPIC].map((topic) => queries.invalidateQueries({ queryKey: [topic] })),
      ),
  })
  if (!clock.data?.mechanic) return null
  const { running } = clock.data
  const usual = [t`Porządki`, t`Szkolenie`, t`Czekanie na części`]
  const begin = (said: string) => {
    if (said.trim() === '') return
    turn.mutate(() => startClock(null, said.trim()), {
      onSuccess: () => {
        if (said === note) setNote('')
      },
    })
  }
  return (
    <section aria-label={t`Mój zegar`}>
      <Card>
        {running ? (
          <Buttons>
            <span>
              <b>
                {running.order === null
                  ? running.note || t`Praca poza zleceniem`
                  : [running.order.plate, running.order.label].filter(Boolean).join(' · ')}
              </b>{' '}
              <Quiet className="num">
                <Trans>od {format.slot(running.started_at)}</Trans>
              </Quiet>
            </span>
            <ActionButton
              size="small"
              busy={turn.isPending && t`Zapisuję…`}
              onClick={() => {
                turn.mutate(stopClock)
              }}
            >
              <Trans>Zatrzymaj mój zegar</Trans>
            </ActionButton>
          </Buttons>
        ) : null}
        <Roomy>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              begin(note)
            }}
          >
            <Buttons style={{ alignItems: 'end' }}>
              <span style={{ flex: '1 1 220px', minWidth: 0 }}>
                <Field
                  label={t`Praca poza zleceniem`}
                  placeholder={t`na przykład: porządki na hali`}
                  maxLength={200}
                  autoComplete="off"
                  value={note}
                  onChange={({ target }) => {
                    setNote(target.value)
                  }}
                />
              </span>
              <ActionButton
                type="submit"
                disabled={note.trim() === ''}
                busy={turn.isPending && t`Zapisuję…`}
              >
                <Trans>Uruchom mój zegar</Trans>
              </ActionButton>
              {usual.map((one) => (
                <ActionButton
                  key={one}
                  kind="quiet"
                  aria-label={t`Uruchom mój zegar: ${one}`}
                  onClick={() => {
                    begin(one)
                  }}
                >
                  {one}
                </ActionButton>
              ))}
            </Buttons>
          </form>
        </Roomy>
      </Card>
    </section>
  )
}
