import { Trans } from '@lingui/react/macro'

import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { phoneAddress } from '@/lib/phone'

/** A real link that leads nowhere any more: why, and whom to call. */
export function EstimateGone({
  message,
  workshop,
}: {
  message: string
  workshop: { name: string; phone: string }
}) {
  return (
    <EmptyState
      drawing="signpost"
      action={
        workshop.phone ? (
          <ActionButton kind="next" href={phoneAddress(workshop.phone)}>
            <Trans>
              Zadzwoń: {workshop.name}, {workshop.phone}
            </Trans>
          </ActionButton>
        ) : null
      }
    >
      {message}
    </EmptyState>
  )
}
