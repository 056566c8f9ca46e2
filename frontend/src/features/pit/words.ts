import { plural } from '@lingui/core/macro'
import { useLingui as useLanguage } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'

import type { Consent, LineKind, Verdict } from './day'

export function useStageWords(): (stage: string) => string {
  const { t } = useLingui()
  const words: Record<string, string> = {
    booked: t`umówione`,
    on_site: t`auto przyjęte`,
    inspected: t`po oględzinach`,
    estimated: t`czeka na zgodę klienta`,
    approved: t`zgoda klienta`,
    in_progress: t`w naprawie`,
    quality_check: t`kontrola jakości`,
    ready: t`gotowe do odbioru`,
  }
  return (stage) => words[stage] ?? stage
}

export function useConsentWords(): Record<Consent, string> {
  const { t } = useLingui()
  return {
    proposed: t`niewysłana do klienta`,
    sent: t`czeka na zgodę`,
    approved: t`zgoda`,
    declined: t`odmowa`,
    call: t`klient prosi o telefon`,
  }
}

export function useKindWords(): Record<LineKind, string> {
  const { t } = useLingui()
  return { labour: t`robocizna`, part: t`część`, outside: t`usługa obca`, fee: t`opłata` }
}

export function useVerdictWords(): Record<Exclude<Verdict, ''>, string> {
  const { t } = useLingui()
  return {
    green: t`W porządku`,
    yellow: t`Do obserwacji`,
    red: t`Do naprawy`,
    skipped: t`Nie dotyczy`,
  }
}

export function useWaitingWords(): (count: number) => string {
  // Read here, so that the words follow the language.
  useLanguage()
  return (count) =>
    plural(count, {
      one: '# zmiana czeka na wysłanie',
      few: '# zmiany czekają na wysłanie',
      many: '# zmian czeka na wysłanie',
      other: '# zmiany czekają na wysłanie',
    })
}
