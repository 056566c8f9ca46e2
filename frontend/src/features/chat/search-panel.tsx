import { Plural, Trans, useLingui } from '@lingui/react/macro'
import SearchIcon from '@mui/icons-material/SearchOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { ErrorState } from '@/components/error-state'
import { Field } from '@/components/field'
import { Press } from '@/components/press'
import { useDebounced } from '@/hooks/use-debounced'
import { useFormat } from '@/hooks/use-format'

import { Quiet } from './parts'
import { foundQuery, type Message, type Talk } from './talk'

const Panel = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateRows: 'auto auto minmax(0, 1fr)',
  gap: 4,
  maxHeight: '50%',
  padding: 10,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& ul': { margin: 0, padding: 0, overflowY: 'auto', listStyle: 'none' },
}))

const Found = styled(Press)(({ theme }) => ({
  display: 'grid',
  width: '100%',
  minHeight: 44,
  padding: '6px 8px',
  borderRadius: 8,
  textAlign: 'start',
  ...theme.typography.body2,
  overflowWrap: 'anywhere',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '& mark': { background: theme.vars.palette.surface.accent, color: 'inherit', fontWeight: 600 },
}))

const BEFORE = 40
const MOST_SHOWN = 160

/** The part of a text around the first word that was looked for, cut at every place where one stands. */
export function excerpt(text: string, q: string): { text: string; isHit: boolean }[] {
  const words = q.split(/\s+/).filter(Boolean)
  const pattern = new RegExp(
    `(${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'iu',
  )
  const first = text.search(pattern)
  const from = Math.max(0, first - BEFORE)
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, from + MOST_SHOWN)}${
    text.length > from + MOST_SHOWN ? '…' : ''
  }`
  return shown
    .split(new RegExp(pattern.source, 'giu'))
    .map((part, place) => ({ text: part, isHit: place % 2 === 1 }))
    .filter((part) => part.text !== '')
}

interface SearchPanelProps {
  talk: Talk
  id: string
  onChoose: (message: Message) => void
  onClose: () => void
}

/** Looks for words in one conversation; a press goes to where they stand. */
export function SearchPanel({ talk, id, onChoose, onClose }: SearchPanelProps) {
  const { t } = useLingui()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 250)
  const found = useQuery(foundQuery(talk, id, q))
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.querySelector('input')?.focus()
  }, [])
  const messages = q.length > 1 ? [...(found.data ?? [])].reverse() : []
  return (
    <Panel
      ref={panel}
      role="search"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <Field
        label={t`Szukaj w tej rozmowie`}
        hideLabel
        type="search"
        before={<SearchIcon aria-hidden="true" fontSize="small" />}
        placeholder={t`słowo z rozmowy`}
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
        }}
      />
      {found.isError ? (
        <ErrorState problem={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Quiet role="status">
          {q.length < 2 ? (
            <Trans>Wpisz co najmniej dwie litery.</Trans>
          ) : found.data === undefined ? (
            <Trans>Szukam…</Trans>
          ) : messages.length === 0 ? (
            <Trans>Nie ma takich słów w tej rozmowie.</Trans>
          ) : (
            <Plural
              value={messages.length}
              one="# wiadomość"
              few="# wiadomości"
              many="# wiadomości"
              other="# wiadomości"
            />
          )}
        </Quiet>
      )}
      {messages.length === 0 ? null : (
        <ul aria-label={t`Znalezione wiadomości`}>
          {messages.map((message) => (
            <li key={message.number}>
              <Found
                type="button"
                onClick={() => {
                  onChoose(message)
                }}
              >
                <span>
                  {excerpt(message.text, q).map((part, place) =>
                    part.isHit ? <mark key={place}>{part.text}</mark> : part.text,
                  )}
                </span>
                <Quiet className="num">
                  {message.sender_name === '' ? null : <>{message.sender_name}, </>}
                  {format.slot(message.created_at)}
                </Quiet>
              </Found>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
