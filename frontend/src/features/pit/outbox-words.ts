import { useLingui } from '@lingui/react/macro'

import { quantityText } from '@/lib/amounts'

import type { Problem, Told } from './store'

/** What a row of the outbox is, in words of the workshop. */
export function useToldWords(): (told: Told) => string {
  const { t } = useLingui()
  return (told) => {
    switch (told.kind) {
      case 'note':
        return t`Notatka: ${told.text}`
      case 'clock_start':
        return told.line === '' ? t`Start zegara` : t`Start zegara: ${told.line}`
      case 'clock_stop':
        return t`Stop zegara`
      case 'done':
        return told.isDone ? t`Zrobione: ${told.name}` : t`Jednak niezrobione: ${told.name}`
      case 'issue':
        return told.quantity === undefined
          ? t`Wydana część: ${told.name}`
          : t`Wydana część: ${told.name}, ${quantityText(told.quantity)}`
      case 'return':
        return t`Zwrot na półkę: ${told.name}, ${quantityText(told.quantity)}`
      case 'cause':
        return t`Przyczyna: ${told.name}`
      case 'line':
        return t`Prośba: ${told.line.name}`
      case 'inspection':
        return t`Początek oględzin`
      case 'item':
        return t`Oględziny: ${told.name}`
      case 'inspection_finish':
        return t`Koniec oględzin: ${told.name}`
      case 'photo':
        return told.name === '' ? t`Zdjęcie` : t`Zdjęcie: ${told.name}`
      case 'word':
        return t`Wiadomość do klienta: ${told.text}`
      case 'talk_photo':
        return t`Zdjęcie do klienta`
      case 'act':
        return told.label
    }
  }
}

export function useProblemWords(): (problem: Problem | null) => string {
  const { t } = useLingui()
  return (problem) => {
    if (problem === null) return ''
    if (problem.code === 'UNKNOWN_OUTCOME')
      return t`Wysłane ponad dobę temu, ale odpowiedź nie doszła. Sprawdź w zleceniu, czy to już tam jest: jeśli tak, usuń; jeśli nie, wyślij jeszcze raz.`
    if (problem.code === 'UNREAD_ANSWER')
      return t`Telefon nie odczytał odpowiedzi warsztatu. Sprawdź w zleceniu, czy to już tam jest: jeśli tak, usuń; jeśli nie, wyślij jeszcze raz.`
    if (problem.code === 'LOST_SUBJECT')
      return t`Szablon oględzin zmienił się w międzyczasie i nie wiadomo, do którego punktu to należy. Wpisz to w zleceniu jeszcze raz i usuń stąd.`
    if (problem.status === 404)
      return t`Tego już nie ma w warsztacie: ktoś to usunął. Możesz usunąć to także stąd.`
    if (problem.code === 'CONFLICT') return t`Ktoś zapisał to przed Tobą. Zdecyduj, co zostaje.`
    return problem.message
  }
}
