import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

import { OperatorNote } from './operator-note'

export function Terms() {
  const { t } = useLingui()
  return (
    <Page title={t`Regulamin`}>
      <Prose>
        <OperatorNote />
        <h2>
          <Trans>Co tu można zrobić</Trans>
        </h2>
        <p>
          <Trans>
            W serwisie znajdziesz warsztat, umówisz, przełożysz i odwołasz wizytę, napiszesz do
            warsztatu, odpowiesz na kosztorys i zapiszesz swoje auta. Warsztat prowadzi tu
            kalendarz, zlecenia, magazyn i dokumenty. Dla klientów serwis jest bezpłatny.
          </Trans>
        </p>
        <p>
          <Trans>
            Potrzebujesz aktualnej przeglądarki, internetu i adresu e-mail. Szukać warsztatów można
            bez konta.
          </Trans>
        </p>
        <h2>
          <Trans>Konto</Trans>
        </h2>
        <p>
          <Trans>
            Umowa o prowadzenie konta powstaje, gdy potwierdzisz adres e-mail kodem z wiadomości.
            Podaj prawdziwe dane, zachowaj hasło dla siebie i nie zakładaj konta za kogoś innego.
            Konto możesz zamknąć w każdej chwili: napisz do operatora. Jako konsument możesz też
            odstąpić od tej umowy w ciągu 14 dni bez podania przyczyny.
          </Trans>
        </p>
        <h2>
          <Trans>Wizyta i naprawa</Trans>
        </h2>
        <p>
          <Trans>
            Umowę o naprawę zawierasz z warsztatem, nie z operatorem serwisu. Warsztat odpowiada za
            swoje godziny, ceny, terminy i pracę. Cena „od” to cena wyjściowa; co i za ile zostanie
            zrobione, mówi kosztorys, a prace ponad to wymagają Twojej zgody.
          </Trans>
        </p>
        <p>
          <Trans>
            Jeśli nie możesz przyjechać, odwołaj wizytę najpóźniej tyle godzin wcześniej, ile podaje
            warsztat. Na ten czas ktoś na Ciebie czeka.
          </Trans>
        </p>
        <p>
          <Trans>
            Asystent AI podpowiada, co może dolegać autu. Nie zastępuje oględzin i może się mylić.
          </Trans>
        </p>
        <h2>
          <Trans>Kolejność na liście</Trans>
        </h2>
        <p>
          <Trans>
            Jak układamy listę warsztatów, opisuje osobna strona w stopce serwisu. Za wyższe miejsce
            nie można zapłacić.
          </Trans>
        </p>
        <h2>
          <Trans>Czego nie wolno</Trans>
        </h2>
        <p>
          <Trans>
            Nie wolno wpisywać treści bezprawnych, podawać się za kogoś innego, umawiać wizyt, na
            które nie zamierzasz przyjechać, ani zakłócać działania serwisu. Konto, które to robi,
            operator może zablokować; powie wtedy dlaczego i rozpatrzy Twoje odwołanie.
          </Trans>
        </p>
        <h2>
          <Trans>Reklamacje</Trans>
        </h2>
        <p>
          <Trans>
            Napisz do operatora, co nie działa i czego oczekujesz. Odpowiedź dostaniesz w ciągu 14
            dni. Reklamację samej naprawy składasz warsztatowi. Konsument może też skorzystać z
            pomocy rzecznika konsumentów i z pozasądowego rozwiązania sporu; listę uprawnionych
            instytucji prowadzi{' '}
            <a href="https://uokik.gov.pl/" rel="noreferrer" target="_blank">
              UOKiK
            </a>
            .
          </Trans>
        </p>
        <h2>
          <Trans>Zmiany</Trans>
        </h2>
        <p>
          <Trans>
            O zmianie regulaminu operator powiadomi e-mailem co najmniej 14 dni wcześniej. Jeśli jej
            nie chcesz, możesz zamknąć konto. Umowy podlegają prawu polskiemu, co nie odbiera
            konsumentowi ochrony z prawa jego kraju.
          </Trans>
        </p>
      </Prose>
    </Page>
  )
}
