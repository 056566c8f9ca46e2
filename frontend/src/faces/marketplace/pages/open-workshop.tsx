import { useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { WorkshopWizard } from '@/features/wizard/workshop-wizard'

function OpenWorkshop() {
  const { t } = useLingui()
  return (
    <Page title={t`Załóż warsztat`}>
      <WorkshopWizard />
    </Page>
  )
}

export { OpenWorkshop as Component }
