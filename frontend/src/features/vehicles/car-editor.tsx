import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'

import { CheckField } from '@/components/check-field'
import { DecodedNote } from '@/components/decoded-note'
import { Field } from '@/components/field'
import { FormRow } from '@/components/form/form'
import { Plate } from '@/components/plate'
import { useAuth } from '@/hooks/use-auth'
import { useDebounced } from '@/hooks/use-debounced'

import { decodeQuery, vehiclesQuery } from './api'

/** Structurally the booking's wish for a car; features meet in the page. */
interface Car {
  id: string
  make: string
  model: string
  year: string
  plate: string
  vin: string
  save: boolean
}

interface CarEditorProps {
  value: Car
  onChange: (value: Car) => void
  errors: Partial<Record<keyof Car, string>>
}

const Fieldset = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.body2, fontWeight: 550, padding: 0, marginBottom: 8 },
}))

const Choice = styled('label')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: theme.density.control,
  padding: '8px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  background: theme.vars.palette.background.paper,
  cursor: 'pointer',
  '& input': { width: 20, height: 20, margin: 0, accentColor: theme.vars.palette.primary.main },
  '&:has(input:checked)': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
  },
  '& > span:nth-of-type(1)': { flex: 1, minWidth: 0 },
}))

/** One of the person's cars, or the few words that tell a mechanic which car comes. */
export function CarEditor({ value, onChange, errors }: CarEditorProps) {
  const group = useId()
  const { status } = useAuth()
  const { data: cars = [] } = useQuery({ ...vehiclesQuery(), enabled: status === 'in' })
  const first = cars[0]?.id
  const untouched = value.id === '' && value.make === '' && value.model === '' && value.vin === ''
  // Offered once, when the cars arrive; afterwards the choice is the person's.
  const offered = useRef(false)
  useEffect(() => {
    if (first === undefined || offered.current) return
    offered.current = true
    if (untouched) onChange({ ...value, id: first })
  }, [first, untouched, value, onChange])

  const isOwn = value.id !== '' && cars.some(({ id }) => id === value.id)
  return (
    <Fieldset>
      <legend>
        <Trans>Auto</Trans>
      </legend>
      {cars.length > 0 ? (
        <div style={{ display: 'grid', gap: 8 }}>
          {cars.map((car) => (
            <Choice key={car.id}>
              <input
                type="radio"
                name={group}
                checked={value.id === car.id}
                onChange={() => {
                  onChange({ ...value, id: car.id })
                }}
              />
              <span>{car.label}</span>
              {car.plate ? <Plate>{car.plate}</Plate> : null}
            </Choice>
          ))}
          <Choice>
            <input
              type="radio"
              name={group}
              checked={!isOwn}
              onChange={() => {
                onChange({ ...value, id: '', save: true })
              }}
            />
            <span>
              <Trans>Inne auto</Trans>
            </span>
          </Choice>
        </div>
      ) : null}
      {isOwn ? null : <DescribedCar value={value} onChange={onChange} errors={errors} />}
    </Fieldset>
  )
}

function DescribedCar({ value, onChange, errors }: CarEditorProps) {
  const { t } = useLingui()
  const vin = useDebounced(value.vin, 300)
  const { status } = useAuth()
  const decode = decodeQuery(vin)
  const { data: decoded } = useQuery({
    ...decode,
    enabled: decode.enabled === true && status === 'in',
  })
  // Filled in when the number was read, never over what somebody wrote.
  const filledFrom = useRef('')
  useEffect(() => {
    if (!decoded || filledFrom.current === vin) return
    filledFrom.current = vin
    const make = value.make === '' ? (decoded.maker ?? '') : value.make
    const year = value.year === '' && decoded.year ? String(decoded.year) : value.year
    if (make !== value.make || year !== value.year) onChange({ ...value, make, year })
  }, [decoded, vin, value, onChange])
  const set = (field: keyof Car) => (event: React.ChangeEvent<HTMLInputElement>) => {
    onChange({ ...value, id: '', [field]: event.target.value })
  }
  return (
    <>
      <FormRow>
        <Field
          label={t`Marka`}
          autoComplete="off"
          value={value.make}
          onChange={set('make')}
          error={errors.make}
        />
        <Field
          label={t`Model`}
          autoComplete="off"
          value={value.model}
          onChange={set('model')}
          error={errors.model}
        />
      </FormRow>
      <FormRow>
        <Field
          label={t`Rok`}
          optional={t`nieobowiązkowe`}
          inputMode="numeric"
          maxLength={4}
          value={value.year}
          onChange={set('year')}
          error={errors.year}
        />
        <Field
          label={t`Numer rejestracyjny`}
          optional={t`nieobowiązkowe`}
          autoCapitalize="characters"
          maxLength={12}
          value={value.plate}
          onChange={set('plate')}
          error={errors.plate}
        />
      </FormRow>
      <Field
        label={t`VIN`}
        optional={t`nieobowiązkowe`}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={17}
        hint={
          decoded ? (
            <DecodedNote decoded={decoded} />
          ) : (
            t`17 znaków z dowodu rejestracyjnego, pole E. Dzięki niemu warsztat dobierze części.`
          )
        }
        value={value.vin}
        onChange={(event) => {
          onChange({ ...value, id: '', vin: event.target.value.toUpperCase().replace(/\s/g, '') })
        }}
        error={errors.vin}
      />
      <CheckField
        label={t`Zapisz to auto w „Moich autach”`}
        checked={value.save}
        onChange={(event) => {
          onChange({ ...value, save: event.target.checked })
        }}
      />
    </>
  )
}
