import { Trans, useLingui } from '@lingui/react/macro'
import QuoteIcon from '@mui/icons-material/RequestQuoteOutlined'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'

import { EmptyState } from '@/components/empty-state'
import { SelectField } from '@/components/field'
import { IconButton } from '@/components/icon-button'
import { Skeleton } from '@/components/skeleton'

import { CannedMenu } from './canned-menu'
import { ConversationList } from './conversation-list'
import { InboxTools, useWanted } from './inbox-tools'
import { Split, ThreadHead } from './parts'
import { QuoteDialog } from './quote-dialog'
import { QuoteUntaken } from './quote-untaken'
import { StaffHead } from './staff-head'
import { conversationOfStaff, staffTalk } from './staff-talk'
import { Thread } from './thread'

const CannedDialog = lazy(() => import('./canned-dialog'))

/** The workshop's shared post: everybody's conversations, each with somebody who takes care of it. */
export function StaffInbox({ id }: { id: string | undefined }) {
  const { t } = useLingui()
  const { wanted, go, to } = useWanted()
  const isNarrowed = wanted.q !== '' || wanted.kind !== ''
  return (
    <Split data-open={id === undefined ? undefined : ''}>
      <section data-part="list" aria-label={t`Rozmowy`}>
        <InboxTools
          q={wanted.q}
          onQ={(q) => {
            go('q', q)
          }}
          placeholder={t`klient, temat, słowo z rozmowy`}
        >
          <SelectField
            label={t`Które rozmowy`}
            hideLabel
            value={wanted.kind}
            onChange={({ target }) => {
              go('lista', target.value)
            }}
          >
            <option value="">{t`otwarte`}</option>
            <option value="nieprzeczytane">{t`nieprzeczytane`}</option>
            <option value="moje">{t`przydzielone mnie`}</option>
            <option value="odpowiedz">{t`czekają na nas`}</option>
            <option value="klient">{t`czekają na klienta`}</option>
            <option value="zamkniete">{t`zamknięte`}</option>
          </SelectField>
        </InboxTools>
        <ConversationList
          talk={staffTalk}
          wanted={wanted}
          current={id}
          to={to}
          onPage={(page) => {
            go('strona', String(page))
          }}
          empty={
            isNarrowed ? (
              <Trans>Nie ma takich rozmów.</Trans>
            ) : (
              <Trans>
                Nikt jeszcze nie napisał. Rozmowę zaczyna klient ze strony swojej wizyty albo Ty: ze
                zlecenia lub strony klienta.
              </Trans>
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
          <StaffThread key={id} id={id} back={to()} />
        )}
      </section>
    </Split>
  )
}

function StaffThread({ id, back }: { id: string; back: string }) {
  const { t } = useLingui()
  const conversation = useQuery(conversationOfStaff(id))
  const [isQuoting, setQuoting] = useState(false)
  const [isManaging, setManaging] = useState(false)
  return (
    <>
      <Thread
        talk={staffTalk}
        id={id}
        header={(search) =>
          conversation.data ? (
            <StaffHead conversation={conversation.data} back={back} search={search} />
          ) : (
            <ThreadHead aria-busy="true">
              <Skeleton width={180} height={24} />
            </ThreadHead>
          )
        }
        answer={(message) =>
          conversation.data ? (
            <QuoteUntaken
              conversationId={id}
              customerId={conversation.data.customer_id}
              message={message}
            />
          ) : null
        }
        tools={
          <>
            <IconButton
              aria-label={t`Wyślij wycenę`}
              onClick={() => {
                setQuoting(true)
              }}
            >
              <QuoteIcon />
            </IconButton>
            <CannedMenu
              conversationId={id}
              onManage={() => {
                setManaging(true)
              }}
            />
          </>
        }
      />
      {isQuoting ? (
        <QuoteDialog
          conversationId={id}
          onClose={() => {
            setQuoting(false)
          }}
        />
      ) : null}
      {isManaging ? (
        <Suspense>
          <CannedDialog
            onClose={() => {
              setManaging(false)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
