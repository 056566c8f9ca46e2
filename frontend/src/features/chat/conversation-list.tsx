import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { useFormat } from '@/hooks/use-format'

import { useSystemWords } from './bubble'
import { type Row, rowsQuery, type Talk, type Wanted } from './talk'

const List = styled('ul')({
  flex: 1,
  minHeight: 0,
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  listStyle: 'none',
})

const One = styled(Link)(({ theme }) => ({
  display: 'grid',
  gap: 2,
  padding: '10px 14px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  color: 'inherit',
  ...theme.typography.body2,
  textDecoration: 'none',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-current="page"]': { background: theme.vars.palette.surface.accent },
  '& > span': { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 },
  '& b, & em': {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    fontStyle: 'normal',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& b': { fontWeight: 500 },
  '&[data-unread] b, &[data-unread] em': { fontWeight: 700 },
  '& em, & time': { color: theme.vars.palette.text.secondary },
  '& time': { flexShrink: 0, fontSize: '0.8125rem' },
}))

const Count = styled('span')(({ theme }) => ({
  minWidth: 20,
  padding: '0 6px',
  borderRadius: 10,
  background: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontSize: '0.75rem',
  lineHeight: '20px',
  textAlign: 'center',
}))

interface ConversationListProps {
  talk: Talk
  wanted: Wanted
  current: string | undefined
  /** Address of a conversation, and of a page of this list. */
  to: (id: string) => string
  onPage: (page: number) => void
  /** What stands there when nothing was found. */
  empty: ReactNode
}

export function ConversationList({
  talk,
  wanted,
  current,
  to,
  onPage,
  empty,
}: ConversationListProps) {
  const { t } = useLingui()
  const rows = useQuery(rowsQuery(talk, wanted))
  if (rows.isError && !rows.data)
    return <ErrorState problem={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.data === undefined)
    return (
      <div aria-busy="true" style={{ padding: 12 }}>
        <SkeletonRows count={6} height={56} />
      </div>
    )
  const { items, pagination } = rows.data
  if (items.length === 0) return <EmptyState drawing="signpost">{empty}</EmptyState>
  return (
    <>
      <List aria-label={t`Rozmowy`}>
        {items.map((row) => (
          <li key={row.id}>
            <Entry row={row} to={to(row.id)} isCurrent={row.id === current} />
          </li>
        ))}
      </List>
      {pagination.pages > 1 ? (
        <div style={{ display: 'flex', justifyContent: 'space-between', padding: 8 }}>
          <ActionButton
            size="small"
            kind="quiet"
            disabled={wanted.page <= 1}
            onClick={() => {
              onPage(wanted.page - 1)
            }}
          >
            <Trans>Nowsze</Trans>
          </ActionButton>
          <ActionButton
            size="small"
            kind="quiet"
            disabled={wanted.page >= pagination.pages}
            onClick={() => {
              onPage(wanted.page + 1)
            }}
          >
            <Trans>Starsze</Trans>
          </ActionButton>
        </div>
      ) : null}
    </>
  )
}

function Entry({ row, to, isCurrent }: { row: Row; to: string; isCurrent: boolean }) {
  const { t } = useLingui()
  const format = useFormat()
  const systemWords = useSystemWords()
  const kinds: Record<string, string> = {
    photo: t`zdjęcie`,
    file: t`plik`,
    quote: t`wycena`,
  }
  const said =
    row.lastKind === 'system'
      ? systemWords({ code: row.lastText, text: row.lastText })
      : row.lastText === ''
        ? (kinds[row.lastKind] ?? '')
        : row.lastText
  return (
    <One
      to={to}
      aria-current={isCurrent ? 'page' : undefined}
      data-unread={row.unread > 0 ? '' : undefined}
    >
      <span>
        <b>{row.title}</b>
        {row.priority === 'urgent' ? <Tag>{t`pilne`}</Tag> : null}
        {row.priority === 'high' ? <Tag>{t`ważne`}</Tag> : null}
        {row.lastAt === null ? null : (
          <time className="num" dateTime={row.lastAt}>
            {format.slot(row.lastAt)}
          </time>
        )}
      </span>
      {row.subject === '' ? null : (
        <span>
          <em>{row.subject}</em>
        </span>
      )}
      <span>
        <em>{row.isMine ? t`Ty: ${said}` : said}</em>
        {row.unread > 0 ? (
          <Count aria-label={t`Nieprzeczytane: ${row.unread}`}>{row.unread}</Count>
        ) : null}
        {row.isGone ? <Tag>{t`konto usunięte`}</Tag> : null}
        {row.isClosed ? <Tag>{t`zamknięta`}</Tag> : null}
      </span>
    </One>
  )
}
