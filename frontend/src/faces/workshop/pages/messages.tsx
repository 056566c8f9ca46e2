import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { StaffInbox } from '@/features/chat/staff-inbox'

export function Component() {
  const { t } = useLingui()
  const { conversationId } = useParams()
  return (
    <Page title={t`Wiadomości`}>
      <StaffInbox id={conversationId} />
    </Page>
  )
}
