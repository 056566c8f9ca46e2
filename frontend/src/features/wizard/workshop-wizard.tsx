import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { Combobox } from '@/components/combobox'
import { Field } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useSubmit } from '@/components/form/use-submit'
import { useAuth, useSignIn } from '@/hooks/use-auth'
import { useDebounced } from '@/hooks/use-debounced'
import { useOnce } from '@/hooks/use-once'

import { type OpenedWorkshop, openWorkshop, placesQuery } from './api'
import { SlugField } from './slug-field'
import { slugOf } from './slug-of'
import { Steps } from './steps'
import { WorkshopOpened } from './workshop-opened'

const Panel = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 20,
  maxWidth: 640,
  padding: 'clamp(16px, 3vw, 28px)',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 14,
  background: theme.vars.palette.background.paper,
  '& h2': { ...theme.typography.h2, margin: 0 },
  // An address is one long word.
  '& > p': { overflowWrap: 'anywhere' },
}))

interface Answers {
  name: string
  slug: string
  city: string
  street: string
  postal_code: string
  phone: string
}

type Step = 'name' | 'place'

/** Account, name, place: three questions, and the workshop answers on its own address. */
export function WorkshopWizard() {
  const { t } = useLingui()
  const { status, user } = useAuth()
  const signIn = useSignIn()
  const [step, setStep] = useState<Step>('name')
  const [opened, setOpened] = useState<OpenedWorkshop | null>(null)
  const [slugTouched, setSlugTouched] = useState(false)
  const point = useRef<{ lat: number; lng: number } | null>(null)
  const once = useOnce({
    arrived: t`Warsztat z poprzednimi danymi już działa. Odśwież stronę, a znajdziesz go w menu konta.`,
  })

  const schema = useMemo(
    () =>
      z.object({
        name: z
          .string()
          .trim()
          .min(1, t`Podaj nazwę warsztatu.`)
          .max(120, t`Nazwa jest za długa.`),
        slug: z
          .string()
          .regex(
            /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/,
            t`Od 3 do 40 znaków: małe litery bez ogonków, cyfry i myślniki.`,
          ),
        city: z
          .string()
          .trim()
          .min(1, t`Podaj miejscowość.`),
        street: z
          .string()
          .trim()
          .min(1, t`Podaj ulicę i numer.`),
        postal_code: z.string().regex(/^\d{2}-\d{3}$/, t`Podaj kod pocztowy, na przykład 31-042.`),
        phone: z
          .string()
          .refine(
            (phone) => phone.trim() === '' || phone.replace(/\D/g, '').length >= 9,
            t`Podaj numer telefonu, na przykład 12 345 67 89.`,
          ),
      }),
    [t],
  )
  const form = useForm<Answers>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', slug: '', city: '', street: '', postal_code: '', phone: '' },
  })
  const { errors, isSubmitting } = form.formState
  const { name, slug, city } = useWatch({ control: form.control }) as Answers
  const cityAsked = useDebounced(city.trim(), 250)
  const { data: places = [] } = useQuery({
    ...placesQuery(cityAsked),
    placeholderData: (last) => last,
  })

  const towns = places.map((place) => ({
    id: `${String(place.lat)},${String(place.lng)}`,
    label: place.name,
    detail: place.region,
  }))
  // The server looks the whole address up, or else the largest town of the name. Only another one of that name, or one
  // that was found by another name, has to be pointed at.
  const isFoundByName = ({ id, label }: { id: string; label: string }) =>
    slugOf(label).includes(slugOf(cityAsked)) &&
    towns.find((town) => slugOf(town.label) === slugOf(label))?.id === id

  const submit = useSubmit(form, async (answers) => {
    try {
      const told = { ...answers, ...(point.current ?? {}), timezone: 'Europe/Warsaw' }
      setOpened(await once((key) => openWorkshop(told, key)))
    } catch (problem) {
      // The address may have been taken while the rest was written, or be one that nobody gets.
      if (
        problem instanceof ApiError &&
        ('slug' in problem.fieldMessages || 'name' in problem.fieldMessages)
      )
        setStep('name')
      throw problem
    }
  })

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    void form.trigger(['name', 'slug'], { shouldFocus: true }).then((valid) => {
      if (valid) setStep('place')
    })
  }

  const current = status === 'in' ? step : 'account'
  const fields = useRef<HTMLDivElement>(null)
  const shown = useRef<typeof current | null>(null)
  useEffect(() => {
    if (status === 'unknown') return
    if (shown.current !== null && shown.current !== current) {
      const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ;(wrong ?? fields.current?.querySelector('input'))?.focus()
    }
    shown.current = current
  }, [current, status])

  if (opened) return <WorkshopOpened opened={opened} name={name} />
  return (
    <>
      <Steps current={current} />
      {status !== 'in' ? (
        <Panel>
          <h2>
            <Trans>Najpierw konto właściciela</Trans>
          </h2>
          <p>
            <Trans>
              Na to konto założymy warsztat. Pracowników zaprosisz później, każdy dostanie własne.
            </Trans>
          </p>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            <ActionButton kind="next" onClick={() => void signIn('register')}>
              <Trans>Załóż konto</Trans>
            </ActionButton>
            <ActionButton onClick={() => void signIn('login')}>
              <Trans>Mam już konto</Trans>
            </ActionButton>
          </div>
        </Panel>
      ) : (
        <Panel>
          <p>
            <Trans>Zakładasz warsztat jako {user?.email ?? ''}.</Trans>
          </p>
          <Form onSubmit={step === 'name' ? goOn : submit}>
            <div hidden={step !== 'name'} ref={step === 'name' ? fields : undefined}>
              <div style={{ display: 'grid', gap: 16 }}>
                <Field
                  label={t`Nazwa warsztatu`}
                  placeholder={t`np. Auto-Serwis Nowak`}
                  error={errors.name?.message}
                  {...form.register('name', {
                    onChange: (event: { target: { value: string } }) => {
                      if (!slugTouched) form.setValue('slug', slugOf(event.target.value))
                    },
                  })}
                />
                <SlugField
                  slug={slug}
                  name={name}
                  error={errors.slug?.message}
                  input={form.register('slug', {
                    onChange: () => {
                      setSlugTouched(true)
                    },
                  })}
                  onTake={(suggested) => {
                    setSlugTouched(true)
                    form.setValue('slug', suggested, { shouldValidate: true })
                  }}
                />
                <div>
                  <ActionButton kind="next" type="submit">
                    <Trans>Dalej</Trans>
                  </ActionButton>
                </div>
              </div>
            </div>
            <div hidden={step !== 'place'} ref={step === 'place' ? fields : undefined}>
              <div style={{ display: 'grid', gap: 16 }}>
                <Combobox
                  label={t`Miejscowość`}
                  value={city}
                  error={errors.city?.message}
                  options={towns}
                  status={t`Liczba podpowiedzi: ${places.length}`}
                  onType={(text) => {
                    point.current = null
                    form.setValue('city', text)
                  }}
                  onChoose={(town) => {
                    const [lat = 0, lng = 0] = town.id.split(',').map(Number)
                    point.current = isFoundByName(town) ? null : { lat, lng }
                    form.setValue('city', town.label, { shouldValidate: true })
                  }}
                />
                <FormRow>
                  <Field
                    label={t`Ulica i numer`}
                    autoComplete="street-address"
                    error={errors.street?.message}
                    {...form.register('street')}
                  />
                  <Field
                    label={t`Kod pocztowy`}
                    autoComplete="postal-code"
                    placeholder="00-000"
                    maxLength={6}
                    error={errors.postal_code?.message}
                    {...form.register('postal_code')}
                  />
                </FormRow>
                <Field
                  label={t`Telefon do warsztatu`}
                  optional={t`nieobowiązkowe`}
                  type="tel"
                  autoComplete="tel"
                  hint={t`Zobaczą go klienci.`}
                  error={errors.phone?.message}
                  {...form.register('phone')}
                />
                <FormProblem message={errors.root?.message} />
                <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
                  <ActionButton
                    kind="next"
                    type="submit"
                    busy={isSubmitting && t`Zakładam warsztat…`}
                  >
                    <Trans>Załóż warsztat</Trans>
                  </ActionButton>
                  <ActionButton
                    kind="quiet"
                    onClick={() => {
                      setStep('name')
                    }}
                  >
                    <Trans>Wróć</Trans>
                  </ActionButton>
                </div>
              </div>
            </div>
          </Form>
        </Panel>
      )}
    </>
  )
}
