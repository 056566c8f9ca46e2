import { zodResolver } from '@hookform/resolvers/zod'
import { Trans, useLingui } from '@lingui/react/macro'
import PinIcon from '@mui/icons-material/PlaceOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'

import { workshopSettingsQuery } from '@/api/desk'
import type { WorkshopSettings } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Combobox } from '@/components/combobox'
import { Field, TextAreaField } from '@/components/field'
import { Form, FormRow } from '@/components/form/form'
import { FormProblem } from '@/components/form/form-problem'
import { useReadAnew } from '@/components/form/use-read-anew'
import { useSubmit } from '@/components/form/use-submit'
import { Map } from '@/components/map/map'
import { useDebounced } from '@/hooks/use-debounced'
import { useWorkshop } from '@/hooks/use-workshop'

import { entryOf, placesQuery, saveWorkshop } from './api'
import { Loaded, Section } from './parts'
import { PhotosSection } from './photos'
import { useChange } from './use-change'
import { useFrom } from './use-from'

const Frame = styled('div')(({ theme }) => ({
  position: 'relative',
  height: 280,
  overflow: 'hidden',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 10,
  '& > svg': {
    position: 'absolute',
    left: '50%',
    top: '50%',
    zIndex: 1,
    fontSize: 40,
    transform: 'translate(-50%, -92%)',
    color: theme.vars.palette.primary.main,
    pointerEvents: 'none',
  },
}))

const POLAND = { lat: 52.1, lng: 19.4 }

export function ListingSection() {
  const listing = useQuery(workshopSettingsQuery())
  return (
    <>
      <Section>
        <h2>
          <Trans>Jak widzą Cię klienci</Trans>
        </h2>
        <Loaded query={listing}>{(data) => <ListingForm listing={data} />}</Loaded>
      </Section>
      <PhotosSection />
    </>
  )
}

