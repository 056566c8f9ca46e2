import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ApiError } from '@/api/envelope'
import type { Alternative, Customer, NewVisit, Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Field, SelectField, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { SkeletonRows } from '@/components/skeleton'
import { useOnce } from '@/hooks/use-once'
import { useWorkshopFormat } from '@/hooks/use-workshop'

import { bookedCustomerQuery, createVisit, mechanicsQuery, servicesQuery } from '../api'
import { DoubtDialog, warningsOf } from '../warnings'

import { ChosenCustomer, firstCar } from './chosen-customer'
import { TimePicker } from './time-picker'

const Sides = styled('div')({
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1.15fr) minmax(0, 1fr)', gap: 32 },
  '& > div': { display: 'grid', gap: 16, alignContent: 'start' },
})

const Offer = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6 })

function alternativesOf(problem: unknown): Alternative[] {
  if (!(problem instanceof ApiError) || problem.code !== 'SLOT_TAKEN') return []
  const { alternatives } = problem.details
  return Array.isArray(alternatives) ? (alternatives as Alternative[]) : []
}

export interface NewVisitStart {
  start?: string
  mechanicId?: number
  bayId?: number
  /** Chosen on a customer's page. */
  customerId?: number
  carId?: number
}

interface NewVisitFormProps extends NewVisitStart {
  onSaved: (visit: Visit) => void
}

/** A visit taken over the phone or at the counter. */
export function NewVisitForm({ customerId, ...form }: NewVisitFormProps) {
  const customer = useQuery(bookedCustomerQuery(customerId ?? null))
  if (customerId === undefined) return <VisitForm {...form} customer={null} />
  if (customer.data) return <VisitForm {...form} customer={customer.data} />
  return customer.isError ? (
    <ErrorState problem={customer.error} onRetry={() => void customer.refetch()} />
  ) : (
    <SkeletonRows count={6} />
  )
}

interface VisitFormProps extends Omit<NewVisitFormProps, 'customerId'> {
  customer: Customer | null
}

