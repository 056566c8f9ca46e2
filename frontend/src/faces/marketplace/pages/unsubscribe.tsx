import { useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'

import { Page } from '@/components/page'
import { UnsubscribeView } from '@/features/notices/unsubscribe-view'

function UnsubscribePage() {
  const { t } = useLingui()
  const { secret = '' } = useParams()
  return (
    <Page title={t`Rezygnacja z wiadomości`}>
      <UnsubscribeView secret={secret} />
    </Page>
  )
}

export { UnsubscribePage as Component }
