import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { Fragment, type ReactNode } from 'react'

import { useAuth } from '@/hooks/use-auth'
import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import { Bubble } from './bubble'
import { Small } from './parts'
import type { Message, ReadMark, Side } from './talk'

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

const EDITABLE_MINUTES = 15

interface TimelineProps {
  messages: readonly Message[]
  marks: readonly ReadMark[]
  side: Side
  answer?: ((message: Message) => ReactNode) | undefined
  /** The message somebody looked for. */
  sought: number | null
  onChange: (message: Message) => void
  onRemove: (message: Message) => void
  onHistory?: ((message: Message) => void) | undefined
  /** What waits to be sent, below what is there. */
  children: ReactNode
}

/** Everything that was said, in one order for everybody, day by day. */
export function Timeline({
  messages,
  marks,
  side,
  answer,
  sought,
  onChange,
  onRemove,
  onHistory,
  children,
}: TimelineProps) {
  const { t } = useLingui()
  const format = useFormat()
  const now = useNow()
  const userId = useAuth().user?.id
  const isOwn = (message: Message) =>
    message.side === side && (userId === undefined || message.sender_id === userId)
  const isYoung = (message: Message) =>
    now - Date.parse(message.created_at) < EDITABLE_MINUTES * 60_000
  const reader = marks
    .filter((mark) => mark.side !== side)
    .toSorted((one, other) => other.last_number - one.last_number)[0]
  const lastRead = messages.findLast(
    (message) => message.side === side && message.number <= (reader?.last_number ?? 0),
  )?.number
  const when = (moment: string) =>
    format.day(moment) === format.day(new Date(now).toISOString())
      ? format.time(moment)
      : format.slot(moment)
  return (
    <Lines aria-label={t`Wiadomości`}>
      {messages.map((message, index) => {
        const day = format.day(message.created_at)
        const before = messages[index - 1]
        const isNewDay = before === undefined || format.day(before.created_at) !== day
        // A quote that was answered stands.
        const mayRemove =
          isOwn(message) &&
          message.deleted_at === null &&
          (message.quote === null || message.quote.status === 'open')
        const mayChange = mayRemove && message.kind === 'text' && isYoung(message)
        return (
          <Fragment key={message.number}>
            {isNewDay ? <Day>{day}</Day> : null}
            <Bubble
              message={message}
              side={side}
              isOwn={isOwn(message)}
              isSought={message.number === sought}
              answer={answer?.(message)}
              onHistory={onHistory}
              tools={
                mayRemove ? (
                  <>
                    {mayChange ? (
                      <Small
                        type="button"
                        onClick={() => {
                          onChange(message)
                        }}
                      >
                        <Trans>Zmień</Trans>
                      </Small>
                    ) : null}
                    <Small
                      type="button"
                      onClick={() => {
                        onRemove(message)
                      }}
                    >
                      <Trans>Usuń</Trans>
                    </Small>
                  </>
                ) : undefined
              }
            />
            {message.number === lastRead && reader ? (
              <Day style={{ justifySelf: 'end', fontWeight: 500 }}>
                <Trans>Przeczytano {when(reader.read_at)}</Trans>
                {reader.name === '' ? null : <> · {reader.name}</>}
              </Day>
            ) : null}
          </Fragment>
        )
      })}
      {children}
    </Lines>
  )
}
