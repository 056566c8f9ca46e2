import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import type { Order, OrderEvent } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { TextAreaField } from '@/components/field'
import { touch } from '@/components/touch'
import { useOnce } from '@/hooks/use-once'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'

import { addNote } from './api'
import { useEventWords } from './event-words'
import { Card, Quiet, Section } from './parts'
import { useOrderWrite } from './use-order'

const SHOWN = 12

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'grid', gap: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > li[data-note]': {
    padding: '8px 10px',
    borderRadius: 8,
    background: theme.vars.palette.surface.soft,
    whiteSpace: 'pre-wrap',
  },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& b': { fontWeight: 600 },
  '& ul': { margin: '1px 0 0', padding: 0, listStyle: 'none' },
}))

const Writing = styled('form')({ display: 'grid', gap: 8, ...touch })

function EventLine({ event }: { event: OrderEvent }) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const { sentence, details } = useEventWords()(event)
  const isNote = event.kind === 'note'
  return (
    <li data-note={isNote ? '' : undefined}>
      <small>
        <time dateTime={event.at}>{format.dateTime(event.at)}</time>
        {' · '}
        {event.actor_name === '' ? t`samoczynnie` : event.actor_name}
      </small>
      {isNote ? <span>{sentence}</span> : <b>{sentence}</b>}
      {details.length === 0 ? null : (
        <ul>
          {details.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {event.reason === '' ? null : <Quiet>„{event.reason}”</Quiet>}
    </li>
  )
}

/** Everything that happened to an order, the newest first, and a place to add a remark. */
export function Timeline({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { run, isBusy } = useOrderWrite()
  const [text, setText] = useState('')
  const once = useOnce()
  const [isWhole, setWhole] = useState(false)
  const events = isWhole ? order.events : order.events.slice(0, SHOWN)
  const more = order.events.length - events.length
  const add = async () => {
    const told = text.trim()
    if (told === '' || isBusy) return
    if (await run(() => once((key) => addNote(order.id, told, key), told))) setText('')
  }
  return (
    <Section aria-label={t`Oś czasu`} data-screen="">
      <header>
        <h2>
          <Trans>Oś czasu</Trans>
        </h2>
      </header>
      <Card>
        {can('orders.work') ? (
          <Writing
            onSubmit={(event) => {
              event.preventDefault()
              void add()
            }}
          >
            <TextAreaField
              label={t`Notatka`}
              hideLabel
              rows={2}
              maxLength={2000}
              placeholder={t`Dopisz notatkę`}
              style={{ minHeight: '2.6em' }}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                void add()
              }}
            />
            {text.trim() === '' ? null : (
              <div>
                <ActionButton size="small" type="submit" busy={isBusy && t`Zapisuję…`}>
                  <Trans>Dodaj notatkę</Trans>
                </ActionButton>
              </div>
            )}
          </Writing>
        ) : null}
        <List>
          {events.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </List>
        {more > 0 ? (
          <div>
            <ActionButton
              size="small"
              kind="quiet"
              onClick={() => {
                setWhole(true)
              }}
            >
              <Trans>Pokaż starsze ({more})</Trans>
            </ActionButton>
          </div>
        ) : null}
      </Card>
    </Section>
  )
}