function VisitForm({ start = '', mechanicId, bayId, customer, carId, onSaved }: VisitFormProps) {
  const { t } = useLingui()
  const format = useWorkshopFormat()
  const queries = useQueryClient()
  const services = useQuery(servicesQuery())
  const mechanics = useQuery(mechanicsQuery()).data ?? []
  const once = useOnce({ topics: ['appointment', 'customers'] })
  const [doubted, setDoubted] = useState<{ body: NewVisit; problem: unknown } | null>(null)
  const [alternatives, setAlternatives] = useState<Alternative[]>([])
  // As they were when the form opened; the page below may be read again meanwhile.
  const [known, setKnown] = useState(customer)

  const schema = z.object({
    service_id: z.string().min(1, t`Wybierz usługę.`),
    mechanic_id: z.string(),
    start: z.string().min(1, t`Wybierz termin.`),
    customer: z.object({
      name: z
        .string()
        .trim()
        .min(known ? 0 : 1, t`Podaj imię i nazwisko.`)
        .max(120),
      phone: z.string().trim(),
      email: z.union([
        z.literal(''),
        z.email(t`Podaj adres e-mail, na przykład anna@example.com.`),
      ]),
    }),
    vehicle: z.object({
      label: z.string().trim().max(120),
      plate: z.string().trim().max(20),
      vin: z.string().trim().max(20),
    }),
    car_id: z.string(),
    concern: z.string().max(2000),
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      service_id: '',
      mechanic_id: mechanicId === undefined ? '' : String(mechanicId),
      start,
      customer: { name: '', phone: '', email: '' },
      vehicle: { label: '', plate: '', vin: '' },
      car_id: firstCar(customer, carId),
      concern: '',
    },
  })
  const { errors, isSubmitting } = form.formState
  const [serviceId, mechanic, chosen, car] = useWatch({
    control: form.control,
    name: ['service_id', 'mechanic_id', 'start', 'car_id'],
  })
  const send = useMutation({
    mutationFn: (body: NewVisit) => once((key) => createVisit(body, key)),
    onSuccess: (visit) => {
      void queries.invalidateQueries({ queryKey: ['appointment'] })
      void queries.invalidateQueries({ queryKey: ['customers'] })
      onSaved(visit)
    },
  })
  const attempt = async (body: NewVisit) => {
    setAlternatives([])
    try {
      await send.mutateAsync(body)
    } catch (problem) {
      if (warningsOf(problem).length > 0) setDoubted({ body, problem })
      else {
        setAlternatives(alternativesOf(problem))
        throw problem
      }
    }
  }
  const submit = useSubmit(form, (values) =>
    attempt({
      service_id: Number(values.service_id),
      start: values.start,
      mechanic_id: values.mechanic_id === '' ? null : Number(values.mechanic_id),
      ...(bayId === undefined ? {} : { bay_id: bayId }),
      ...(known ? { customer_id: known.id } : { customer: values.customer }),
      ...(values.car_id === ''
        ? { vehicle: { ...values.vehicle, make: '', model: '' } }
        : { customer_vehicle_id: Number(values.car_id) }),
      concern: values.concern,
      note: '',
      ignore_warnings: false,
    }),
  )

  if (services.isPending) return <SkeletonRows count={6} />
  if (services.isError && !services.data)
    return <ErrorState problem={services.error} onRetry={() => void services.refetch()} />
  const offered = services.data.filter(({ is_active: isActive }) => isActive)
  if (offered.length === 0)
    return (
      <EmptyState
        drawing="signpost"
        action={
          <ActionButton kind="next" to="/ustawienia/uslugi">
            <Trans>Dodaj usługę</Trans>
          </ActionButton>
        }
      >
        <Trans>Wizyta zaczyna się od usługi: ile trwa i czego wymaga. Dodaj pierwszą.</Trans>
      </EmptyState>
    )
  const service = offered.find(({ id }) => String(id) === serviceId)
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      {alternatives.length > 0 ? (
        <Offer role="group" aria-label={t`Najbliższe wolne terminy`}>
          {alternatives.map((one) => (
            <ActionButton
              key={`${one.start}-${String(one.mechanic_id)}`}
              onClick={() => {
                form.setValue('start', one.start, { shouldValidate: true })
                if (one.mechanic_id !== null) form.setValue('mechanic_id', String(one.mechanic_id))
                form.clearErrors('root')
                setAlternatives([])
              }}
            >
              {format.slot(one.start)}
            </ActionButton>
          ))}
        </Offer>
      ) : null}
      <Sides>
        <div>
          <FormRow>
            <SelectField
              label={t`Usługa`}
              autoFocus
              error={errors.service_id?.message}
              hint={
                service
                  ? [
                      format.duration(service.duration_minutes),
                      ...(service.price_from ? [format.priceFrom(service.price_from)] : []),
                    ].join(' · ')
                  : undefined
              }
              {...form.register('service_id')}
            >
              <option value="">{t`wybierz`}</option>
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <SelectField label={t`Mechanik`} {...form.register('mechanic_id')}>
              <option value="">{t`ktokolwiek`}</option>
              {mechanics
                .filter(({ is_active: isActive }) => isActive)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </SelectField>
          </FormRow>
          {serviceId === '' ? (
            start === '' ? null : (
              <p>
                <Trans>Termin: {format.exact(start)}</Trans>
              </p>
            )
          ) : (
            <TimePicker
              serviceId={Number(serviceId)}
              mechanicId={mechanic === '' ? undefined : Number(mechanic)}
              bayId={bayId}
              value={chosen}
              onChange={(next) => {
                form.setValue('start', next, { shouldValidate: next !== '' })
              }}
              error={errors.start?.message}
            />
          )}
        </div>
        <div>
          {known === null ? (
            <>
              <Field
                label={t`Klient`}
                autoComplete="off"
                placeholder={t`imię i nazwisko`}
                error={errors.customer?.name?.message}
                {...form.register('customer.name')}
              />
              <FormRow>
                <Field
                  label={t`Telefon`}
                  optional={t`nieobowiązkowe`}
                  type="tel"
                  autoComplete="off"
                  error={errors.customer?.phone?.message}
                  {...form.register('customer.phone')}
                />
                <Field
                  label={t`E-mail`}
                  optional={t`nieobowiązkowe`}
                  type="email"
                  autoComplete="off"
                  error={errors.customer?.email?.message}
                  {...form.register('customer.email')}
                />
              </FormRow>
            </>
          ) : (
            <ChosenCustomer
              customer={known}
              carId={car}
              onCarChange={(next) => {
                form.setValue('car_id', next)
              }}
              onDrop={() => {
                setKnown(null)
                form.setValue('car_id', '')
              }}
            />
          )}
          {car === '' ? (
            <FormRow>
              <Field
                label={t`Auto`}
                placeholder={t`Skoda Octavia 2018`}
                error={errors.vehicle?.label?.message}
                {...form.register('vehicle.label')}
              />
              <Field
                label={t`Numer rejestracyjny`}
                optional={t`nieobowiązkowe`}
                style={{ textTransform: 'uppercase' }}
                error={errors.vehicle?.plate?.message}
                {...form.register('vehicle.plate')}
              />
            </FormRow>
          ) : null}
          <TextAreaField
            label={t`Co się dzieje z autem?`}
            optional={t`nieobowiązkowe`}
            error={errors.concern?.message}
            {...form.register('concern')}
          />
        </div>
      </Sides>
      <div>
        <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
          <Trans>Umów wizytę</Trans>
        </ActionButton>
      </div>
      {doubted ? (
        <DoubtDialog
          warnings={warningsOf(doubted.problem)}
          acceptLabel={t`Umów mimo to`}
          onAccept={() => {
            setDoubted(null)
            form.clearErrors('root')
            void attempt({ ...doubted.body, ignore_warnings: true }).catch((problem: unknown) => {
              form.setError('root', {
                message: problem instanceof ApiError ? problem.message : String(problem),
              })
            })
          }}
          onDrop={() => {
            setDoubted(null)
          }}
        />
      ) : null}
    </Form>
  )
}
