import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { newIdempotencyKey } from '@/api/client'
import type { Car, CarTerms } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { Field, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'

import { addCar, saveCar, TOPIC } from './api'
import { Conflict } from './conflict'
import { Roomy } from './parts'
import { useConflict } from './use-conflict'

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
  const queries = useQueryClient()
  const [key, setKey] = useState(newIdempotencyKey)
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
    note: z.string().max(2000, t`Notatka może mieć najwyżej 2000 znaków.`),
  })
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: car ? valuesOf(car) : EMPTY,
  })
  const { errors, isSubmitting } = form.formState
  const values = useWatch({ control: form.control }) as Values
  const { standing, met, version, write } = useConflict({ row: car, form, valuesOf, labels })
  const finish = () => {
    void queries.invalidateQueries({ queryKey: [TOPIC] })
    onClose()
  }
  const submit = useSubmit(form, async ({ year, mileage_km: mileage, ...typed }) => {
    const terms: CarTerms = { ...typed, year: numberOf(year), mileage_km: numberOf(mileage) }
    try {
      if (car) await saveCar(car.id, terms, version)
      else await addCar(customerId, terms, key)
      finish()
    } catch (problem) {
      setKey(newIdempotencyKey())
      if (!met(problem)) throw problem
    }
  })
  const optional = t`nieobowiązkowe`
  const field = (name: keyof Values) => ({
    label: labels[name],
    autoComplete: 'off',
    error: errors[name]?.message,
    ...form.register(name),
  })
  return (
    <Dialog title={car ? car.label : t`Nowe auto`} onClose={onClose} width={600}>
      <Roomy>
        <Form onSubmit={submit}>
          <FormProblem message={errors.root?.message} />
          {standing ? (
            <Conflict
              key={standing.current.version}
              taken={standing.taken}
              clashes={standing.clashes}
              values={values}
              onChoose={write}
              onTakeTheirs={finish}
            />
          ) : null}
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
          <div>
            <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
              {car ? <Trans>Zapisz</Trans> : <Trans>Dodaj auto</Trans>}
            </ActionButton>
          </div>
        </Form>
      </Roomy>
    </Dialog>
  )
}
