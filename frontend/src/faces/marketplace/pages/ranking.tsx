import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

function Ranking() {
  const { t } = useLingui()
  return (
    <Page title={t`Jak układamy listę`}>
      <Prose>
        <p>
          <Trans>
            Lista ma dwa porządki i każdy liczymy tylko z tego, co widać na karcie. Żaden warsztat
            nie może zapłacić za wyższe miejsce.
          </Trans>
        </p>
        <h2>
          <Trans>Najbliższy termin</Trans>
        </h2>
        <p>
          <Trans>
            Na początku są warsztaty, które najwcześniej mają wolny termin. Gdy wybierzesz usługę,
            liczy się pierwszy termin właśnie na nią. Przy tym samym terminie wyżej jest bliższy
            warsztat. Warsztaty bez wolnych terminów są na końcu.
          </Trans>
        </p>
        <h2>
          <Trans>Odległość</Trans>
        </h2>
        <p>
          <Trans>
            Odległość mierzymy w linii prostej od podanej miejscowości, Twojego położenia albo
            środka mapy. Droga bywa dłuższa.
          </Trans>
        </p>
        <h2>
          <Trans>Skąd są terminy, ceny i opinie</Trans>
        </h2>
        <p>
          <Trans>
            Wolne terminy wynikają z kalendarza warsztatu: godzin otwarcia, grafiku mechaników,
            stanowisk i umówionych wizyt. Cena „od” pochodzi od warsztatu. Opinie będą mogli
            wystawić tylko klienci po opłaconej naprawie; dopóki ich nie ma, piszemy „brak opinii”.
          </Trans>
        </p>
      </Prose>
    </Page>
  )
}

export { Ranking as Component }
