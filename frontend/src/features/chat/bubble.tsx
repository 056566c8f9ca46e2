import { Trans, useLingui } from '@lingui/react/macro'
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

import { useFormat } from '@/hooks/use-format'

import { Small as Word } from './parts'
import { QuoteCard } from './quote-card'
import type { Message, Side } from './talk'

const Line = styled('li')({
  display: 'grid',
  justifyItems: 'start',
  gap: 2,
  minWidth: 0,
  '&[data-mine]': { justifyItems: 'end' },
  '&[data-system]': { justifyItems: 'center' },
  '&[data-sought]': { outline: '2px solid', outlineOffset: 4, borderRadius: 14 },
})

const Said = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 6,
  maxWidth: 'min(86%, 560px)',
  padding: '8px 12px',
  borderRadius: 14,
  background: theme.vars.palette.surface.soft,
  ...theme.typography.body2,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '[data-mine] > &': { background: theme.vars.palette.surface.accent },
  '&[data-gone]': { fontStyle: 'italic', color: theme.vars.palette.text.secondary },
  '& img': { display: 'block', maxWidth: '100%', height: 'auto', borderRadius: 8 },
  '& a': { display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32 },
}))

const Small = styled('small')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 8px',
  color: theme.vars.palette.text.secondary,
  fontSize: '0.8125rem',
}))

const System = styled('span')(({ theme }) => ({
  maxWidth: '90%',
  padding: '2px 10px',
  color: theme.vars.palette.text.secondary,
  ...theme.typography.body2,
  textAlign: 'center',
  overflowWrap: 'anywhere',
}))

/** What the house itself tells on the timeline, by its word and the moment that may belong to it. */
export function useSystemWords(): (message: Pick<Message, 'code' | 'text'>) => string {
  const { t } = useLingui()
  const format = useFormat()
  return ({ code, text }) => {
    const [word = '', moment] = code.split(' ')
    const when = moment === undefined ? '' : format.slot(moment)
    const words: Record<string, string> = {
      'conversation.closed': t`Rozmowa zamknięta.`,
      'conversation.reopened': t`Rozmowa otwarta na nowo.`,
      'quote.accepted': t`Klient przyjął wycenę.`,
      'quote.declined': t`Klient odrzucił wycenę.`,
      'visit.requested': t`Prośba o wizytę: ${when}`,
      'visit.confirmed': t`Wizyta potwierdzona: ${when}`,
      'visit.moved': t`Wizyta przeniesiona: ${when}`,
      'visit.cancelled': t`Wizyta odwołana: ${when}`,
      'order.booked': t`Umówione`,
      'order.on_site': t`Auto przyjęte`,
      'order.inspected': t`Po oględzinach`,
      'order.estimated': t`Kosztorys czeka na zgodę klienta`,
      'order.approved': t`Zgoda klienta`,
      'order.in_progress': t`W naprawie`,
      'order.quality_check': t`Kontrola jakości`,
      'order.ready': t`Gotowe do odbioru`,
      'order.declined': t`Klient zrezygnował z naprawy`,
      'order.invoiced': t`Rozliczone`,
      'order.paid': t`Zapłacone`,
      'order.released': t`Auto wydane`,
      'order.cancelled': t`Zlecenie anulowane`,
    }
    return words[word] ?? text
  }
}

interface BubbleProps {
  message: Message
  side: Side
  /** Written by the reader; a colleague's stands on the same side under its own name. */
  isOwn: boolean
  isSought: boolean
  /** Opens what a changed message said before. */
  onHistory?: ((message: Message) => void) | undefined
  /** Buttons below a quote that waits for its answer. */
  answer?: ReactNode
  tools?: ReactNode
}

/** One entry of the timeline as its reader sees it. */
export function Bubble({ message, side, isOwn, isSought, onHistory, answer, tools }: BubbleProps) {
  const { t } = useLingui()
  const format = useFormat()
  const systemWords = useSystemWords()
  if (message.kind === 'system')
    return (
      <Line data-system="" data-number={message.number} data-sought={isSought ? '' : undefined}>
        <System>
          {systemWords(message)} <span className="num">{format.time(message.created_at)}</span>
        </System>
      </Line>
    )
  const isMine = message.side === side
  const { file } = message
  return (
    <Line
      data-mine={isMine ? '' : undefined}
      data-number={message.number}
      data-sought={isSought ? '' : undefined}
    >
      {message.deleted_at === null ? (
        <Said>
          {file === null ? null : file.small_url !== null ? (
            <a
              href={file.url}
              target="_blank"
              rel="noreferrer"
              aria-label={t`Zdjęcie: ${file.name}`}
            >
              <img
                src={file.small_url}
                alt={file.name}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                loading="lazy"
                style={{ maxHeight: 280, width: 'auto' }}
              />
            </a>
          ) : (
            <a href={file.url} target="_blank" rel="noreferrer">
              <FileIcon fontSize="small" aria-hidden="true" />
              {file.name}
            </a>
          )}
          {message.text}
          {message.quote === null ? null : (
            <QuoteCard quote={message.quote} side={side}>
              {answer}
            </QuoteCard>
          )}
        </Said>
      ) : (
        <Said data-gone="">
          <Trans>Wiadomość usunięta</Trans>
        </Said>
      )}
      <Small>
        {isOwn ? null : <span>{message.sender_name}</span>}
        <span className="num">{format.time(message.created_at)}</span>
        {message.edited_at !== null && message.deleted_at === null ? (
          onHistory ? (
            <Word
              type="button"
              onClick={() => {
                onHistory(message)
              }}
            >
              <Trans>zmieniona</Trans>
            </Word>
          ) : (
            <span>
              <Trans>zmieniona</Trans>
            </span>
          )
        ) : null}
        {tools}
      </Small>
    </Line>
  )
}
