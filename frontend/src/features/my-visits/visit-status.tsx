import { useLingui } from '@lingui/react/macro'

import { Tag } from '@/components/tag'

export function useStatusText(): (status: string) => string {
  const { t } = useLingui()
  return (status) =>
    ({
      requested: t`czeka na potwierdzenie`,
      confirmed: t`potwierdzona`,
      arrived: t`auto w warsztacie`,
      done: t`zakończona`,
      cancelled: t`odwołana`,
      no_show: t`nieobecność`,
    })[status] ?? status
}

export function VisitStatus({ status }: { status: string }) {
  const text = useStatusText()
  return <Tag>{text(status)}</Tag>
}
