import { Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { ErrorState, useProblemText } from '@/components/error-state'
import { IconButton } from '@/components/icon-button'
import { tellRefusal } from '@/components/notify'
import { SkeletonRows } from '@/components/skeleton'

import { ChangeDialog } from './change-dialog'
import { Composer } from './composer'
import { furthest, timeline } from './heard'
import { HistoryDialog } from './history-dialog'
import { LiveStrip } from './live-strip'
import { Quiet } from './parts'
import { RemoveDialog } from './remove-dialog'
import { SearchPanel } from './search-panel'
import { conversationQuery, type Message, messagesQuery, type Talk, TOPIC } from './talk'
import { Timeline } from './timeline'
import { useAttach } from './use-attach'
import { useLine } from './use-line'
import { useOutbox } from './use-outbox'
import { useReading } from './use-reading'
import { useScroll } from './use-scroll'
import { WaitingLine } from './waiting-line'

const Scroll = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  gap: 12,
  minHeight: 0,
  padding: '12px 16px',
  overflowY: 'auto',
  overscrollBehavior: 'contain',
})

interface ThreadProps {
  talk: Talk
  id: string
  /** Above the timeline: who it is with, and what can be done. It takes the button that looks for words. */
  header: (search: ReactNode) => ReactNode
  /** Further buttons beside the field. */
  tools?: ReactNode
  answer?: (message: Message) => ReactNode
}

const NONE: readonly never[] = []

