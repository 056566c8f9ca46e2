import { Trans, useLingui } from '@lingui/react/macro'
import MoreIcon from '@mui/icons-material/MoreHoriz'
import QuoteIcon from '@mui/icons-material/RequestQuoteOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { useProblemText } from '@/components/error-state'
import { SelectField } from '@/components/field'
import { IconButton } from '@/components/icon-button'
import { Menu, MenuItem, MenuLine } from '@/components/menu'
import { tellRefusal } from '@/components/notify'
import { Skeleton } from '@/components/skeleton'
import { useAuth } from '@/hooks/use-auth'

import { CannedMenu } from './canned-menu'
import { ConversationList } from './conversation-list'
import { InboxTools, useWanted } from './inbox-tools'
import { Quiet, Split, ThreadHead } from './parts'
import { QuoteDialog } from './quote-dialog'
import { QuoteUntaken } from './quote-untaken'
import {
  changeConversation,
  conversationOfStaff,
  type StaffConversation,
  staffTalk,
} from './staff-talk'
import { TOPIC } from './talk'
import { Thread } from './thread'

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
        answer={(message) => (
          <QuoteUntaken
            conversationId={id}
            customerId={conversation.data?.customer_id ?? null}
            message={message}
          />
        )}
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
            <CannedMenu conversationId={id} />
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
    </>
  )
}

interface StaffHeadProps {
  conversation: StaffConversation
  back: string
  search: ReactNode
}

function StaffHead({ conversation, back, search }: StaffHeadProps) {
  const { t } = useLingui()
  const { user } = useAuth()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const change = (changes: Parameters<typeof changeConversation>[1]) => {
    void changeConversation(conversation.id, changes).then(
      () => queries.invalidateQueries({ queryKey: [TOPIC] }),
      (problem: unknown) => {
        tellRefusal(problemText(problem))
      },
    )
  }
  const isClosed = conversation.status === 'closed'
  const isMine = user !== null && conversation.assigned_to_id === user.id
  const isUrgent = conversation.priority === 'urgent'
  return (
    <ThreadHead>
      <div>
        <h2>
          {conversation.customer_id === null ? (
            conversation.client_name
          ) : (
            <Link to={`/klienci/${String(conversation.customer_id)}`}>
              {conversation.client_name}
            </Link>
          )}
        </h2>
        <Quiet>
          {conversation.subject === '' ? null : <>{conversation.subject} · </>}
          {conversation.assigned_to_id === null ? (
            <Trans>nikomu nieprzydzielona</Trans>
          ) : (
            <Trans>zajmuje się: {conversation.assigned_to_name}</Trans>
          )}
        </Quiet>
      </div>
      {search}
      <Menu label={t`Co zrobić z rozmową`} icon={<MoreIcon />}>
        {(fold) => (
          <>
            <MenuItem
              onClick={() => {
                fold()
                change({ assigned_to_id: isMine ? null : (user?.id ?? null) })
              }}
            >
              {isMine ? <Trans>Oddaj innym</Trans> : <Trans>Zajmę się tym</Trans>}
            </MenuItem>
            <MenuItem
              onClick={() => {
                fold()
                change({ priority: isUrgent ? 'normal' : 'urgent' })
              }}
            >
              {isUrgent ? <Trans>To nie jest pilne</Trans> : <Trans>Oznacz jako pilne</Trans>}
            </MenuItem>
            <MenuLine />
            {conversation.order_id === null ? null : (
              <MenuItem to={`/zlecenia/${String(conversation.order_id)}`}>
                <Trans>Otwórz zlecenie</Trans>
              </MenuItem>
            )}
            {conversation.appointment_id === null ? null : (
              <MenuItem to={`/wizyty/${conversation.appointment_id}`}>
                <Trans>Otwórz wizytę</Trans>
              </MenuItem>
            )}
            <MenuItem
              onClick={() => {
                fold()
                change({ status: isClosed ? 'active' : 'closed' })
              }}
            >
              {isClosed ? <Trans>Otwórz na nowo</Trans> : <Trans>Zamknij rozmowę</Trans>}
            </MenuItem>
          </>
        )}
      </Menu>
      <ActionButton size="small" kind="quiet" to={back}>
        <Trans>Lista</Trans>
      </ActionButton>
    </ThreadHead>
  )
}
