import { useLingui } from '@lingui/react/macro'

import { deskApi } from '@/api/desk'
import { unwrap, unwrapPage } from '@/api/envelope'
import { Bell as AnyBell, type NoticeBox, NoticeList } from '@/components/bell'
import { useWorkshopFormat } from '@/hooks/use-workshop'

const box: NoticeBox = {
  page: async (page, per_page) =>
    unwrapPage(
      await deskApi.GET('/api/v1/notifications/', { params: { query: { page, per_page } } }),
    ),
  unread: async () => unwrap(await deskApi.GET('/api/v1/notifications/unread/')).unread,
  read: async (ids) =>
    unwrap(
      await deskApi.POST('/api/v1/notifications/read/', {
        body: ids === 'all' ? { all: true } : { ids: [...ids], all: false },
      }),
    ),
}

function useShown() {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  return {
    box,
    when: format.dateTime,
    empty: t`Tu pojawią się nowe, przeniesione i odwołane wizyty.`,
  }
}

/** News of the workshop. */
export function Bell() {
  return <AnyBell {...useShown()} all="/powiadomienia/wszystkie" />
}

export function AllNotices() {
  return <NoticeList {...useShown()} />
}
