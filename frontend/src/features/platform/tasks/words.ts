import { useLingui } from '@lingui/react/macro'

/** What a task does, by its name. */
export function useTaskWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    'accounts.forget_expired': t`Sprzątanie wygasłych logowań`,
    'calendar.first_slots_fan_out': t`Odświeżanie wolnych terminów: zlecenie warsztatom`,
    'calendar.first_slots_refresh': t`Odświeżanie wolnych terminów`,
    'calendar.holds_fan_out': t`Zwalnianie niedokończonych rezerwacji: zlecenie warsztatom`,
    'calendar.holds_sweep': t`Zwalnianie niedokończonych rezerwacji`,
    'calendar.reminders': t`Przypomnienia o wizytach`,
    'calendar.reminders_fan_out': t`Przypomnienia o wizytach: zlecenie warsztatom`,
    'chat.file_forget': t`Usunięcie pliku z rozmowy`,
    'chat.reminders': t`Przypomnienia o nieprzeczytanych wiadomościach`,
    'chat.reminders_fan_out': t`Przypomnienia o nieprzeczytanych wiadomościach: zlecenie warsztatom`,
    'chat.visit_tell': t`Wpis o wizycie w rozmowie`,
    'console.housekeeping': t`Sprzątanie archiwów i zamkniętych warsztatów`,
    'console.job_run': t`Eksport, przywrócenie albo usunięcie warsztatu`,
    'core.housekeeping': t`Sprzątanie zapamiętanych odpowiedzi`,
    'diagnosis.forget_strangers': t`Sprzątanie rozmów z asystentem bez konta`,
    'directory.photo_forget': t`Usunięcie zdjęcia warsztatu`,
    'inventory.price_list_run': t`Wczytanie cennika`,
    'notifications.deliver': t`Wysłanie wiadomości`,
    'notifications.mail': t`Przygotowanie e-maila`,
    'notifications.notify_staff': t`Powiadomienie zespołu warsztatu`,
    'notifications.sweep': t`Przegląd zaległych wiadomości`,
    'notifications.watch_queues': t`Przegląd porzuconych zadań`,
    'vehicles.reminders': t`Przypomnienia o autach`,
    'workorders.file_forget': t`Usunięcie pliku ze zlecenia`,
    'workorders.reminders': t`Przypomnienia o kosztorysach i przeglądach`,
    'workorders.reminders_fan_out': t`Przypomnienia o kosztorysach i przeglądach: zlecenie warsztatom`,
  }
}

/** Why it was given up on: what the broker says, and what the last try said where it could still say anything. */
export function useCauseWords(): (reason: string, error: string) => string {
  const { t } = useLingui()
  const reasons: Record<string, string> = {
    rejected: t`Ostatnia próba się nie udała.`,
    delivery_limit: t`Proces, który je wykonywał, przerwano kilka razy z rzędu.`,
    expired: t`Czekało zbyt długo.`,
  }
  const errors: Record<string, string> = {
    'no schema header': t`Nie mówi, gdzie ma się wykonać.`,
    'workshop is gone or suspended': t`Warsztat był zawieszony albo już go nie było.`,
    SoftTimeLimitExceeded: t`Trwało zbyt długo.`,
  }
  return (reason, error) =>
    [reasons[reason] ?? reason, errors[error] ?? (error && t`Błąd: ${error}.`)]
      .filter(Boolean)
      .join(' ')
}
