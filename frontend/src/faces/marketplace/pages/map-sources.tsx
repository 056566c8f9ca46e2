import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

function MapSources() {
  const { t } = useLingui()
  return (
    <Page title={t`Źródła map i danych`}>
      <Prose>
        <ul>
          <li>
            <Trans>
              Nazwy i położenie miejscowości:{' '}
              <a href="https://www.geonames.org/" rel="noreferrer" target="_blank">
                GeoNames
              </a>
              , licencja{' '}
              <a
                href="https://creativecommons.org/licenses/by/4.0/deed.pl"
                rel="noreferrer"
                target="_blank"
              >
                CC BY 4.0
              </a>
              , wybór i przeróbka nasza.
            </Trans>
          </li>
          <li>
            <Trans>
              Granice, rzeki i jeziora na mapie:{' '}
              <a href="https://www.naturalearthdata.com/" rel="noreferrer" target="_blank">
                Natural Earth
              </a>
              , domena publiczna.
            </Trans>
          </li>
          <li>
            <Trans>
              Trasy otwierają się w{' '}
              <a href="https://www.openstreetmap.org/copyright" rel="noreferrer" target="_blank">
                OpenStreetMap
              </a>
              ; dopiero wtedy przeglądarka łączy się z jego serwerem.
            </Trans>
          </li>
          <li>
            <Trans>
              Krój pisma:{' '}
              <a href="https://rsms.me/inter/" rel="noreferrer" target="_blank">
                Inter
              </a>
              , licencja SIL OFL 1.1.
            </Trans>
          </li>
        </ul>
      </Prose>
    </Page>
  )
}

export { MapSources as Component }
