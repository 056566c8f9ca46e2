import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useLayoutEffect, useRef } from 'react'

import { workshopApi } from '@/api/apis'
import { idempotent, newIdempotencyKey } from '@/api/client'
import { ActionButton } from '@/components/action-button'
import { CameraButton } from '@/components/camera-button'
import { EmptyState } from '@/components/empty-state'
import { TextAreaField } from '@/components/field'
import { SkeletonRows } from '@/components/skeleton'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'
import { useOnline } from '@/hooks/use-online'
import { quantityText } from '@/lib/amounts'

import type { Order } from './day'
import { Quiet, Reach, Row, Stack, WaitsMark } from './parts'
import { OwnPhoto } from './photos'
import { useSystemWords } from './system-words'
import { type Quote, type ShownWord, type Talk, talkOf, type Word, wordsShown } from './talk'
import { useOrder, usePit } from './use-pit'
import { useUnsent } from './use-unsent'
import { useConsentWords } from './words'
import { talkPhotoWrite, wordWrite } from './writes'

const Words = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 14,
  margin: 0,
  padding: 0,
  listStyle: 'none',
})

const Said = styled('li')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: 2,
  '& > p': {
    maxWidth: '88%',
    margin: 0,
    padding: '10px 14px',
    borderRadius: 16,
    background: theme.vars.palette.surface.soft,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '&[data-side="staff"]': { justifyItems: 'end' },
  '&[data-side="staff"] > p': { background: theme.vars.palette.surface.accent },
  '&[data-side="system"]': { justifyItems: 'center', textAlign: 'center' },
  '& a': { display: 'inline-flex', alignItems: 'center', minHeight: 48 },
  '& img': { maxWidth: 'min(100%, 240px)', maxHeight: 240, borderRadius: 12, objectFit: 'cover' },
}))

const FILES_FOR = 9 * 60_000

export function TalkView({ orderId }: { orderId: number }) {
  const order = useOrder(orderId)
  const { talks } = usePit()
  if (order === undefined) return <SkeletonRows count={4} height={72} />
  const talk = order ? talkOf(talks, order) : null
  if (order && (talk || order.customer.has_account))
    return <Conversation order={order} talk={talk} />
  return (
    <EmptyState
      drawing="signpost"
      action={
        <ActionButton to={`/zlecenia/${String(orderId)}`}>
          <Trans>Zlecenie</Trans>
        </ActionButton>
      }
    >
      <Trans>
        Ten klient nie ma konta, więc nie przeczyta wiadomości. Zadzwoń do niego z ekranu zlecenia.
      </Trans>
    </EmptyState>
  )
}

function Conversation({ order, talk }: { order: Order; talk: Talk | null }) {
  const { t } = useLingui()
  const { rows, person } = usePit()
  const words = wordsShown(order, talk, rows, person.id)
  const last = words.at(-1)?.key
  const end = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    end.current?.scrollIntoView({ block: 'end' })
  }, [last])
  useTellRead(talk)
  return (
    <Stack style={{ paddingBottom: 220 }}>
      {words.length === 0 ? (
        <Quiet>
          <Trans>
            Jeszcze nikt nic nie napisał. Pierwsza wiadomość zacznie rozmowę z klientem.
          </Trans>
        </Quiet>
      ) : (
        <Words aria-label={t`Wiadomości`}>
          {words.map((shown) => (
            <Entry key={shown.key} shown={shown} readAt={talk?.readAt ?? 0} />
          ))}
        </Words>
      )}
      {talk?.is_client_gone ? (
        <Quiet role="status">
          <Trans>Konto klienta usunięte: nikt nie przeczyta tu nowej wiadomości.</Trans>
        </Quiet>
      ) : (
        <WordForm order={order} talk={talk} />
      )}
      <div ref={end} style={{ scrollMarginBottom: 220 }} />
    </Stack>
  )
}