/** One conversation: its timeline in one order for everybody, and the field below it. */
export function Thread({ talk, id, header, tools, answer }: ThreadProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const [isLive, setLive] = useState(false)
  const conversation = useQuery(conversationQuery(talk, id))
  const pages = useInfiniteQuery(messagesQuery(talk, id, isLive))
  const line = useLine(id, pages.data?.pages[0])
  if (line.isLive !== isLive) setLive(line.isLive)
  const loaded = [...(pages.data?.pages ?? [])].reverse().flat()
  const messages = timeline(loaded, line.heard)
  const marks = furthest(conversation.data?.read ?? NONE, line.marks)
  useReading(talk, id, messages, conversation.data ? marks : undefined)

  const refuse = useRef<(problem: unknown) => void>(() => undefined)
  useEffect(() => {
    refuse.current = (problem) => {
      tellRefusal(problemText(problem))
    }
  })
  const onRefused = useCallback((problem: unknown) => {
    refuse.current(problem)
  }, [])
  const outbox = useOutbox({ talk, id, messages, isLive, onSent: line.hear, onRefused })
  const attach = useAttach((file) => {
    outbox.send('', file)
  })

  const [changed, setChanged] = useState<Message | null>(null)
  const [removed, setRemoved] = useState<Message | null>(null)
  const [looked, setLooked] = useState<Message | null>(null)
  const [isSearching, setSearching] = useState(false)
  const [sought, setSought] = useState<number | null>(null)
  const last = messages.at(-1)
  const waits = outbox.waiting.length
  const box = useRef<HTMLDivElement>(null)
  const [gone, setGone] = useState<Message | null>(null)
  const told = useRef(gone)
  useEffect(() => {
    // When the dialog is closed: before that, nothing outside it is heard. What opened it went with the words.
    if (gone === removed || gone === told.current) return
    told.current = gone
    if (removed !== null) return
    if (document.activeElement === document.body) box.current?.focus()
    announce(t`Wiadomość usunięta. Na osi rozmowy zostaje ślad.`)
  }, [gone, removed, t])
  const { onScroll, hasNews, toEnd, toMessage } = useScroll(
    box,
    `${String(last?.number ?? 0)}-${String(waits)}`,
    waits > 0 || last?.side === talk.side,
  )
  useNews(messages, talk)

  const goTo = async ({ number }: Message) => {
    setSearching(false)
    let read = pages.data?.pages ?? []
    while ((read.at(-1)?.[0]?.number ?? 0) > number) {
      const more = await pages.fetchNextPage()
      if (more.isError || more.data === undefined || more.data.pages.length === read.length) break
      read = more.data.pages
    }
    setSought(number)
    toMessage(number)
  }
  return (
    <>
      {header(
        <IconButton
          aria-label={t`Szukaj w tej rozmowie`}
          aria-expanded={isSearching}
          onClick={() => {
            setSearching(!isSearching)
          }}
        >
          <SearchIcon />
        </IconButton>,
      )}
      {isSearching ? (
        <SearchPanel
          talk={talk}
          id={id}
          onChoose={(message) => void goTo(message)}
          onClose={() => {
            setSearching(false)
          }}
        />
      ) : null}
      <Scroll
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={t`Treść rozmowy`}
        onScroll={onScroll}
      >
        {pages.isError && !pages.data ? (
          <ErrorState problem={pages.error} onRetry={() => void pages.refetch()} />
        ) : pages.data === undefined ? (
          <SkeletonRows count={5} height={44} />
        ) : (
          <>
            {pages.hasNextPage ? (
              <div style={{ alignSelf: 'center' }}>
                <ActionButton
                  size="small"
                  kind="quiet"
                  busy={pages.isFetchingNextPage && t`Wczytuję…`}
                  onClick={() => void pages.fetchNextPage()}
                >
                  <Trans>Pokaż wcześniejsze</Trans>
                </ActionButton>
              </div>
            ) : null}
            <Timeline
              messages={messages}
              marks={marks}
              side={talk.side}
              answer={answer}
              sought={sought}
              onChange={setChanged}
              onRemove={setRemoved}
              onHistory={talk.edits ? setLooked : undefined}
            >
              {outbox.waiting.map((one) => (
                <WaitingLine
                  key={one.clientId}
                  one={one}
                  onAgain={() => {
                    outbox.again(one.clientId)
                  }}
                  onGiveUp={() => {
                    outbox.giveUp(one.clientId)
                  }}
                />
              ))}
            </Timeline>
            {messages.length === 0 && waits === 0 ? (
              <Quiet style={{ margin: 'auto' }}>
                <Trans>Jeszcze nikt nic nie napisał.</Trans>
              </Quiet>
            ) : null}
          </>
        )}
      </Scroll>
      {hasNews ? (
        <div style={{ display: 'grid', justifyItems: 'center' }}>
          <ActionButton size="small" onClick={toEnd}>
            <Trans>Nowe wiadomości poniżej</Trans>
          </ActionButton>
        </div>
      ) : null}
      <LiveStrip typing={line.typing} here={line.here} />
      {conversation.data?.isGone ? (
        <Quiet role="status" style={{ padding: '12px 16px' }}>
          <Trans>Konto klienta usunięte: nikt nie przeczyta tu nowej wiadomości.</Trans>
        </Quiet>
      ) : (
        <Composer
          key={id}
          conversationId={id}
          onSend={(text) => {
            outbox.send(text)
          }}
          onFiles={attach}
          onTyping={line.sayTyping}
        >
          {tools}
        </Composer>
      )}
      {changed === null ? null : (
        <ChangeDialog
          message={changed}
          onSave={async (text) => {
            line.hear(await talk.change(id, changed.number, text))
            await queries.invalidateQueries({ queryKey: [TOPIC] })
          }}
          onClose={() => {
            setChanged(null)
          }}
        />
      )}
      {removed === null ? null : (
        <RemoveDialog
          onRemove={async () => {
            line.hear(await talk.remove(id, removed.number))
            setGone(removed)
            await queries.invalidateQueries({ queryKey: [TOPIC] })
          }}
          onClose={() => {
            // It may be another's by now: whoever closed it while it was busy does not wait.
            setRemoved((now) => (now === removed ? null : now))
          }}
        />
      )}
      {looked === null || talk.edits === undefined ? null : (
        <HistoryDialog
          conversationId={id}
          message={looked}
          read={talk.edits}
          onClose={() => {
            setLooked(null)
          }}
        />
      )}
    </>
  )
}

/** Says to a screen reader what the other side wrote while one was here. */
function useNews(messages: readonly Message[], talk: Talk): void {
  const heard = useRef<number | null>(null)
  const last = messages.at(-1)
  const number = last?.number ?? 0
  const said = last && last.side !== talk.side ? `${last.sender_name}: ${last.text}` : ''
  useEffect(() => {
    const isNews = heard.current !== null && number > heard.current
    if (number > 0) heard.current = number
    if (isNews && said !== '') announce(said)
  }, [number, said])
}
