import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

function DemoData() {
  const { t } = useLingui()
  return (
    <Page title={t`Dane demonstracyjne`}>
      <Prose>
        <p>
          <Trans>
            Wpisy z napisem „dane demonstracyjne” są zmyślone: nazwy, ulice, telefony, godziny i
            ceny służą tylko do pokazania, jak działa GarageManager. Miejscowości są prawdziwe.
          </Trans>
        </p>
        <p>
          <Trans>
            W trzech warsztatach pokazowych (Kraków, Warszawa, Łódź) można przejść całe umawianie
            wizyty, ale nikt tam nie czeka z kluczem w ręku.
          </Trans>
        </p>
      </Prose>
    </Page>
  )
}

export { DemoData as Component }
