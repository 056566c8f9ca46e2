import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

import type { OrderEvent } from '@/api/workshop-contract'
import { useFormat } from '@/hooks/use-format'
import { useWorkshopFormat } from '@/hooks/use-workshop'
import { quantityText, zloty } from '@/lib/amounts'

import { useTimeChangeWords } from './clock/time-words'
import { useHeadLabels, useHeadText } from './use-head'
import { useConsentWords, useStageWords } from './words'

export interface Said {
  /** What happened, in one sentence. */
  sentence: string
  /** What it changed or was about, line by line. */
  details: string[]
}

type Details = Record<string, unknown>

const text = (details: Details, name: string): string => {
  const value = details[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Pairs of what was and what is, as the timeline keeps them: {"name": ["before", "after"]}. */
export function changesIn(details: Details): { field: string; before: string; after: string }[] {
  const { changed } = details
  if (typeof changed !== 'object' || changed === null) return []
  return Object.entries(changed).flatMap(([field, pair]) =>
    Array.isArray(pair) ? [{ field, before: String(pair[0]), after: String(pair[1]) }] : [],
  )
}

/** „2026-11-26 14:00:00+00:00” as Python writes it. */
const moment = (written: string): string =>
  Number.isNaN(Date.parse(written.replace(' ', 'T'))) ? '' : written.replace(' ', 'T')

/** The timeline in sentences: every kind of event, in the words of the workshop. */
export function useEventWords(): (event: OrderEvent) => Said {
  const { t } = useLingui()
  // What was written down stays readable when its word is no longer one of ours.
  const stages: Partial<Record<string, string>> = useStageWords()
  const consents: Partial<Record<string, string>> = useConsentWords()
  const labels: Partial<Record<string, string>> = { ...useHeadLabels(), ...useFieldWords() }
  const headText = useHeadText()
  const format = useWorkshopFormat()
  const plain = useFormat()
  const timeChange = useTimeChangeWords()
  const stage = (name: string) => stages[name] ?? name
  const gross = (amount: string) => (amount === '' ? '' : plain.money(zloty(amount)))
  const shown = (field: string, value: string): string => {
    if (value === '') return t`(puste)`
    if (field === 'promised_at')
      return moment(value) === '' ? value : format.dateTime(moment(value))
    if (field === 'unit_net') return plain.money(zloty(value))
    if (field === 'quantity' || field === 'discount_percent') return quantityText(value)
    return headText(field, value)
  }
  const changes = (details: Details) =>
    changesIn(details)
      .filter(({ field }) => labels[field] !== undefined)
      .map(
        ({ field, before, after }) =>
          `${labels[field] ?? field}: ${shown(field, before)} → ${shown(field, after)}`,
      )

  const edited = ({ details }: OrderEvent): Said => {
    const number = text(details, 'number')
    const { days } = details
    switch (details.what) {
      case 'lines_arranged':
        return { sentence: t`Zmieniona kolejność pozycji`, details: [] }
      case 'estimate_revoked':
        return { sentence: t`Kosztorys nr ${number} wycofany`, details: [] }
      case 'estimate_extended':
        return {
          sentence: t`Kosztorys nr ${number} ważny dłużej`,
          details:
            typeof days === 'number'
              ? [
                  plural(days, {
                    one: 'o # dzień',
                    few: 'o # dni',
                    many: 'o # dni',
                    other: 'o # dnia',
                  }),
                ]
              : [],
        }
      default:
        return { sentence: t`Zmienione zlecenie`, details: changes(details) }
    }
  }
  const line = (event: OrderEvent): Said => {
    const name = text(event.details, 'name')
    const { done } = event.details
    if (done === true) return { sentence: t`Zrobione: ${name}`, details: [] }
    if (done === false) return { sentence: t`Jednak niezrobione: ${name}`, details: [] }
    return { sentence: t`Zmieniona pozycja: ${name}`, details: changes(event.details) }
  }
  const consent = (event: OrderEvent): Said => {
    const { lines } = event.details
    const told = Array.isArray(lines) ? (lines as Details[]) : []
    return {
      sentence: t`Decyzja klienta`,
      details: told.map((one) => {
        const word = consents[text(one, 'consent')] ?? ''
        return [`${word}: ${text(one, 'name')}`, gross(text(one, 'gross'))]
          .filter((part) => part !== '')
          .join(', ')
      }),
    }
  }
  const parts = (event: OrderEvent): Said => {
    const name = text(event.details, 'name')
    const returned = text(event.details, 'returned')
    const count = quantityText(returned === '' ? text(event.details, 'issued') : returned)
    return {
      sentence:
        returned === ''
          ? t`Część wydana: ${name}, razem ${count}`
          : t`Część wróciła na półkę: ${name}, ${count}`,
      details: [],
    }
  }
  const intake = ({ details }: OrderEvent): Said => {
    const name = text(details, 'signed_by')
    return name === ''
      ? { sentence: t`Protokół przyjęcia uzupełniony`, details: changes(details) }
      : { sentence: t`Protokół przyjęcia podpisany: ${name}`, details: [] }
  }
  const inspection = ({ details }: OrderEvent): Said => {
    const name = text(details, 'name')
    const verdicts: Record<string, string> = {
      green: t`w porządku`,
      yellow: t`do obserwacji`,
      red: t`do naprawy`,
      skipped: t`nie dotyczy`,
    }
    if (details.begun === true) return { sentence: t`Oględziny rozpoczęte: ${name}`, details: [] }
    if (details.finished === true) {
      const counts = Object.entries((details.counts ?? {}) as Record<string, number>)
      const found = counts
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => `${verdicts[verdict] ?? verdict}: ${String(count)}`)
      return { sentence: t`Oględziny zakończone: ${name}`, details: found }
    }
    const verdict = verdicts[text(details, 'verdict')] ?? ''
    const note = text(details, 'note')
    return {
      sentence: verdict === '' ? t`Oględziny: ${name}` : t`Oględziny, ${verdict}: ${name}`,
      details: note === '' ? [] : [note],
    }
  }
  const corrected = (details: Details): Said => {
    const [before, after] = ['before', 'after'].map((when) => (details[when] ?? {}) as Details)
    const said = timeChange(before ?? {}, after ?? {})
    // Whose time it was is told since the log holds it.
    const name = text(details, 'mechanic')
    const sentences = {
      added: name === '' ? t`Dopisany czas pracy` : t`Dopisany czas pracy: ${name}`,
      corrected: name === '' ? t`Poprawiony czas pracy` : t`Poprawiony czas pracy: ${name}`,
      removed: name === '' ? t`Usunięty czas pracy` : t`Usunięty czas pracy: ${name}`,
    }
    return { sentence: sentences[said.kind], details: said.details }
  }
  const clock = ({ details }: OrderEvent): Said => {
    const { minutes } = details
    if ('before' in details || 'after' in details) return corrected(details)
    if (typeof minutes === 'number') {
      const worked = format.duration(minutes)
      return { sentence: t`Zegar zatrzymany po: ${worked}`, details: [] }
    }
    return {
      sentence: 'started_at' in details ? t`Zegar ruszył` : t`Poprawiony czas pracy`,
      details: [],
    }
  }

  return (event) => {
    const { details } = event
    const name = text(details, 'name')
    switch (event.kind) {
      case 'opened':
        return { sentence: t`Zlecenie założone`, details: [] }
      case 'stage':
        return {
          sentence:
            event.stage_from === event.stage_to
              ? event.stage_to === 'released'
                ? t`Zapłata zapisana`
                : t`Kosztorys wysłany do klienta`
              : t`Etap: ${stage(event.stage_from)} → ${stage(event.stage_to)}`,
          details: [],
        }
      case 'edited':
        return edited(event)
      case 'line_added':
        return {
          sentence: t`Nowa pozycja: ${name}`,
          details: [gross(text(details, 'gross'))].filter((part) => part !== ''),
        }
      case 'line_changed':
        return line(event)
      case 'line_removed':
        return { sentence: t`Usunięta pozycja: ${name}`, details: [] }
      case 'consent':
        return consent(event)
      case 'parts':
        return parts(event)
      case 'intake':
        return intake(event)
      case 'inspection':
        return inspection(event)
      case 'clock':
        return clock(event)
      case 'note':
        return { sentence: text(details, 'text'), details: [] }
      default:
        return { sentence: t`Zmiana zlecenia`, details: [] }
    }
  }
}

/** Names of what a line or a protocol of acceptance holds. */
function useFieldWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    kind: t`Rodzaj`,
    name: t`Nazwa`,
    explanation: t`Wyjaśnienie`,
    quantity: t`Ilość`,
    unit: t`Jednostka`,
    unit_net: t`Cena netto`,
    vat: t`VAT`,
    discount_percent: t`Rabat, %`,
    mileage_km: t`Przebieg`,
    fuel_eighths: t`Paliwo (ósme części)`,
    keys_count: t`Kluczyki`,
    belongings: t`Rzeczy w aucie`,
    remarks: t`Uwagi`,
    plate: t`Numer rejestracyjny`,
    vin: t`VIN`,
  }
}
