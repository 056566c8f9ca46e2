import { useLingui } from '@lingui/react/macro'

import { useFormat } from '@/hooks/use-format'

import type { Word } from './talk'
import { useStageWords } from './words'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What the house itself tells in a conversation, by its word and the moment that may belong to it. */
export function useSystemWords(
  timezone: string | undefined,
): (word: Pick<Word, 'code' | 'text'>) => string {
  const { t } = useLingui()
  const format = useFormat(timezone)
  const stageWords = useStageWords()
  return ({ code, text }) => {
    const [word = '', moment] = code.split(' ')
    const when = moment === undefined ? '' : format.slot(moment)
    const words: Record<string, string> = {
      'conversation.closed': t`Rozmowa zamknięta.`,
      'conversation.reopened': t`Rozmowa otwarta na nowo.`,
      'quote.accepted': t`Klient przyjął wycenę.`,
      'quote.declined': t`Klient odrzucił wycenę.`,
      'visit.requested': t`Prośba o wizytę: ${when}`,
      'visit.confirmed': t`Wizyta potwierdzona: ${when}`,
      'visit.moved': t`Wizyta przeniesiona: ${when}`,
      'visit.cancelled': t`Wizyta odwołana: ${when}`,
      'order.declined': t`Klient zrezygnował z naprawy`,
      'order.invoiced': t`Rozliczone`,
      'order.paid': t`Zapłacone`,
      'order.released': t`Auto wydane`,
      'order.cancelled': t`Zlecenie anulowane`,
    }
    const stage = word.startsWith('order.') ? word.slice(6) : ''
    const staged = stageWords(stage)
    return words[word] ?? (staged === stage ? text : capital(staged))
  }
}
