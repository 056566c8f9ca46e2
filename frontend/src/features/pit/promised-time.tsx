import { Trans } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { useFormat } from '@/hooks/use-format'
import { useNow } from '@/hooks/use-now'

import type { Order } from './day'
import { usePit } from './use-pit'

type Urgency = 'kept' | 'soon' | 'in_danger' | 'late'

const Time = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  fontWeight: 600,
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  '&[data-urgency="soon"]': { color: theme.vars.palette.signal.yellow },
  '&[data-urgency="in_danger"]': { color: theme.vars.palette.signal.orange },
  '&[data-urgency="late"]': { color: theme.vars.palette.signal.red },
}))

/** When the client was told to come. The copy on the phone ages, so being late is told by the phone's own clock. */
export function PromisedTime({ order }: { order: Order }) {
  const { day } = usePit()
  const format = useFormat(day?.timezone)
  const now = useNow()
  if (order.promised_at === null || order.promise === null) return null
  const urgency: Urgency = Date.parse(order.promised_at) <= now ? 'late' : order.promise
  const when = format.dateTime(order.promised_at)
  return (
    <Time data-urgency={urgency}>
      {urgency === 'late' ? <Trans>po terminie: {when}</Trans> : <Trans>na {when}</Trans>}
    </Time>
  )
}
