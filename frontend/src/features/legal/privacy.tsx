import { Trans, useLingui } from '@lingui/react/macro'

import { Page } from '@/components/page'
import { Prose } from '@/components/prose'

import { OperatorNote } from './operator-note'

export function Privacy() {
  const { t } = useLingui()
  return (
    <Page title={t`Polityka prywatności`}>
      <Prose>
        <OperatorNote />
        <h2>
          <Trans>Kto odpowiada za dane</Trans>
        </h2>
        <p>
          <Trans>
            Administratorem danych konta jest operator tej instalacji. Danymi wizyty, zlecenia i
            faktury administruje warsztat, u którego się umawiasz; operator przechowuje je na jego
            zlecenie (art. 28 RODO). Tę informację podajemy zgodnie z art. 13 RODO.
          </Trans>
        </p>
        <h2>
          <Trans>Jakie dane, po co, na jakiej podstawie i jak długo</Trans>
        </h2>
        <ul>
          <li>
            <Trans>
              <b>Konto</b>: imię, nazwisko, e-mail, język i hasło w postaci, z której nie da się go
              odczytać. Bez nich nie ma konta (art. 6 ust. 1 lit. b RODO). Tak długo, jak konto
              istnieje.
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Profil</b>: telefon, adres, data urodzenia, płeć, osoba w nagłych wypadkach i adres
              zdjęcia. Podajesz je, jeśli chcesz, i w każdej chwili możesz usunąć (art. 6 ust. 1
              lit. a). Telefon, adres, datę urodzenia i osobę w nagłych wypadkach przechowujemy
              zaszyfrowane.
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Auta</b>: marka, model, rok, numer rejestracyjny, VIN i przebieg. Służą do
              umawiania wizyt (lit. b), aż je usuniesz. Historię auta warsztat widzi tylko za Twoją
              zgodą, którą możesz cofnąć (lit. a).
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Wizyty, kosztorysy i wiadomości</b>: imię, nazwisko, telefon, e-mail, auto i opis
              usterki dostaje warsztat, u którego się umawiasz, żeby mógł wykonać usługę (lit. b).
              Warsztat przechowuje je do przedawnienia roszczeń (lit. f).
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Faktury i dokumenty do nich</b>: warsztat musi je trzymać przez 5 lat od końca
              roku, w którym minął termin płatności podatku (lit. c, art. 86 Ordynacji podatkowej).
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Asystent AI</b>: treść rozmowy, tak długo jak konto istnieje; bez konta 30 dni,
              zdjęcia do rozmowy godzinę (lit. b). Jeśli operator korzysta z zewnętrznego modelu,
              treść rozmowy trafia do jego dostawcy; operator musi go tu wymienić.
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Logowania</b>: rodzaj przeglądarki i systemu oraz czas, żebyś widział, kto wszedł
              na Twoje konto, a my mogli je chronić (lit. f). Usuwamy je dzień po wygaśnięciu
              logowania, czyli najpóźniej 8 dni po ostatnim użyciu. Kody z wiadomości znikają po 8
              dniach.
            </Trans>
          </li>
          <li>
            <Trans>
              <b>Wiadomości o nowościach</b>: tylko za zgodą (lit. a), którą cofasz w profilu albo
              odnośnikiem w wiadomości. Do tej chwili wysyłka była zgodna z prawem.
            </Trans>
          </li>
        </ul>
        <h2>
          <Trans>Komu przekazujemy dane</Trans>
        </h2>
        <p>
          <Trans>
            Warsztatom, u których się umawiasz, oraz dostawcom, z których operator korzysta do
            serwerów, poczty, SMS-ów i płatności. Operator musi ich tu wymienić, a jeśli któryś
            działa poza Europejskim Obszarem Gospodarczym, podać podstawę przekazania. Danych nie
            sprzedajemy i nie podejmujemy wobec Ciebie decyzji automatycznie, bez udziału człowieka.
          </Trans>
        </p>
        <h2>
          <Trans>Pliki cookie i pamięć przeglądarki</Trans>
        </h2>
        <p>
          <Trans>
            Zapisujemy tylko to, bez czego serwis nie działa: cookie logowania (7 dni), cookie, po
            którym poznajemy Twoją przeglądarkę i bronimy konta przed zgadywaniem hasła, oraz w
            pamięci przeglądarki język, wygląd, ostatnią miejscowość i niewysłane szkice. Nie ma tu
            reklam ani śledzenia.
          </Trans>
        </p>
        <h2>
          <Trans>Twoje prawa</Trans>
        </h2>
        <p>
          <Trans>
            Możesz zażądać dostępu do danych i ich kopii (art. 15 RODO), sprostowania (art. 16),
            usunięcia (art. 17), ograniczenia przetwarzania (art. 18), przeniesienia (art. 20),
            sprzeciwić się przetwarzaniu (art. 21) i nie podlegać decyzjom automatycznym (art. 22),
            a o sprostowaniu lub usunięciu dowiedzą się ci, którym dane przekazano (art. 19). Zgodę
            możesz cofnąć w każdej chwili. Napisz do operatora; odpowie najpóźniej w ciągu miesiąca.
          </Trans>
        </p>
        <p>
          <Trans>
            Jeśli uważasz, że ktoś narusza Twoje prawa, możesz złożyć skargę do{' '}
            <a href="https://uodo.gov.pl/" rel="noreferrer" target="_blank">
              Prezesa Urzędu Ochrony Danych Osobowych
            </a>
            .
          </Trans>
        </p>
      </Prose>
    </Page>
  )
}