function ListingForm({ listing }: { listing: WorkshopSettings }) {
  const { t } = useLingui()
  const { can } = useWorkshop()
  const { saved } = useChange()
  const schema = z.object({
    name: z
      .string()
      .trim()
      .min(2, t`Podaj nazwę warsztatu.`)
      .max(120),
    description: z.string().max(4000),
    street: z.string().trim().max(120),
    postal_code: z.string().trim().max(20),
    city: z.string().trim().max(100),
    phone: z.string().trim().max(20),
    email: z.union([z.literal(''), z.email(t`Podaj adres e-mail, na przykład anna@example.com.`)]),
    website: z.string().trim().max(200),
    specializations: z.string().max(1000),
    lat: degrees(90, listing.lat !== null, t`Podaj stopnie, na przykład 50,06143.`),
    lng: degrees(180, listing.lng !== null, t`Podaj stopnie, na przykład 19,93658.`),
  })
  const read = {
    name: listing.name,
    description: listing.description,
    street: listing.street,
    postal_code: listing.postal_code,
    city: listing.city,
    phone: listing.phone,
    email: listing.email,
    website: listing.website,
    specializations: listing.specializations.join(', '),
    lat: written(listing.lat),
    lng: written(listing.lng),
  }
  const form = useForm({ resolver: zodResolver(schema), defaultValues: read })
  const settle = useReadAnew(form, read)
  const { errors, isSubmitting, dirtyFields } = form.formState
  const place = `${written(listing.lat)} ${written(listing.lng)}`
  const [view, setView, settleView] = useFrom(place, () =>
    listing.lat !== null && listing.lng !== null
      ? { lat: listing.lat, lng: listing.lng, zoom: 12 }
      : { ...POLAND, zoom: 6 },
  )
  const setPin = (lat: number, lng: number) => {
    form.setValue('lat', written(lat), { shouldDirty: true, shouldValidate: true })
    form.setValue('lng', written(lng), { shouldDirty: true, shouldValidate: true })
  }
  const showPin = () => {
    const { lat, lng } = form.getValues()
    const isWhole = lat.trim() !== '' && lng.trim() !== ''
    if (isWhole && schema.pick({ lat: true, lng: true }).safeParse({ lat, lng }).success)
      setView({ lat: number(lat), lng: number(lng), zoom: 12 })
  }
  // Written by a box that is no field of the form's own.
  form.register('city')
  const city = useWatch({ control: form.control, name: 'city' })
  const { data: towns = [] } = useQuery({
    ...placesQuery(useDebounced(city.trim())),
    placeholderData: (last) => last,
  })
  const submit = useSubmit(form, async (typed) => {
    const sent = form.getValues()
    const { specializations, lat, lng, ...values } = typed
    // A pin that nobody touched is not sent: where a new address lies is looked up.
    const isPlaced = dirtyFields.lat === true || dirtyFields.lng === true
    await saveWorkshop({
      ...values,
      ...(isPlaced ? { lat: orNull(lat), lng: orNull(lng) } : {}),
      specializations: specializations
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    })
    settleView()
    settle(typed, sent)
    await saved(['workshop'], () => saveWorkshop(entryOf(listing)))
  })
  return (
    <Form onSubmit={submit}>
      <FormProblem message={errors.root?.message} />
      <Field label={t`Nazwa`} error={errors.name?.message} {...form.register('name')} />
      <FormRow>
        <Field
          label={t`Ulica i numer`}
          error={errors.street?.message}
          {...form.register('street')}
        />
        <Field
          label={t`Kod pocztowy`}
          error={errors.postal_code?.message}
          {...form.register('postal_code')}
        />
        <Combobox
          label={t`Miasto`}
          value={city}
          error={errors.city?.message}
          options={towns.map(({ name, region, lat, lng }) => ({
            id: `${String(lat)},${String(lng)}`,
            label: name,
            detail: region,
          }))}
          status={t`Liczba podpowiedzi: ${towns.length}`}
          onType={(typed) => {
            form.setValue('city', typed, { shouldDirty: true })
          }}
          onChoose={({ id, label }) => {
            const [lat = 0, lng = 0] = id.split(',').map(Number)
            form.setValue('city', label, { shouldDirty: true, shouldValidate: true })
            // The pin goes where the town is; from there it is moved to the street.
            setPin(lat, lng)
            setView({ lat, lng, zoom: 12 })
          }}
        />
      </FormRow>
      <Frame>
        <Map
          label={t`Położenie warsztatu`}
          view={view}
          markers={[]}
          onMove={(_bounds, moved) => {
            setPin(moved.lat, moved.lng)
          }}
        />
        <PinIcon aria-hidden="true" />
      </Frame>
      <FormRow>
        <Field
          label={t`Szerokość geograficzna`}
          hint={
            listing.lat === null && listing.city !== ''
              ? t`Nie wiemy, gdzie leży ten adres, więc klienci nie widzą warsztatu. Przesuń mapę tak, by pinezka go wskazała, albo wpisz.`
              : t`Przesuń mapę tak, by pinezka wskazała warsztat, albo wpisz.`
          }
          inputMode="decimal"
          error={errors.lat?.message}
          {...form.register('lat', { onBlur: showPin })}
        />
        <Field
          label={t`Długość geograficzna`}
          inputMode="decimal"
          error={errors.lng?.message}
          {...form.register('lng', { onBlur: showPin })}
        />
      </FormRow>
      <FormRow>
        <Field
          label={t`Telefon`}
          type="tel"
          error={errors.phone?.message}
          {...form.register('phone')}
        />
        <Field
          label={t`E-mail`}
          type="email"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <Field
          label={t`Strona internetowa`}
          type="url"
          error={errors.website?.message}
          {...form.register('website')}
        />
      </FormRow>
      <TextAreaField
        label={t`Opis`}
        hint={t`Dwa, trzy zdania: co robicie najczęściej i co Was wyróżnia.`}
        error={errors.description?.message}
        {...form.register('description')}
      />
      <Field
        label={t`Specjalizacje`}
        hint={t`Po przecinku, na przykład: Skoda, hybrydy, klimatyzacja.`}
        error={errors.specializations?.message}
        {...form.register('specializations')}
      />
      {can('workshop.edit') ? (
        <div>
          <ActionButton kind="next" type="submit" busy={isSubmitting && t`Zapisuję…`}>
            <Trans>Zapisz</Trans>
          </ActionButton>
        </div>
      ) : null}
    </Form>
  )
}

const written = (degrees: number | null) => (degrees === null ? '' : degrees.toFixed(5))

const number = (typed: string): number => Number(typed.trim().replace(',', '.'))

const orNull = (typed: string): number | null => (typed.trim() === '' ? null : number(typed))

/** As people type them, with a comma or a point. A pin that was set once can be moved, not taken away. */
const degrees = (most: number, isRequired: boolean, message: string) =>
  z
    .string()
    .refine(
      (typed) => (typed.trim() === '' ? !isRequired : Math.abs(number(typed)) <= most),
      message,
    )
