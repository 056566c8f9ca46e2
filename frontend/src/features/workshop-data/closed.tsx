import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'

import { DataPart } from './data-part'

/** All that is left of a closed workshop: its data, for the owner to take along. */
export default function ClosedWorkshop({ mayExport }: { mayExport: boolean }) {
  const { t } = useLingui()
  return (
    <Page title={t`Warsztat zamknięty`}>
      <p style={{ maxWidth: '64ch', marginBottom: 24 }}>
        {mayExport ? (
          <Trans>
            Ten warsztat jest zamknięty i niedługo zostanie usunięty. Do tego czasu możesz pobrać
            jego dane. Jeśli to pomyłka, napisz do pomocy.
          </Trans>
        ) : (
          <Trans>Ten warsztat jest zamknięty. Jego dane może pobrać tylko właściciel.</Trans>
        )}
      </p>
      {mayExport ? <DataPart /> : null}
    </Page>
  )
}
