import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useProblemText } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'

import { answerQuote, clientTalk } from './client-talk'
import { ConversationList } from './conversation-list'
import { InboxTools, useWanted } from './inbox-tools'
import { Quiet, Split, ThreadHead } from './parts'
import { conversationQuery, type Message, TOPIC } from './talk'
import { Thread } from './thread'

/** What a client and their workshops wrote to each other. */
export function ClientInbox({ id }: { id: string | undefined }) {
  const { t } = useLingui()
  const { wanted, go, to } = useWanted()
  return (
    <Split data-open={id === undefined ? undefined : ''}>
      <section data-part="list" aria-label={t`Rozmowy`}>
        <InboxTools
          q={wanted.q}
          onQ={(q) => {
            go('q', q)
          }}
          placeholder={t`warsztat, temat, słowo z rozmowy`}
        />
        <ConversationList
          talk={clientTalk}
          wanted={wanted}
          current={id}
          to={to}
          onPage={(page) => {
            go('strona', String(page))
          }}
          empty={
            wanted.q === '' ? (
              <Trans>
                Nie masz jeszcze żadnej rozmowy. Zaczniesz ją na stronie swojej wizyty przyciskiem
                „Napisz do warsztatu”.
              </Trans>
            ) : (
              <Trans>Nie ma takich rozmów.</Trans>
            )
          }
        />
      </section>
      <section data-part="talk" aria-label={t`Rozmowa`}>
        {id === undefined ? (
          <EmptyState drawing="signpost">
            <Trans>Wybierz rozmowę z listy.</Trans>
          </EmptyState>
        ) : (
          <Thread
            key={id}
            talk={clientTalk}
            id={id}
            header={(search) => <ClientHead id={id} back={to()} search={search} />}
            answer={(message) => <QuoteAnswer conversationId={id} message={message} />}
          />
        )}
      </section>
    </Split>
  )
}

function ClientHead({ id, back, search }: { id: string; back: string; search: ReactNode }) {
  const { data } = useQuery(conversationQuery(clientTalk, id))
  return (
    <ThreadHead aria-busy={data === undefined}>
      <div>
        <h2>{data?.title ?? '…'}</h2>
        {data?.appointmentId == null ? null : (
          <Quiet>
            <a href={`/wizyty/${data.appointmentId}`}>
              <Trans>Zobacz wizytę</Trans>
            </a>
          </Quiet>
        )}
      </div>
      {search}
      <ActionButton size="small" kind="quiet" to={back}>
        <Trans>Lista</Trans>
      </ActionButton>
    </ThreadHead>
  )
}

function QuoteAnswer({ conversationId, message }: { conversationId: string; message: Message }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [key] = useState(newIdempotencyKey)
  const answer = useMutation({
    mutationFn: (isYes: boolean) =>
      answerQuote(conversationId, message.number, isYes, `${key}-${String(isYes)}`),
    onError: (problem) => {
      tellRefusal(problemText(problem))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC] }),
  })
  if (message.quote?.status !== 'open') return null
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <ActionButton
        kind="next"
        size="small"
        busy={answer.isPending && answer.variables && t`Zapisuję…`}
        onClick={() => {
          answer.mutate(true)
        }}
      >
        <Trans>Przyjmuję</Trans>
      </ActionButton>
      <ActionButton
        size="small"
        busy={answer.isPending && !answer.variables && t`Zapisuję…`}
        onClick={() => {
          answer.mutate(false)
        }}
      >
        <Trans>Odrzucam</Trans>
      </ActionButton>
    </div>
  )
}
