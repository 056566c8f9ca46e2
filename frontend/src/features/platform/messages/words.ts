import { useLingui } from '@lingui/react/macro'

/** What a message is about, by its template's name. */
export function useTemplateWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    account_exists: t`Konto już istnieje`,
    approval_waiting: t`Kosztorys czeka na zgodę`,
    booking_cancelled: t`Wizyta odwołana`,
    booking_confirmed: t`Wizyta potwierdzona`,
    booking_moved: t`Wizyta przeniesiona`,
    booking_requested: t`Prośba o wizytę`,
    confirm_code: t`Kod potwierdzający adres`,
    dead_tasks: t`Porzucone zadania`,
    estimate_sent: t`Kosztorys wysłany`,
    inspection_due: t`Kończy się badanie techniczne`,
    insurance_due: t`Kończy się ubezpieczenie`,
    invitation: t`Zaproszenie do zespołu`,
    lost_letters: t`Niedoręczone wiadomości`,
    message_unread: t`Nieprzeczytana wiadomość`,
    message_waiting: t`Wiadomość od klienta`,
    news: t`Oferty i nowości`,
    no_account: t`Nie ma takiego konta`,
    password_changed: t`Hasło zmienione`,
    password_reset_code: t`Kod do zmiany hasła`,
    recovery_codes_new: t`Nowe kody zapasowe`,
    second_factor_off: t`Logowanie dwuetapowe wyłączone`,
    second_factor_on: t`Logowanie dwuetapowe włączone`,
    service_due: t`Zbliża się przegląd`,
    visit_reminder: t`Przypomnienie o wizycie`,
    work: t`Sprawy warsztatu`,
  }
}

export function useWayWords(): Record<string, string> {
  const { t } = useLingui()
  return { in_app: t`Dzwonek`, mail: t`E-mail`, sms: t`SMS`, push: t`Przeglądarka` }
}

/** Why a message was lost, in the reader's language; a supplier's own words stay as they are. */
export function useReasonWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    'its worker died while sending': t`Wysyłanie przerwano w połowie.`,
    'the supplier did not answer in time': t`Dostawca nie odpowiedział na czas.`,
    'the supplier is unavailable': t`Dostawca nie działał przy żadnej próbie.`,
    'waited too long': t`Czekała zbyt długo, by wciąż była aktualna.`,
  }
}
