import { useLingui } from '@lingui/react/macro'

import { sharedApi } from '@/api/apis'
import { unwrap, unwrapPage } from '@/api/envelope'
import { Bell as AnyBell, type NoticeBox, NoticeList } from '@/components/bell'
import { useFormat } from '@/hooks/use-format'

const box: NoticeBox = {
  page: async (page, per_page) =>
    unwrapPage(
      await sharedApi.GET('/api/v1/notifications/', { params: { query: { page, per_page } } }),
    ),
  unread: async () => unwrap(await sharedApi.GET('/api/v1/notifications/unread/')).unread,
  read: async (ids) =>
    unwrap(
      await sharedApi.POST('/api/v1/notifications/read/', {
        body: ids === 'all' ? { ids: [], all: true } : { ids: [...ids], all: false },
      }),
    ),
}

function useShown() {
  const { t } = useLingui()
  const format = useFormat()
  return {
    box,
    when: format.dateTime,
    empty: t`Nic nowego. Tu zobaczysz zmiany w swoich wizytach.`,
  }
}

/** What happened to the person's bookings; the number comes by a hint, without a reload. */
export function Bell() {
  return <AnyBell {...useShown()} all="/powiadomienia/wszystkie" />
}

export function AllNotices() {
  return <NoticeList {...useShown()} />
}
