import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'

import type { Order } from '@/api/workshop-contract'
import { ErrorState } from '@/components/error-state'
import { SkeletonRows } from '@/components/skeleton'
import { useWorkshop } from '@/hooks/use-workshop'

import { filesQuery } from './intake/api'
import { Card, Quiet, Section } from './parts'
import { PhotoStrip } from './photo-strip'

/** What was photographed and filmed while the car was repaired, on the phone or here. */
export function RepairFiles({ order }: { order: Order }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { data: files, error, refetch } = useQuery(filesQuery(order.id))
  const shown = files?.filter(({ purpose }) => purpose === 'work')
  const mayAdd = can('orders.work') && order.closed_at === null
  return (
    <Section aria-label={t`Zdjęcia i filmy z naprawy`} data-screen="">
      <header>
        <h2>
          <Trans>Zdjęcia i filmy z naprawy</Trans>
        </h2>
      </header>
      <Card>
        {shown ? null : error ? (
          <ErrorState problem={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={1} height={48} />
        )}
        {shown?.length === 0 ? (
          <Quiet>
            <Trans>Jeszcze nic nie sfotografowano ani nie nagrano.</Trans>
          </Quiet>
        ) : null}
        {shown ? (
          <PhotoStrip
            orderId={order.id}
            files={shown}
            purpose="work"
            mayAdd={mayAdd}
            of={t`naprawa`}
          />
        ) : null}
      </Card>
    </Section>
  )
}
