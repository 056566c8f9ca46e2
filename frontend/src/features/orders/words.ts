import { useLingui } from '@lingui/react/macro'

import type { Consent, OrderAction, OrderLine, OrderStage } from '@/api/workshop-contract'

/** Where an order stands, as people in a workshop say it. */
export function useStageWords(): Record<OrderStage, string> {
  const { t } = useLingui()
  return {
    booked: t`umówione`,
    on_site: t`auto przyjęte`,
    inspected: t`po oględzinach`,
    estimated: t`czeka na zgodę`,
    approved: t`zgoda klienta`,
    in_progress: t`w naprawie`,
    quality_check: t`kontrola jakości`,
    ready: t`gotowe do odbioru`,
    declined: t`rezygnacja klienta`,
    invoiced: t`rozliczone`,
    paid: t`zapłacone`,
    released: t`wydane`,
    cancelled: t`anulowane`,
  }
}

/** The same in one word each, for the strip. */
export function useStageNames(): Record<OrderStage, string> {
  const { t } = useLingui()
  return {
    booked: t`umówione`,
    on_site: t`przyjęte`,
    inspected: t`oględziny`,
    estimated: t`kosztorys`,
    approved: t`zgoda`,
    in_progress: t`naprawa`,
    quality_check: t`kontrola`,
    ready: t`odbiór`,
    declined: t`rezygnacja`,
    invoiced: t`rozliczone`,
    paid: t`zapłacone`,
    released: t`wydane`,
    cancelled: t`anulowane`,
  }
}

export function useColumnWords() {
  const { t } = useLingui()
  return {
    booked: t`Umówione`,
    here: t`Na miejscu`,
    estimated: t`Czeka na zgodę`,
    approved: t`Zgoda klienta`,
    in_progress: t`W naprawie`,
    quality_check: t`Kontrola`,
    ready: t`Do odbioru`,
    declined: t`Rezygnacja`,
  }
}

export function useActionWords(): Record<OrderAction, string> {
  const { t } = useLingui()
  return {
    arrive: t`Przyjmij auto`,
    inspect: t`Zakończ oględziny`,
    send_estimate: t`Wyślij kosztorys`,
    approve: t`Zapisz zgodę klienta`,
    decline: t`Klient rezygnuje z naprawy`,
    start: t`Rozpocznij naprawę`,
    finish: t`Oddaj do kontroli`,
    fail_check: t`Cofnij do naprawy`,
    pass_check: t`Gotowe do odbioru`,
    reopen: t`Wróć do naprawy`,
    invoice: t`Zapisz dokument sprzedaży`,
    pay: t`Zapisz zapłatę`,
    release: t`Wydaj auto`,
    cancel: t`Anuluj zlecenie`,
  }
}

export function useKindWords(): Record<OrderLine['kind'], string> {
  const { t } = useLingui()
  return {
    labour: t`robocizna`,
    part: t`część`,
    outside: t`usługa obca`,
    fee: t`opłata`,
  }
}

export function useConsentWords(): Record<Consent, string> {
  const { t } = useLingui()
  return {
    proposed: t`niewysłana`,
    sent: t`czeka na zgodę`,
    approved: t`zgoda`,
    declined: t`odmowa`,
    call: t`prosi o telefon`,
  }
}

/** Rates as the server names them: per cent, or exempt. */
export const VAT_RATES = ['23', '8', '5', '0', 'zw'] as const

export const vatText = (rate: string): string => (rate === 'zw' ? 'zw.' : `${rate}\u00a0%`)
