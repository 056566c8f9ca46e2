import { useLingui } from '@lingui/react/macro'

import { useWorkshop } from '@/hooks/use-workshop'

import { beginWithCustomer } from './staff-talk'
import { WriteButton } from './write-button'

interface WriteToCustomerProps {
  customer: { id: number; has_account: boolean }
  orderId?: number
  appointmentId?: string | null
  /** What the conversation is called in both inboxes. */
  subject?: string
}

/** Nothing for a customer without an account, who could not read it. */
export function WriteToCustomer({ customer, ...about }: WriteToCustomerProps) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  if (!customer.has_account || !can('chat.write')) return null
  return (
    <WriteButton
      label={t`Napisz do klienta`}
      title={t`Wiadomość do klienta`}
      begin={(text, key) => beginWithCustomer({ customerId: customer.id, ...about, text }, key)}
    />
  )
}
