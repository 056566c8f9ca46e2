import { useLingui } from '@lingui/react/macro'

import type { IntakeMark } from '@/api/workshop-contract'

import type { IntakeValues } from './values'

export function useMarkWords(): Record<IntakeMark['kind'], string> {
  const { t } = useLingui()
  return {
    scratch: t`rysa`,
    dent: t`wgniecenie`,
    chip: t`odprysk`,
    crack: t`pęknięcie`,
    other: t`inne`,
  }
}

/** A mark in words: its kind, and what was written beside it. */
export function useMarkText(): (mark: IntakeMark) => string {
  const kinds = useMarkWords()
  return ({ kind, note }) => (note === '' ? kinds[kind] : `${kinds[kind]}: ${note}`)
}

export function useIntakeLabels(): Record<keyof IntakeValues, string> {
  const { t } = useLingui()
  return {
    plate: t`Numer rejestracyjny`,
    vin: t`VIN`,
    mileage_km: t`Przebieg`,
    mileage_reason: t`Skąd niższy przebieg`,
    fuel_eighths: t`Paliwo`,
    keys_count: t`Kluczyki`,
    belongings: t`Rzeczy w aucie`,
    remarks: t`Uwagi`,
    marks: t`Uszkodzenia`,
  }
}
