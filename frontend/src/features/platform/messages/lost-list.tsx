import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState, useProblemText } from '@/components/error-state'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Pages } from '@/components/pages'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'

import { DecisionRows } from '../decision-rows'

import { type Lost, lostQuery, resend } from './api'
import { Leave } from './leave'
import { useReasonWords, useTemplateWords, useWayWords } from './words'

// No „div”: a row's only one is what stands at its left.
const Buttons = styled('span')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

function LostRow({ lost }: { lost: Lost }) {
  const { t } = useLingui()
  const format = useFormat()
  const text = useProblemText()
  const queries = useQueryClient()
  const names = useTemplateWords()
  const ways = useWayWords()
  const reasons = useReasonWords()
  const again = useMutation({
    mutationFn: () => resend(lost.id),
    onSuccess: async () => {
      offerUndo(t`Wiadomość wysyłamy jeszcze raz.`)
      await queries.invalidateQueries({ queryKey: ['lost-messages'] })
    },
    onError: (problem) => {
      const isGone = problem instanceof ApiError && problem.status === 409
      tellRefusal(
        isGone ? t`Treści tej wiadomości już nie ma, więc nie można jej wysłać.` : text(problem),
      )
    },
  })
  const name = names[lost.kind] ?? lost.kind
  const tried = plural(lost.attempts, {
    one: '# próba',
    few: '# próby',
    many: '# prób',
    other: '# próby',
  })
  const about = [
    ways[lost.channel] ?? lost.channel,
    lost.workshop,
    format.dateTime(lost.promised_at),
    tried,
  ]
  return (
    <li>
      <div>
        <span>
          <b>{name}</b> → {lost.recipient}
        </span>
        <small>{about.filter(Boolean).join(' · ')}</small>
        <span>
          {lost.state === 'doubtful' ? (
            <Trans>Mogła dotrzeć, druga może być powtórzeniem.</Trans>
          ) : (
            <Trans>Nie dotarła.</Trans>
          )}{' '}
          {reasons[lost.error] ?? lost.error}
        </span>
      </div>
      <Buttons>
        <ActionButton
          aria-label={t`Wyślij ponownie: ${name}, ${lost.recipient}`}
          busy={again.isPending && t`Wysyłam…`}
          onClick={() => {
            again.mutate()
          }}
        >
          <Trans>Wyślij ponownie</Trans>
        </ActionButton>
        <Leave ids={[lost.id]} name={`${name}, ${lost.recipient}`} />
      </Buttons>
    </li>
  )
}

/** Messages that wait for a person's decision; nothing here is sent again by itself. */
export function LostList() {
  const { t } = useLingui()
  const [address, setAddress] = useSearchParams()
  const page = Math.max(1, Number(address.get('strona')) || 1)
  const { data, error, refetch } = useQuery(lostQuery(page))
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={5} height={72} />
    )
  if (data.items.length === 0)
    return (
      <EmptyState drawing="signpost">
        <Trans>
          Wszystko dotarło. Wiadomości, których nie udało się wysłać, pojawią się tutaj.
        </Trans>
      </EmptyState>
    )
  return (
    <>
      {data.items.length > 1 ? (
        <div style={{ marginBottom: 12 }}>
          <Leave ids={data.items.map(({ id }) => id)} />
        </div>
      ) : null}
      <DecisionRows aria-label={t`Niedoręczone`}>
        {data.items.map((lost) => (
          <LostRow key={lost.id} lost={lost} />
        ))}
      </DecisionRows>
      <Pages
        page={page}
        pages={data.pagination.pages}
        onGo={(next) => {
          setAddress(next === 1 ? {} : { strona: String(next) }, { replace: true })
        }}
      />
    </>
  )
}
