import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { ErrorState, useProblemText } from '@/components/error-state'
import { TextAreaField } from '@/components/field'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Press } from '@/components/press'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import { Bubble } from './bubble'
import { Composer, MOST_BYTES } from './composer'
import { Quiet } from './parts'
import { conversationQuery, type Message, messagesQuery, type Talk, TOPIC } from './talk'
import { useOutbox, type Waiting } from './use-outbox'

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

const Lines = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
  margin: 'auto 0 0',
  padding: 0,
  listStyle: 'none',
})

const Day = styled('li')(({ theme }) => ({
  justifySelf: 'center',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
  fontWeight: 600,
}))

const Small = styled(Press)(({ theme }) => ({
  minHeight: 24,
  padding: '0 4px',
  color: theme.vars.palette.primary.main,
  textDecoration: 'underline',
}))

const EDITABLE_MINUTES = 15

interface ThreadProps {
  talk: Talk
  id: string
  /** Above the timeline: who it is with, and what can be done. */
  header: ReactNode
  /** Further buttons beside the field. */
  tools?: ReactNode
  answer?: (message: Message) => ReactNode
}

/** One conversation: its timeline in one order for everybody, and the field below it. */
export function Thread({ talk, id, header, tools, answer }: ThreadProps) {
  const { t } = useLingui()
  const format = useFormat()
  const now = useNow()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const conversation = useQuery(conversationQuery(talk, id))
  const pages = useInfiniteQuery(messagesQuery(talk, id))
  const messages = [...(pages.data?.pages ?? [])].reverse().flat()
  const outbox = useOutbox(talk, id, messages)
  const [changed, setChanged] = useState<Message | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const last = messages.at(-1)?.number ?? 0
  const shown = `${String(last)}-${String(outbox.waiting.length)}`
  useLayoutEffect(() => {
    const box = scroll.current
    if (box) box.scrollTop = box.scrollHeight
  }, [id, shown])

  const unread = conversation.data?.unread ?? 0
  useEffect(() => {
    if (last === 0 || unread === 0 || document.visibilityState !== 'visible') return
    void talk.read(id, last).then(
      () => queries.invalidateQueries({ queryKey: [TOPIC] }),
      () => undefined,
    )
  }, [talk, id, last, unread, queries])

  const refuse = (problem: unknown) => {
    if (problem !== null) tellRefusal(problemText(problem))
  }
  const attach = (file: File) => {
    if (file.size > MOST_BYTES) tellRefusal(t`Plik jest za duży. Najwięcej 10 MB.`)
    else void outbox.send('', file).then(refuse)
  }
  const remove = (message: Message) => {
    void talk.remove(id, message.number).then(
      () => {
        offerUndo(t`Wiadomość usunięta. Na osi rozmowy zostaje ślad.`)
        return queries.invalidateQueries({ queryKey: [TOPIC] })
      },
      (problem: unknown) => {
        refuse(problem)
      },
    )
  }
  const mayChange = (message: Message) =>
    message.side === talk.side &&
    message.kind === 'text' &&
    message.deleted_at === null &&
    now - Date.parse(message.created_at) < EDITABLE_MINUTES * 60_000
  const readBy = conversation.data?.read
    .filter(({ side }) => side !== talk.side)
    .toSorted((one, other) => other.last_number - one.last_number)[0]
  const lastMine = messages.findLast(({ side }) => side === talk.side)?.number ?? 0
  const isRead = readBy !== undefined && lastMine > 0 && readBy.last_number >= lastMine
  return (
    <>
      {header}
      <Scroll ref={scroll} tabIndex={0} role="region" aria-label={t`Treść rozmowy`}>
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
            <Lines aria-label={t`Wiadomości`}>
              {messages.map((message, index) => {
                const day = format.day(message.created_at)
                const before = messages[index - 1]
                const isNewDay = before === undefined || format.day(before.created_at) !== day
                return (
                  <Fragment key={message.number}>
                    {isNewDay ? <Day>{day}</Day> : null}
                    <Bubble
                      message={message}
                      side={talk.side}
                      answer={answer?.(message)}
                      tools={
                        mayChange(message) ? (
                          <>
                            <Small
                              type="button"
                              onClick={() => {
                                setChanged(message)
                              }}
                            >
                              <Trans>Zmień</Trans>
                            </Small>
                            <Small
                              type="button"
                              onClick={() => {
                                remove(message)
                              }}
                            >
                              <Trans>Usuń</Trans>
                            </Small>
                          </>
                        ) : undefined
                      }
                    />
                  </Fragment>
                )
              })}
              {outbox.waiting.map((one) => (
                <WaitingLine
                  key={one.clientId}
                  one={one}
                  onAgain={() => void outbox.again(one).then(refuse)}
                  onGiveUp={() => {
                    outbox.giveUp(one)
                  }}
                />
              ))}
              {isRead ? (
                <Day style={{ justifySelf: 'end', fontWeight: 500 }}>
                  <Trans>
                    Przeczytane {format.slot(readBy.read_at)}, {readBy.name}
                  </Trans>
                </Day>
              ) : null}
            </Lines>
            {messages.length === 0 && outbox.waiting.length === 0 ? (
              <Quiet style={{ margin: 'auto' }}>
                <Trans>Jeszcze nikt nic nie napisał.</Trans>
              </Quiet>
            ) : null}
          </>
        )}
      </Scroll>
      <Composer
        key={id}
        conversationId={id}
        onSend={(text) => void outbox.send(text).then(refuse)}
        onFile={attach}
      >
        {tools}
      </Composer>
      {changed === null ? null : (
        <ChangeDialog
          message={changed}
          onSave={async (text) => {
            await talk.change(id, changed.number, text)
            await queries.invalidateQueries({ queryKey: [TOPIC] })
          }}
          onClose={() => {
            setChanged(null)
          }}
        />
      )}
    </>
  )
}

