import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

import type { Car, CarTerms } from '@/api/workshop-contract'
import { Field, TextAreaField } from '@/components/field'
import { FormRow } from '@/components/form/form'

import { addCar, saveCar } from './api'
import { MOST_NOTE } from './numbers'
import { RecordDialog } from './record-dialog'
import { useDraft } from './use-draft'

const EMPTY = {
  make: '',
  model: '',
  year: '',
  plate: '',
  vin: '',
  mileage_km: '',
  label: '',
  note: '',
}

type Values = typeof EMPTY

/** The name the server spells of make, model and year is no name somebody gave: it follows them. */
function ownLabel({ label, make, model, year, plate, vin }: Car): string {
  const spelled = [make, model, year ?? ''].filter((part) => part !== '').join(' ')
  return [spelled, plate, vin].includes(label) ? '' : label
}

const valuesOf = (car: Car): Values => ({
  make: car.make,
  model: car.model,
  year: String(car.year ?? ''),
  plate: car.plate,
  vin: car.vin,
  mileage_km: String(car.mileage_km ?? ''),
  label: ownLabel(car),
  note: car.note,
})

const numberOf = (typed: string): number | null => {
  const digits = typed.replace(/\s/g, '')
  return digits === '' ? null : Number(digits)
}

interface CarDialogProps {
  customerId: number
  car: Car | null
  onClose: () => void
}

/** A car of a customer, new or changed. */
export function CarDialog({ customerId, car, onClose }: CarDialogProps) {
  const { t } = useLingui()
  const labels: Record<keyof Values, string> = {
    make: t`Marka`,
    model: t`Model`,
    year: t`Rok produkcji`,
    plate: t`Numer rejestracyjny`,
    vin: t`VIN`,
    mileage_km: t`Przebieg`,
    label: t`Nazwa`,
    note: t`Notatka`,
  }
  const whole = (least: number, most: number, message: string) =>
    z.string().refine((typed) => {
      const value = numberOf(typed)
      return value === null || (Number.isInteger(value) && value >= least && value <= most)
    }, message)
  const text = z.string().trim()
  const schema = z.object({
    make: text,
    model: text,
    year: whole(1900, 2100, t`Podaj rok, na przykład 2018.`),
    plate: text,
    vin: text,
    mileage_km: whole(0, 9_999_999, t`Podaj przebieg w kilometrach, na przykład 120000.`),
    label: text,
    note: z.string().max(MOST_NOTE, t`Notatka może mieć najwyżej 20 000 znaków.`),
  })
  const draft = useDraft({
    name: car ? `car:${String(car.id)}` : `car-of:${String(customerId)}`,
    row: car,
    start: car ? valuesOf(car) : EMPTY,
  })
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: draft.values })
  const optional = t`nieobowiązkowe`
  return (
    <RecordDialog
      title={car ? car.label : t`Nowe auto`}
      action={car ? <Trans>Zapisz</Trans> : <Trans>Dodaj auto</Trans>}
      form={form}
      draft={draft}
      valuesOf={valuesOf}
      labels={labels}
      send={({ year, mileage_km: mileage, ...typed }, { version, key }) => {
        const terms: CarTerms = { ...typed, year: numberOf(year), mileage_km: numberOf(mileage) }
        return car ? saveCar(car.id, terms, version) : addCar(customerId, terms, key)
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <FormRow>
            <Field
              {...field('plate')}
              maxLength={20}
              autoCapitalize="characters"
              style={{ textTransform: 'uppercase' }}
            />
            <Field {...field('year')} optional={optional} inputMode="numeric" maxLength={4} />
          </FormRow>
          <FormRow>
            <Field {...field('make')} maxLength={60} />
            <Field {...field('model')} maxLength={60} />
          </FormRow>
          <Field
            {...field('vin')}
            optional={optional}
            hint={t`17 znaków z dowodu rejestracyjnego, pole E.`}
            maxLength={20}
            autoCapitalize="characters"
            spellCheck={false}
            style={{ textTransform: 'uppercase' }}
          />
          <FormRow>
            <Field {...field('mileage_km')} optional={optional} inputMode="numeric" after="km" />
            <Field
              {...field('label')}
              optional={optional}
              hint={t`Gdy puste: marka, model i rok.`}
              maxLength={120}
            />
          </FormRow>
          <TextAreaField {...field('note')} optional={optional} hint={t`Klient jej nie widzi.`} />
        </>
      )}
    </RecordDialog>
  )
}
