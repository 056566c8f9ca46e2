import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ActionButton } from '@/components/action-button'
import { DecodedNote } from '@/components/decoded-note'
import { Field, SelectField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useDebounced } from '@/hooks/use-debounced'
import { useOnce } from '@/hooks/use-once'

import { addVehicle, changeVehicle, decodeQuery, type Vehicle, type VehicleBody } from './api'
import { useFuelText } from './fuel'

const Group = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  minWidth: 0,
  margin: '8px 0 0',
  padding: '20px 0 0',
  border: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > legend': { ...theme.typography.h3, float: 'left', padding: 0 },
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

const FUELS = ['petrol', 'diesel', 'lpg', 'hybrid', 'plugin_hybrid', 'electric', 'other'] as const

const wholeOrNull = (text: string) => (text === '' ? null : Number(text.replace(/\s/g, '')))
const dayOrNull = (text: string) => (text === '' ? null : text)

function startingValues(vehicle: Vehicle | undefined) {
  return {
    make: vehicle?.make ?? '',
    model: vehicle?.model ?? '',
    year: vehicle?.year ? String(vehicle.year) : '',
    plate: vehicle?.plate ?? '',
    vin: vehicle?.vin ?? '',
    mileage_km: vehicle?.mileage_km == null ? '' : String(vehicle.mileage_km),
    fuel: vehicle?.fuel ?? '',
    inspection_due: vehicle?.inspection_due ?? '',
    insurance_due: vehicle?.insurance_due ?? '',
    service_due: vehicle?.service_due ?? '',
    tyres_due: vehicle?.tyres_due ?? '',
  }
}

type Values = ReturnType<typeof startingValues>

function bodyOf(values: Values): VehicleBody {
  return {
    make: values.make,
    model: values.model,
    plate: values.plate,
    vin: values.vin.toUpperCase().replace(/\s/g, ''),
    year: wholeOrNull(values.year),
    mileage_km: wholeOrNull(values.mileage_km),
    fuel: values.fuel as NonNullable<VehicleBody['fuel']>,
    inspection_due: dayOrNull(values.inspection_due),
    insurance_due: dayOrNull(values.insurance_due),
    service_due: dayOrNull(values.service_due),
    tyres_due: dayOrNull(values.tyres_due),
  }
}

/** A new car, or the one given. */
export function VehicleForm({
  vehicle,
  onSaved,
}: {
  vehicle?: Vehicle
  onSaved: (vehicle: Vehicle) => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const fuelText = useFuelText()
  const once = useOnce({ topics: ['vehicle'] })
  const optional = t`nieobowiązkowe`
  const schema = useMemo(
    () =>
      z.object({
        make: z
          .string()
          .trim()
          .min(1, t`Podaj markę.`)
          .max(60, t`Marka jest za długa.`),
        model: z
          .string()
          .trim()
          .min(1, t`Podaj model.`)
          .max(60, t`Model jest za długi.`),
        year: z
          .string()
          .regex(/^$|^(18|19|20)\d{2}$/, t`Podaj rok czterema cyframi, na przykład 2018.`),
        plate: z.string().max(12, t`To za długo jak na numer rejestracyjny.`),
        vin: z
          .string()
          .regex(/^$|^[A-HJ-NPR-Z0-9]{17}$/i, t`VIN ma 17 znaków, bez liter I, O i Q.`),
        mileage_km: z.string().regex(/^[\d\s]{0,9}$/, t`Podaj przebieg samymi cyframi.`),
        fuel: z.string(),
        inspection_due: z.string(),
        insurance_due: z.string(),
        service_due: z.string(),
        tyres_due: z.string(),
      }),
    [t],
  )
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: startingValues(vehicle),
  })
  const { errors, isSubmitting } = form.formState

  const vin = useDebounced(useWatch({ control: form.control, name: 'vin' }).trim(), 300)
  const { data: decoded } = useQuery(decodeQuery(vin))
  const filledFrom = useRef(vehicle?.vin ?? '')
  useEffect(() => {
    if (!decoded || filledFrom.current === vin) return
    filledFrom.current = vin
    if (decoded.maker && form.getValues('make') === '') form.setValue('make', decoded.maker)
    if (decoded.year && form.getValues('year') === '') form.setValue('year', String(decoded.year))
  }, [decoded, form, vin])

  const submit = useSubmit(form, async (values) => {
    const body = bodyOf(values)
    const saved = await (vehicle
      ? changeVehicle(vehicle.id, body)
      : once((key) => addVehicle(body, key)))
    await queries.invalidateQueries({ queryKey: ['vehicle'] })
    onSaved(saved)
  })

  return (
    <Form onSubmit={submit} style={{ maxWidth: 680 }}>
      <Field
        label={t`VIN`}
        optional={optional}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={17}
        hint={
          decoded ? (
            <DecodedNote decoded={decoded} />
          ) : (
            t`17 znaków z dowodu rejestracyjnego, pole E. Z numeru odczytamy markę i rok.`
          )
        }
        error={errors.vin?.message}
        {...form.register('vin')}
      />
      <FormRow>
        <Field label={t`Marka`} error={errors.make?.message} {...form.register('make')} />
        <Field label={t`Model`} error={errors.model?.message} {...form.register('model')} />
      </FormRow>
      <FormRow>
        <Field
          label={t`Rok`}
          optional={optional}
          inputMode="numeric"
          maxLength={4}
          error={errors.year?.message}
          {...form.register('year')}
        />
        <Field
          label={t`Numer rejestracyjny`}
          optional={optional}
          autoCapitalize="characters"
          maxLength={12}
          error={errors.plate?.message}
          {...form.register('plate')}
        />
      </FormRow>
      <FormRow>
        <Field
          label={t`Przebieg`}
          optional={optional}
          inputMode="numeric"
          after="km"
          error={errors.mileage_km?.message}
          {...form.register('mileage_km')}
        />
        <SelectField
          label={t`Napęd`}
          optional={optional}
          error={errors.fuel?.message}
          {...form.register('fuel')}
        >
          <option value="">{t`nie podano`}</option>
          {FUELS.map((fuel) => (
            <option key={fuel} value={fuel}>
              {fuelText(fuel)}
            </option>
          ))}
        </SelectField>
      </FormRow>
      <Group>
        <legend>
          <Trans>Terminy, o których chcesz pamiętać</Trans>
        </legend>
        <p>
          <Trans>Zobaczysz je na liście swoich aut, najbliższy na początku.</Trans>
        </p>
        <FormRow>
          <Field
            label={t`Badanie techniczne`}
            optional={optional}
            type="date"
            error={errors.inspection_due?.message}
            {...form.register('inspection_due')}
          />
          <Field
            label={t`Ubezpieczenie OC`}
            optional={optional}
            type="date"
            error={errors.insurance_due?.message}
            {...form.register('insurance_due')}
          />
        </FormRow>
        <FormRow>
          <Field
            label={t`Przegląd okresowy`}
            optional={optional}
            type="date"
            error={errors.service_due?.message}
            {...form.register('service_due')}
          />
          <Field
            label={t`Wymiana opon`}
            optional={optional}
            type="date"
            error={errors.tyres_due?.message}
            {...form.register('tyres_due')}
          />
        </FormRow>
      </Group>
      <FormProblem message={errors.root?.message} />
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
          {vehicle ? <Trans>Zapisz zmiany</Trans> : <Trans>Dodaj auto</Trans>}
        </ActionButton>
        <ActionButton kind="quiet" to="/auta">
          <Trans>Wróć bez zapisywania</Trans>
        </ActionButton>
      </div>
    </Form>
  )
}
