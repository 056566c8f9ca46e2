import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { RequireSignIn } from '@/features/auth/require-sign-in'
import { ClientInbox } from '@/features/chat/client-inbox'

export function Component() {
  const { t } = useLingui()
  const { conversationId } = useParams()
  return (
    <RequireSignIn title={t`Wiadomości`}>
      <Page title={t`Wiadomości`}>
        <ClientInbox id={conversationId} />
      </Page>
    </RequireSignIn>
  )
}
