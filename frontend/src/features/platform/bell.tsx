import { useLingui } from '@lingui/react/macro'

import { consoleApi } from '@/api/apis'
import { unwrap, unwrapPage } from '@/api/envelope'
import { Bell as AnyBell, type NoticeBox, NoticeList } from '@/components/bell'
import { useFormat } from '@/hooks/use-format'

const box: NoticeBox = {
  page: async (page, per_page) =>
    unwrapPage(
      await consoleApi.GET('/api/v1/notifications/', { params: { query: { page, per_page } } }),
    ),
  unread: async () => unwrap(await consoleApi.GET('/api/v1/notifications/unread/')).unread,
  read: async (ids) =>
    unwrap(
      await consoleApi.POST('/api/v1/notifications/read/', {
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
    empty: t`Tu pojawią się niedoręczone wiadomości i porzucone zadania.`,
  }
}

/** What the platform tells its admins. */
export function Bell() {
  return <AnyBell {...useShown()} all="/powiadomienia" />
}

export function AllNotices() {
  return <NoticeList {...useShown()} />
}
