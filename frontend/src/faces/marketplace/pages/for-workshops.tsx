import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'

import { ActionButton } from '@/components/action-button'
import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

import { DayPicture } from '../day-picture'

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: '32px 56px',
  alignItems: 'start',
  '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

function ForWorkshops() {
  const { t } = useLingui()
  return (
    <Page
      title={t`Dla warsztatów`}
      heading={<Trans>Klienci umawiają się sami, Ty widzisz każdą wizytę</Trans>}
    >
      <Columns>
        <Prose>
          <p>
            <Trans>
              GarageManager pokazuje kierowcom z okolicy Twoje prawdziwe wolne terminy i pilnuje,
              żeby jednego mechanika ani podnośnika nie zajęto dwa razy.
            </Trans>
          </p>
          <ul>
            <li>
              <Trans>
                Kalendarz mechaników i stanowisk: wolny termin to taki, który naprawdę się zmieści.
              </Trans>
            </li>
            <li>
              <Trans>Nowa wizyta pojawia się na ekranie od razu, bez odświeżania.</Trans>
            </li>
            <li>
              <Trans>
                Klient dostaje potwierdzenie z plikiem do kalendarza, może też sam zmienić termin.
              </Trans>
            </li>
            <li>
              <Trans>Mechanik ma swój dzień w telefonie.</Trans>
            </li>
          </ul>
          <p>
            <Trans>
              Założenie warsztatu to trzy pytania. Program jest otwarty (Apache 2.0), a dane należą
              do Ciebie. Miejsca na liście nie da się kupić.
            </Trans>
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            <ActionButton kind="next" to="/dla-warsztatow/zaloz">
              <Trans>Załóż warsztat</Trans>
            </ActionButton>
            <ActionButton to="/ranking">
              <Trans>Jak układamy listę</Trans>
            </ActionButton>
          </div>
        </Prose>
        <DayPicture />
      </Columns>
    </Page>
  )
}

export { ForWorkshops as Component }
