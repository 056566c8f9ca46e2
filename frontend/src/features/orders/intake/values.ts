import type { Intake, IntakeMark, IntakeTerms } from '@/api/workshop-contract'

/** A protocol as a form holds it: texts, so that two people's changes are compared field by field; marks as JSON. */
export type IntakeValues = Record<
  | 'plate'
  | 'vin'
  | 'mileage_km'
  | 'mileage_reason'
  | 'fuel_eighths'
  | 'keys_count'
  | 'belongings'
  | 'remarks'
  | 'marks',
  string
>

export const marksOf = ({ marks }: Pick<IntakeValues, 'marks'>): IntakeMark[] =>
  JSON.parse(marks) as IntakeMark[]

/** One spelling, whatever the order in which the server or the form names the fields. */
export const marksText = (marks: readonly IntakeMark[]): string =>
  JSON.stringify(marks.map(({ x, y, kind, note }) => ({ x, y, kind, note })))

const text = (value: number | null): string => (value === null ? '' : String(value))

export const intakeValues = (intake: Intake): IntakeValues => ({
  plate: intake.plate,
  vin: intake.vin,
  mileage_km: text(intake.mileage_km),
  mileage_reason: intake.mileage_reason,
  fuel_eighths: text(intake.fuel_eighths),
  keys_count: String(intake.keys_count),
  belongings: intake.belongings,
  remarks: intake.remarks,
  marks: marksText(intake.marks),
})

/** „120 500” as a number; null when it is no number of kilometres. */
export function mileageOf(typed: string): number | null {
  const digits = typed.replace(/[\s.]/g, '').replace(/km$/i, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}

/** Whether the car has driven backwards since it was last read; what this very protocol wrote may be mended. */
export function asksWhy(intake: Intake, typed: string): boolean {
  const mileage = mileageOf(typed)
  const last = intake.last_mileage_km
  return mileage !== null && last !== null && mileage < last && last !== intake.mileage_km
}

/** One spelling of a plate or a VIN, as the server keeps it. */
export const numberRead = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** What goes to the server; null when the mileage is no number. Numbers of the car go only when somebody typed them. */
export function intakeTerms(
  values: IntakeValues,
  base: IntakeValues,
  version: number,
): IntakeTerms | null {
  const mileage = mileageOf(values.mileage_km)
  if (values.mileage_km.trim() !== '' && mileage === null) return null
  const read = (name: 'plate' | 'vin') => {
    const typed = numberRead(values[name])
    return typed === numberRead(base[name]) ? null : typed
  }
  return {
    plate: read('plate'),
    vin: read('vin'),
    mileage_km: mileage,
    mileage_reason: values.mileage_reason.trim(),
    fuel_eighths: values.fuel_eighths === '' ? null : Number(values.fuel_eighths),
    keys_count: Number(values.keys_count),
    belongings: values.belongings.trim(),
    remarks: values.remarks.trim(),
    marks: marksOf(values),
    version,
  }
}

const FRACTIONS = ['0', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞', '1']

export const fuelText = (eighths: number): string => FRACTIONS[eighths] ?? ''
