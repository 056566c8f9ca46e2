import { Trans, useLingui } from '@lingui/react/macro'
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined'
import { styled } from '@mui/material/styles'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'

import type { Pagination } from '@/api/envelope'

import { ActionButton } from './action-button'
import { EmptyState } from './empty-state'
import { ErrorState } from './error-state'
import { FramedRows } from './framed-rows'
import { Menu, MenuItem, MenuLabel } from './menu'
import { Pages } from './pages'
import { SkeletonRows } from './skeleton'

export interface Notice {
  id: string
  title: string
  body: string
  link: string
  read_at: string | null
  created_at: string
}

/** Where one face keeps what a person should know. */
export interface NoticeBox {
  page: (
    page: number,
    perPage: number,
  ) => Promise<{ items: readonly Notice[]; pagination: Pagination }>
  unread: () => Promise<number>
  /** These, or all there are. */
  read: (ids: readonly string[] | 'all') => Promise<unknown>
}

interface BellProps {
  box: NoticeBox
  /** A moment as this face says it. */
  when: (iso: string) => string
  /** What will stand here one day. */
  empty: string
  /** Where all of them are. */
  all: string
}

const IN_BELL = 12
const ON_PAGE = 30
const MOST_SHOWN = 99

/** The socket's topic: a hint makes the number and the lists stale. */
const TOPIC = 'notification'

const unreadQuery = (box: NoticeBox) =>
  queryOptions({ queryKey: [TOPIC, 'unread'], queryFn: () => box.unread() })

const pageQuery = (box: NoticeBox, page: number, perPage: number) =>
  queryOptions({
    queryKey: [TOPIC, 'page', page, perPage],
    queryFn: () => box.page(page, perPage),
  })

const Dot = styled('span')(({ theme }) => ({
  position: 'absolute',
  top: 3,
  right: 1,
  minWidth: 17,
  padding: '0 4px',
  borderRadius: 9,
  background: theme.vars.palette.primary.main,
  color: theme.vars.palette.primary.contrastText,
  fontSize: 11,
  lineHeight: '17px',
  fontWeight: 600,
}))

const Text = styled('span')(({ theme }) => ({
  display: 'grid',
  gap: 1,
  minWidth: 0,
  overflowWrap: 'anywhere',
  '& b': { fontWeight: 600 },
  '& small': { color: theme.vars.palette.text.secondary },
  '&[data-unread] b::after': {
    content: '""',
    display: 'inline-block',
    width: 7,
    height: 7,
    marginLeft: 7,
    borderRadius: '50%',
    background: theme.vars.palette.primary.main,
  },
}))

const Rows = styled(FramedRows)({ '& > li': { padding: '4px 6px' } })

/** Only a path of this face: a link made elsewhere must not lead out of it. */
function pathOf({ link }: Notice): string | undefined {
  if (link === '') return undefined
  const url = new URL(link, window.location.href)
  return url.origin === window.location.origin ? url.pathname + url.search : undefined
}

function useRead(box: NoticeBox) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: box.read,
    onSuccess: () => queries.invalidateQueries({ queryKey: [TOPIC] }),
  })
}

/** Read by whoever follows it; one that leads nowhere by whoever presses it. */
function Item({
  box,
  notice,
  when,
  onFollow,
}: Pick<BellProps, 'box' | 'when'> & { notice: Notice; onFollow?: () => void }) {
  const { t } = useLingui()
  const read = useRead(box)
  const to = pathOf(notice)
  const isUnread = notice.read_at === null
  return (
    <MenuItem
      {...(to === undefined ? {} : { to })}
      onClick={() => {
        if (isUnread) read.mutate([notice.id])
        if (to !== undefined) onFollow?.()
      }}
    >
      <Text
        data-unread={isUnread ? '' : undefined}
        title={isUnread ? t`nieprzeczytane` : undefined}
      >
        <b>{notice.title}</b>
        {notice.body ? <span>{notice.body}</span> : null}
        <small>{when(notice.created_at)}</small>
      </Text>
    </MenuItem>
  )
}

/** What a person should know. Opening it reads nothing: each is read by whoever follows it. */
export function Bell(props: BellProps) {
  const { t } = useLingui()
  const { data: unread = 0 } = useQuery(unreadQuery(props.box))
  return (
    <Menu
      label={unread > 0 ? t`Powiadomienia, nowych: ${unread}` : t`Powiadomienia`}
      icon={
        <>
          <BellIcon />
          {unread > 0 ? (
            <Dot aria-hidden="true">{unread > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : unread}</Dot>
          ) : null}
        </>
      }
    >
      {(close) => <Newest {...props} unread={unread} close={close} />}
    </Menu>
  )
}

function Newest({
  box,
  when,
  empty,
  all,
  unread,
  close,
}: BellProps & { unread: number; close: () => void }) {
  const { data, error, refetch } = useQuery(pageQuery(box, 1, IN_BELL))
  const read = useRead(box)
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={3} height={48} />
    )
  return (
    <>
      {data.items.length === 0 ? <MenuLabel>{empty}</MenuLabel> : null}
      {data.items.map((notice) => (
        <Item key={notice.id} box={box} notice={notice} when={when} onFollow={close} />
      ))}
      {unread > 0 ? (
        <MenuItem
          onClick={() => {
            read.mutate('all')
            close()
          }}
        >
          <Trans>Oznacz wszystkie jako przeczytane</Trans>
        </MenuItem>
      ) : null}
      {data.items.length > 0 ? (
        <MenuItem to={all} onClick={close}>
          <Trans>Wszystkie powiadomienia</Trans>
        </MenuItem>
      ) : null}
    </>
  )
}

/** All of them, page by page. */
export function NoticeList({ box, when, empty }: Omit<BellProps, 'all'>) {
  const { t } = useLingui()
  const [address, setAddress] = useSearchParams()
  const page = Math.max(1, Number(address.get('strona')) || 1)
  const { data, error, refetch } = useQuery(pageQuery(box, page, ON_PAGE))
  const { data: unread = 0 } = useQuery(unreadQuery(box))
  const read = useRead(box)
  if (!data)
    return error ? (
      <ErrorState problem={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows count={6} height={64} />
    )
  if (data.items.length === 0) return <EmptyState drawing="signpost">{empty}</EmptyState>
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        <ActionButton
          disabled={unread === 0}
          busy={read.isPending && t`Oznaczam…`}
          onClick={() => {
            read.mutate('all')
          }}
        >
          <Trans>Oznacz wszystkie jako przeczytane</Trans>
        </ActionButton>
      </p>
      <Rows aria-label={t`Powiadomienia`}>
        {data.items.map((notice) => (
          <li key={notice.id}>
            <Item box={box} notice={notice} when={when} />
          </li>
        ))}
      </Rows>
      <Pages
        page={page}
        pages={data.pagination.pages}
        onGo={(next) => {
          setAddress(next === 1 ? {} : { strona: String(next) }, { replace: true })
        }}
      />
    </>
  )
}
