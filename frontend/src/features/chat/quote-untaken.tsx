import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { ActionButton } from '@/components/action-button'
import { useProblemText } from '@/components/error-state'
import { tellRefusal } from '@/components/notify'

import { Quiet } from './parts'
import { openOrdersOfCustomer, putQuoteOnOrder } from './staff-talk'
import { type Message, TOPIC } from './talk'

interface QuoteUntakenProps {
  conversationId: string
  customerId: number | null
  message: Message
}

/** What the client accepted and no order has: one press puts it on one of theirs. */
export function QuoteUntaken({ conversationId, customerId, message }: QuoteUntakenProps) {
  const { quote } = message
  if (quote?.status !== 'accepted' || quote.order_id !== null) return null
  return <Orders conversationId={conversationId} customerId={customerId} number={message.number} />
}

interface OrdersProps {
  conversationId: string
  customerId: number | null
  number: number
}

function Orders({ conversationId, customerId, number }: OrdersProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemText = useProblemText()
  const orders = useQuery(openOrdersOfCustomer(customerId))
  const put = useMutation({
    mutationFn: (orderId: number) => putQuoteOnOrder(conversationId, number, orderId),
    onError: (problem) => {
      tellRefusal(problemText(problem))
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: [TOPIC] }),
        queries.invalidateQueries({ queryKey: ['work_order'] }),
      ]),
  })
  if (customerId !== null && orders.data === undefined) return null
  if (orders.data === undefined || orders.data.length === 0)
    return (
      <Quiet>
        <Trans>
          Klient nie ma otwartego zlecenia. Gdy je założysz, pozycje wejdą same albo dodasz je
          tutaj.
        </Trans>
      </Quiet>
    )
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {orders.data.map(({ id, label, vehicle }) => (
        <ActionButton
          key={id}
          size="small"
          disabled={put.isPending}
          busy={put.isPending && put.variables === id && t`Dodaję…`}
          onClick={() => {
            put.mutate(id)
          }}
        >
          {t`Dodaj do zlecenia ${label}`}
          {vehicle.label === '' ? null : <> · {vehicle.label}</>}
        </ActionButton>
      ))}
    </div>
  )
}
