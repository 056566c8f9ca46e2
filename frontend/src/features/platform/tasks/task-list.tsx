import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { DecisionRows } from '../decision-rows'

import { type DeadTask, deadTasksQuery, discard, gone, runAgain } from './api'
import { DiscardDialog } from './discard-dialog'
import { RunPageAgain } from './run-page-again'
import { useCauseWords, useTaskWords } from './words'

const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: 12,
  marginBottom: 12,
  '& > :not(button)': { flex: '0 1 420px' },
})
// No „div”: a row's only one is what stands at its left.
const Buttons = styled('span')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

/** A decision on one task. When somebody else was faster the list shows what is left. */
function useDecision(send: (id: string) => Promise<unknown>, id: string, said: string) {
  const queries = useQueryClient()
  const text = useProblemText()
  const refresh = () => queries.invalidateQueries({ queryKey: ['dead-tasks'] })
  return useMutation({
    mutationFn: () => send(id),
    onSuccess: async () => {
      offerUndo(said)
      await refresh()
    },
    onError: async (problem) => {
      tellRefusal(text(problem))
      if (problem instanceof ApiError && gone.has(problem.code)) await refresh()
    },
  })
}

function TaskRow({ task }: { task: DeadTask }) {
  const { t } = useLingui()
  const format = useFormat()
  const names = useTaskWords()
  const cause = useCauseWords()
  const [isAsking, setAsking] = useState(false)
  const again = useDecision(runAgain, task.id, t`Zadanie wykonamy jeszcze raz.`)
  const away = useDecision(discard, task.id, t`Zadanie odrzucone.`)
  const name = names[task.task] ?? (task.task || t`Nieznane zadanie`)
  const when = format.dateTime(task.died_at)
  const times = plural(task.times, {
    one: '# raz',
    few: '# razy',
    many: '# razy',
    other: '# razy',
  })
  const about = [
    task.workshop || (task.is_platform ? t`platforma` : t`bez warsztatu`),
    when,
    task.times > 1 && times,
  ]
  const told = task.arguments.join(', ')
  const inLog = [task.task, task.request_id || task.id].filter(Boolean).join(', ')
  return (
    <li>
      <div>
        <b>{name}</b>
        <small>{about.filter(Boolean).join(' · ')}</small>
        <span>
          {cause(task.reason, task.error)}
          {task.is_readable ? null : (
            <>
              {' '}
              <Trans>Tej wiadomości nikt nie umie odczytać, można ją tylko odrzucić.</Trans>
            </>
          )}
        </span>
        <small>
          <Trans>
            W dzienniku: <span className="mono">{inLog}</span>
          </Trans>
        </small>
        {told === '' ? null : (
          <small>
            <Trans>Dostało: {told}</Trans>
          </small>
        )}
      </div>
      <Buttons>
        {task.is_readable ? (
          <ActionButton
            aria-label={t`Wykonaj ponownie: ${name}, ${when}`}
            busy={again.isPending && t`Zlecam…`}
            onClick={() => {
              again.mutate()
            }}
          >
            <Trans>Wykonaj ponownie</Trans>
          </ActionButton>
        ) : null}
        <ActionButton
          kind="grave"
          aria-label={t`Odrzuć: ${name}, ${when}`}
          onClick={() => {
            setAsking(true)
          }}
        >
          <Trans>Odrzuć</Trans>
        </ActionButton>
      </Buttons>
      {isAsking ? (
        <DiscardDialog
          name={name}
          busy={away.isPending}
          onClose={() => {
            setAsking(false)
          }}
          onDiscard={() => {
            away.mutate(undefined, {
              onSettled: () => {
                setAsking(false)
              },
            })
          }}
        />
      ) : null}
    </li>
  )
}

/** Tasks that were given up on; nothing here runs again by itself. Kind and page stand in the address. */
export function TaskList() {
  const { t } = useLingui()
  const names = useTaskWords()
  const [address, setAddress] = useSearchParams()
  const kind = address.get('zadanie') ?? ''
  const page = Math.max(1, Number(address.get('strona')) || 1)
  const { data, error, refetch } = useQuery(deadTasksQuery(kind, page))
  const go = (task: string, next: number) => {
    setAddress(
      { ...(task && { zadanie: task }), ...(next > 1 && { strona: String(next) }) },
      { replace: true },
    )
  }
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={5} height={96} />
    )
  // The last one of a page was decided on.
  if (data.items.length === 0 && page > 1) return <Navigate to="?" replace />
  if (data.items.length === 0 && kind === '')
    return (
      <EmptyState drawing="signpost">
        <Trans>Wszystko się udało. Zadania, z których zrezygnowano, pojawią się tutaj.</Trans>
      </EmptyState>
    )
  return (
    <>
      <Tools>
        <SelectField
          label={t`Rodzaj zadania`}
          value={kind}
          onChange={(event) => {
            go(event.target.value, 1)
          }}
        >
          <option value="">{t`Wszystkie`}</option>
          {Object.entries(names).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </SelectField>
        <RunPageAgain tasks={data.items} />
      </Tools>
      {data.items.length === 0 ? (
        <EmptyState drawing="search">
          <Trans>Takich zadań tu nie ma.</Trans>
        </EmptyState>
      ) : (
        <DecisionRows aria-label={t`Zadania, które się nie udały`}>
          {data.items.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </DecisionRows>
      )}
      <Pages
        page={page}
        pages={data.pagination.pages}
        onGo={(next) => {
          go(kind, next)
        }}
      />
    </>
  )
}
