import { Trans, useLingui } from '@lingui/react/macro'
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import type { Notice } from '@/api/workshop-contract'
import { Menu, MenuItem, MenuLabel } from '@/components/menu'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { noticesQuery, readAllNotices } from './api'

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

/** Only a path of this face: a link made elsewhere must not lead out of it. */
const pathOf = ({ link }: Notice): string =>
  link.startsWith('/') && !link.startsWith('//') ? link : '/'

/** News of the workshop; opening the list reads it. */
export function Bell() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const { data: notices = [] } = useQuery(noticesQuery())
  const unread = notices.filter(({ read_at: readAt }) => readAt === null).length
  const read = useMutation({
    mutationFn: readAllNotices,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notification'] }),
  })
  return (
    <Menu
      label={unread > 0 ? t`Powiadomienia, nowych: ${unread}` : t`Powiadomienia`}
      icon={
        <>
          <BellIcon />
          {unread > 0 ? <Dot aria-hidden="true">{unread}</Dot> : null}
        </>
      }
    >
      {(close) => (
        <>
          {notices.length === 0 ? (
            <MenuLabel>
              <Trans>Tu pojawią się nowe, przeniesione i odwołane wizyty.</Trans>
            </MenuLabel>
          ) : null}
          {notices.slice(0, 12).map((notice) => (
            <MenuItem
              key={notice.id}
              to={pathOf(notice)}
              onClick={() => {
                close()
                if (unread > 0) read.mutate()
              }}
            >
              <Text data-unread={notice.read_at === null ? '' : undefined}>
                <b>{notice.title}</b>
                <span>{notice.body}</span>
                <small>{format.dateTime(notice.created_at)}</small>
              </Text>
            </MenuItem>
          ))}
          {unread > 0 ? (
            <MenuItem
              onClick={() => {
                read.mutate()
              }}
            >
              <Trans>Oznacz wszystkie jako przeczytane</Trans>
            </MenuItem>
          ) : null}
        </>
      )}
    </Menu>
  )
}
