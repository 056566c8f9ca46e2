import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ApiError } from '@/api/envelope'
import { profileQuery } from '@/api/profile'
import { ActionButton } from '@/components/action-button'
import { Field, TextAreaField } from '@/components/field'
import { Form } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useAuth, useSignIn } from '@/hooks/use-auth'
import { useOnce } from '@/hooks/use-once'

import { alternativesOf, bookSlot, type BookingRequest, type Hold, type Visit } from './api'
import {
  type BookingDraft,
  type CarWish,
  dropDraft,
  startingDraft,
  useKeptDraft,
} from './booking-draft'
import type { HoldControl } from './use-hold'

export interface CarEditorProps {
  value: CarWish
  onChange: (value: CarWish) => void
  errors: Partial<Record<keyof CarWish, string>>
}

interface BookingFormProps {
  listingId: string
  concern: string
  hold: Hold
  control: HoldControl
  /** Chooses or describes the car; drawn by whoever knows the person's cars. */
  carEditor: (props: CarEditorProps) => ReactNode
  /** Keeps a described car among the person's own and tells its id. */
  saveCar: (car: CarWish) => Promise<string>
  onBooked: (visit: Visit) => void
}

const Account = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '& button': {
    padding: 0,
    border: 0,
    background: 'none',
    color: theme.vars.palette.primary.main,
    font: 'inherit',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
    cursor: 'pointer',
  },
}))

/** Somebody who was here before is asked to log in, a stranger to sign up; either form leads to the other. */
const signInStart = () => (localStorage.getItem('garage-session-newest') ? 'login' : 'register')

/** The car, what is wrong with it and a phone number; signing in is asked for last and loses nothing. */
export function BookingForm({
  listingId,
  concern,
  hold,
  control,
  carEditor,
  saveCar,
  onBooked,
}: BookingFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { status } = useAuth()
  const signIn = useSignIn()
  const { data: profile } = useQuery({ ...profileQuery(), enabled: status === 'in' })

  const schema = useMemo(() => {
    const year = z
      .string()
      .regex(/^$|^(19|20)\d{2}$/, t`Podaj rok czterema cyframi, na przykład 2018.`)
    const vin = z
      .string()
      .regex(/^$|^[A-HJ-NPR-Z0-9]{17}$/i, t`VIN ma 17 znaków, bez liter I, O i Q.`)
    const described = z.object({
      id: z.string(),
      make: z.string(),
      model: z.string(),
      year,
      plate: z.string().max(12, t`To za długo jak na numer rejestracyjny.`),
      vin,
      save: z.boolean(),
    })
    return z.object({
      vehicle: described.superRefine((car, check) => {
        if (car.id !== '') return
        if (car.make.trim() === '')
          check.addIssue({ code: 'custom', path: ['make'], message: t`Podaj markę.` })
        if (car.model.trim() === '')
          check.addIssue({ code: 'custom', path: ['model'], message: t`Podaj model.` })
      }),
      concern: z.string().max(2000, t`Opis jest za długi.`),
      phone: z
        .string()
        .refine(
          (phone) => phone.replace(/\D/g, '').length >= 9,
          t`Podaj numer telefonu, na przykład 600 100 200.`,
        ),
    })
  }, [t])

  const form = useForm<BookingDraft>({
    resolver: zodResolver(schema),
    defaultValues: startingDraft(listingId, concern),
  })
  useKeptDraft(listingId, form)
  const { errors, isSubmitting } = form.formState
  const vehicle = useWatch({ control: form.control, name: 'vehicle' })

  useEffect(() => {
    if (profile?.phone && form.getValues('phone') === '') form.setValue('phone', profile.phone)
  }, [form, profile?.phone])

  const once = useOnce({
    topics: ['appointment', 'availability'],
    arrived: t`Ta wizyta jest już umówiona z tym, co było wpisane wcześniej. Znajdziesz ją w „Moje wizyty”.`,
  })
  const book = (body: BookingRequest): Promise<Visit> => once((key) => bookSlot(body, key))

  const bookHeld = async (
    rest: Omit<BookingRequest, 'service' | 'start'>,
    held: Hold,
  ): Promise<Visit> => {
    try {
      return await book({ ...rest, hold_id: held.id } as BookingRequest)
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.code !== 'HOLD_EXPIRED') throw problem
      const renewed = await control.newest()
      if (renewed && renewed.id !== held.id) return bookHeld(rest, renewed)
      // The hold ran out between two clocks; the time itself may still be free.
      return book({ ...rest, service: held.service, start: held.start })
    }
  }

  const carOf = async (car: CarWish): Promise<Pick<BookingRequest, 'vehicle_id' | 'vehicle'>> => {
    if (car.id !== '') return { vehicle_id: car.id }
    if (car.save) {
      const id = await saveCar(car).catch((problem: unknown) => {
        throw problem instanceof ApiError ? problem.named((field) => `vehicle.${field}`) : problem
      })
      form.setValue('vehicle.id', id)
      return { vehicle_id: id }
    }
    const { make, model, plate, vin } = car
    return { vehicle: { make, model, plate, vin, year: car.year === '' ? null : Number(car.year) } }
  }

  const submit = useSubmit(form, async (values) => {
    if (!(await signIn(signInStart()))) return
    const rest = {
      workshop_id: listingId,
      ...(await carOf(values.vehicle)),
      concern: values.concern,
      phone: values.phone,
    }
    try {
      // Signing in may have taken so long that the hold was renewed meanwhile.
      const visit = await bookHeld(rest, (await control.newest()) ?? hold)
      dropDraft(listingId)
      control.forget()
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      void queries.invalidateQueries({ queryKey: ['availability', listingId] })
      onBooked(visit)
    } catch (problem) {
      const alternatives = alternativesOf(problem)
      if (!alternatives) throw problem
      control.lose(hold.start, alternatives)
    }
  })

  return (
    <Form onSubmit={submit} aria-label={t`Dane do wizyty`}>
      {status === 'out' ? (
        <Account>
          <Trans>
            Masz już konto?{' '}
            <button type="button" onClick={() => void signIn('login')}>
              Zaloguj się
            </button>
            , a podpowiemy Twoje auta.
          </Trans>
        </Account>
      ) : null}
      {carEditor({
        value: vehicle,
        onChange: (car) => {
          form.setValue('vehicle', car, {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        },
        errors: Object.fromEntries(
          Object.entries(errors.vehicle ?? {}).map(([field, problem]) => [
            field,
            (problem as { message?: string }).message ?? '',
          ]),
        ),
      })}
      <TextAreaField
        label={t`Co się dzieje z autem?`}
        optional={t`nieobowiązkowe`}
        placeholder={t`np. piszczy przy hamowaniu, zwłaszcza rano`}
        error={errors.concern?.message}
        {...form.register('concern')}
      />
      <Field
        label={t`Telefon`}
        type="tel"
        autoComplete="tel"
        hint={t`Warsztat zadzwoni tylko w sprawie tej wizyty.`}
        error={errors.phone?.message}
        {...form.register('phone')}
      />
      <FormProblem message={errors.root?.message} />
      <ActionButton kind="next" type="submit" busy={isSubmitting && t`Umawiam wizytę…`}>
        <Trans>Umów wizytę</Trans>
      </ActionButton>
      {status === 'in' ? null : (
        <Account>
          <Trans>
            Na koniec poprosimy o zalogowanie albo założenie konta, żeby można było przełożyć lub
            odwołać wizytę. To, co tu wpisujesz, zostaje.
          </Trans>
        </Account>
      )}
    </Form>
  )
}
