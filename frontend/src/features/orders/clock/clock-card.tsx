import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { Order, WorkedTime } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { ErrorState } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'
import { Skeleton } from '@/components/skeleton'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { TOPIC } from '../api'
import { Buttons, Card, Quiet, Section } from '../parts'
import { useRefusalText } from '../use-order'

import { CLOCK_TOPIC, clockQuery, entriesQuery, hoursQuery, startClock, stopClock } from './api'
import { LineHours } from './line-hours'
import { TimeDialog } from './time-dialog'

const Times = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 12px',
    minHeight: 36,
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}))

/** How long the work was planned for, how long it took, and who did it. */
export function ClockCard({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const refusal = useRefusalText()
  const isOffice = can('orders.edit')
  const hours = useQuery(hoursQuery(order.id))
  const times = useQuery({ ...entriesQuery(order.id), enabled: isOffice })
  const clock = useQuery(clockQuery())
  const [open, setOpen] = useState<WorkedTime | 'new' | null>(null)
  const turn = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? startClock(order.id) : stopClock()),
    onError: (problem) => {
      tellRefusal(refusal(problem))
    },
    onSettled: () =>
      Promise.all(
        [TOPIC, CLOCK_TOPIC].map((topic) => queries.invalidateQueries({ queryKey: [topic] })),
      ),
  })
  const runsHere = clock.data?.running?.order?.id === order.id
  const isOpen = order.closed_at === null
  return (
    <Section aria-label={t`Czas pracy`} data-screen="">
      <header>
        <h2>
          <Trans>Czas pracy</Trans>
        </h2>
      </header>
      <Card>
        {hours.isError && !hours.data ? (
          <ErrorState problem={hours.error} onRetry={() => void hours.refetch()} />
        ) : hours.data ? (
          <>
            <span>
              <Trans>
                Przepracowano <b className="num">{format.duration(hours.data.worked_minutes)}</b>,
                planowano <b className="num">{format.duration(hours.data.planned_minutes)}</b>.
              </Trans>
            </span>
            <LineHours order={order} hours={hours.data} />
          </>
        ) : (
          <Skeleton height={24} />
        )}
        {times.data && times.data.length > 0 ? (
          <Times aria-label={t`Wpisy czasu pracy`}>
            {times.data.map((entry) => (
              <li key={entry.id}>
                <span>
                  {entry.mechanic.name}
                  {entry.line === null ? null : <Quiet> · {entry.line.name}</Quiet>}
                  <br />
                  <Quiet className="num">
                    {format.slot(entry.started_at)}
                    {' – '}
                    {entry.ended_at === null ? t`trwa` : format.time(entry.ended_at)}
                    {' · '}
                    {format.duration(entry.minutes)}
                  </Quiet>
                </span>
                <ActionButton
                  size="small"
                  kind="quiet"
                  aria-label={t`Popraw: ${entry.mechanic.name}, ${format.slot(entry.started_at)}`}
                  onClick={() => {
                    setOpen(entry)
                  }}
                >
                  <Trans>Popraw</Trans>
                </ActionButton>
              </li>
            ))}
          </Times>
        ) : null}
        <Buttons>
          {runsHere ? (
            // Wherever the order stands: what runs can be stopped.
            <ActionButton
              busy={turn.isPending && t`Zapisuję…`}
              onClick={() => {
                turn.mutate(false)
              }}
            >
              <Trans>Zatrzymaj mój zegar</Trans>
            </ActionButton>
          ) : isOpen && clock.data?.mechanic ? (
            <ActionButton
              busy={turn.isPending && t`Zapisuję…`}
              onClick={() => {
                turn.mutate(true)
              }}
            >
              <Trans>Uruchom mój zegar</Trans>
            </ActionButton>
          ) : null}
          {isOffice ? (
            <ActionButton
              kind="quiet"
              onClick={() => {
                setOpen('new')
              }}
            >
              <Trans>Dopisz czas</Trans>
            </ActionButton>
          ) : null}
        </Buttons>
      </Card>
      {open === null ? null : (
        <TimeDialog
          orderId={order.id}
          entry={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </Section>
  )
}