const Pending = styled('li')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'end',
  gap: 2,
  ...theme.typography.body2,
  '& > div': {
    maxWidth: 'min(86%, 560px)',
    padding: '8px 12px',
    borderRadius: 14,
    border: `1px dashed ${theme.vars.palette.surface.strong}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& > small': { fontSize: '0.8125rem', color: theme.vars.palette.text.secondary },
}))

function WaitingLine({
  one,
  onAgain,
  onGiveUp,
}: {
  one: Waiting
  onAgain: () => void
  onGiveUp: () => void
}) {
  return (
    <Pending>
      <div>{one.file === null ? one.text : one.file.name}</div>
      <small role="status">
        {one.isFailed ? (
          <>
            <Trans>Nie wysłano.</Trans>{' '}
            <Small type="button" onClick={onAgain}>
              <Trans>Wyślij jeszcze raz</Trans>
            </Small>
            <Small type="button" onClick={onGiveUp}>
              <Trans>Porzuć</Trans>
            </Small>
          </>
        ) : (
          <Trans>Wysyłam…</Trans>
        )}
      </small>
    </Pending>
  )
}

function ChangeDialog({
  message,
  onSave,
  onClose,
}: {
  message: Message
  onSave: (text: string) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const [text, setText] = useState(message.text)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await onSave(text.trim())
      onClose()
    } catch (refused) {
      setProblem(problemText(refused))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t`Zmień wiadomość`} onClose={onClose}>
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && text.trim() !== '') void save()
        }}
      >
        <TextAreaField
          label={t`Treść`}
          hint={t`To, co było przedtem, zostaje zapisane.`}
          rows={4}
          maxLength={4000}
          value={text}
          error={problem === '' ? undefined : problem}
          onChange={({ target }) => {
            setText(target.value)
          }}
        />
        <div>
          <ActionButton kind="next" type="submit" busy={isBusy && t`Zapisuję…`}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </div>
      </form>
    </Dialog>
  )
}
