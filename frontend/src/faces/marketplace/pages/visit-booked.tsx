import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { VisitBooked } from '@/features/my-visits/visit-booked'

import { WithVisit } from './visit'

function Booked() {
  const { t } = useLingui()
  return (
    <WithVisit title={t`Wizyta`}>
      {(visit) => (
        <Page
          title={visit.status === 'requested' ? t`Prośba o wizytę wysłana` : t`Wizyta umówiona`}
        >
          <VisitBooked visit={visit} />
        </Page>
      )}
    </WithVisit>
  )
}

export { Booked as Component }
