import { Trans, useLingui } from '@lingui/react/macro'
import BellIcon from '@mui/icons-material/NotificationsNone'
import { styled } from '@mui/material/styles'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'

import { sharedApi } from '@/api/apis'
import { unwrap } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { Menu } from '@/components/menu'
import { useFormat } from '@/hooks/use-format'

const noticesQuery = () =>
  queryOptions({
    queryKey: ['notification'],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/notifications/', { params: { query: { per_page: 20 } } }),
      ),
  })

const Icon = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'inline-flex',
  '& b': {
    position: 'absolute',
    top: -7,
    right: -9,
    minWidth: 18,
    padding: '0 4px',
    borderRadius: 9,
    background: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
    fontSize: 11,
    lineHeight: '18px',
    fontWeight: 650,
    textAlign: 'center',
  },
}))

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  width: 'min(340px, calc(100vw - 40px))',
})

const Item = styled('button')(({ theme }) => ({
  display: 'grid',
  gap: 2,
  width: '100%',
  padding: '10px 12px',
  border: 0,
  borderRadius: 8,
  background: 'none',
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { background: theme.vars.palette.surface.soft },
  '&[data-unread]': { background: theme.vars.palette.surface.accent },
  '& b': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}))

const Nothing = styled('p')(({ theme }) => ({
  padding: '12px',
  color: theme.vars.palette.text.secondary,
}))

/** Only a path of this host is followed inside the page. */
function pathOf(link: string): string | null {
  if (link === '') return null
  const url = new URL(link, window.location.href)
  return url.origin === window.location.origin ? url.pathname + url.search : null
}

/** What happened to the person's bookings; the number comes by a hint, without a reload. */
export function Bell() {
  const { t } = useLingui()
  const format = useFormat()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: notices = [] } = useQuery(noticesQuery())
  const unread = notices.filter(({ read_at }) => read_at === null)
  const read = useMutation({
    mutationFn: async (ids: string[]) =>
      unwrap(await sharedApi.POST('/api/v1/notifications/read/', { body: { ids, all: false } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notification'] }),
  })
  return (
    <Menu
      label={unread.length > 0 ? t`Powiadomienia, nowe: ${unread.length}` : t`Powiadomienia`}
      icon={
        <Icon>
          <BellIcon />
          {unread.length > 0 ? (
            <b aria-hidden="true">{unread.length > 9 ? '9+' : unread.length}</b>
          ) : null}
        </Icon>
      }
    >
      {(close) =>
        notices.length === 0 ? (
          <Nothing>
            <Trans>Nic nowego. Tu zobaczysz zmiany w swoich wizytach.</Trans>
          </Nothing>
        ) : (
          <>
            <List>
              {notices.map((notice) => (
                <li key={notice.id}>
                  <Item
                    type="button"
                    data-unread={notice.read_at === null ? '' : undefined}
                    onClick={() => {
                      if (notice.read_at === null) read.mutate([notice.id])
                      const path = pathOf(notice.link)
                      if (path !== null) {
                        close()
                        void navigate(path)
                      }
                    }}
                  >
                    <b>{notice.title}</b>
                    {notice.body ? <span>{notice.body}</span> : null}
                    <small>{format.dateTime(notice.created_at)}</small>
                  </Item>
                </li>
              ))}
            </List>
            {unread.length > 0 ? (
              <ActionButton
                kind="quiet"
                size="small"
                onClick={() => {
                  read.mutate(unread.map(({ id }) => id))
                }}
              >
                <Trans>Oznacz jako przeczytane</Trans>
              </ActionButton>
            ) : null}
          </>
        )
      }
    </Menu>
  )
}