function Entry({ shown, readAt }: { shown: ShownWord; readAt: number }) {
  const { word, waits, photo } = shown
  const { t } = useLingui()
  const { day, person } = usePit()
  const format = useFormat(day?.timezone)
  const online = useOnline()
  const now = useNow()
  const systemWords = useSystemWords(day?.timezone)
  const isFresh = online && now - readAt < FILES_FOR
  if (word.side === 'system')
    return (
      <Said data-side="system">
        <Quiet>
          {systemWords(word)} {format.slot(word.created_at)}
        </Quiet>
      </Said>
    )
  const isMine = word.sender_id === person.id && word.side === 'staff'
  return (
    <Said data-side={word.side}>
      {photo ? <OwnPhoto photo={photo} /> : <SaidWords word={word} isFresh={isFresh} />}
      <Row>
        <Quiet>
          {isMine ? t`Ty` : word.sender_name}, {format.slot(word.created_at)}
          {word.edited_at !== null && word.deleted_at === null ? <> · {t`zmieniona`}</> : null}
        </Quiet>
        <WaitsMark waits={photo ? false : waits} />
      </Row>
    </Said>
  )
}

/** Addresses of files are good for minutes; without a fresh one a photo is named. */
function SaidWords({ word, isFresh }: { word: Word; isFresh: boolean }) {
  const { t } = useLingui()
  const { kind, text, file, quote, deleted_at } = word
  if (deleted_at !== null)
    return (
      <p>
        <em>
          <Trans>Wiadomość usunięta</Trans>
        </em>
      </p>
    )
  if (quote) return <Offered note={text} quote={quote} />
  if (file === null) return <p>{text}</p>
  const name = kind === 'photo' ? t`Zdjęcie: ${file.name}` : t`Plik: ${file.name}`
  if (!isFresh) return <p>{name}</p>
  return (
    <a href={file.url} target="_blank" rel="noreferrer">
      {file.small_url === null ? name : <img src={file.small_url} alt={name} />}
    </a>
  )
}

/** What was offered and what the client said of it; for how much is the desk's business. */
function Offered({ note, quote: { status, lines } }: { note: string; quote: Quote }) {
  const { sent, approved, declined } = useConsentWords()
  return (
    <p>
      {note === '' ? null : `${note}\n`}
      {lines.map(({ name, quantity, unit }) => `${name} ${quantityText(quantity)}\u00a0${unit}\n`)}
      <b>{{ open: sent, accepted: approved, declined }[status]}</b>
    </p>
  )
}

function WordForm({ order, talk }: { order: Order; talk: Talk | null }) {
  const { t } = useLingui()
  const { write } = usePit()
  const [text, setText] = useUnsent(`word ${String(order.id)}`)
  const said = text.trim()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (said !== '' && (await write(wordWrite(order, talk, said)))) setText('')
  }
  return (
    <Reach as="form" onSubmit={(event: FormEvent) => void send(event)}>
      <TextAreaField
        label={t`Wiadomość do klienta`}
        value={text}
        maxLength={4000}
        rows={2}
        onChange={({ target }) => {
          setText(target.value)
        }}
      />
      <div style={{ display: 'flex', gap: 8 }}>
        {talk ? (
          <CameraButton
            label={t`Zdjęcie do klienta`}
            onPhoto={(photo) => write(talkPhotoWrite(order, talk, photo))}
          />
        ) : null}
        <ActionButton kind="next" fullWidth type="submit" disabled={said === ''}>
          <Trans>Wyślij</Trans>
        </ActionButton>
      </div>
    </Reach>
  )
}

/** Best effort: what is read without a network counts as read at the next look with one. */
function useTellRead(talk: Talk | null): void {
  const { id, unread, last_number } = talk ?? { id: '', unread: 0, last_number: 0 }
  const queries = useQueryClient()
  const online = useOnline()
  useEffect(() => {
    if (!online || unread === 0) return
    const said = workshopApi.POST('/api/v1/chat/conversations/{conversation_id}/read/', {
      params: { path: { conversation_id: id } },
      headers: idempotent(newIdempotencyKey()),
      body: { last_number },
    })
    said.then(
      () => queries.invalidateQueries({ queryKey: ['chat', 'pit'] }),
      () => undefined,
    )
  }, [queries, online, id, unread, last_number])
}
