import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import { ActionButton } from '@/components/action-button'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { NotFound } from '@/components/not-found'
import { Page } from '@/components/page'
import { SkeletonRows } from '@/components/skeleton'
import type { CarWish } from '@/features/booking/booking-draft'
import { BookingSteps } from '@/features/booking/booking-steps'
import { listingQuery } from '@/features/directory/api'
import { workshopPath } from '@/features/directory/paths'
import { addVehicle } from '@/features/vehicles/api'
import { CarEditor } from '@/features/vehicles/car-editor'

/** A car written down on the way to a booking; the same words keep the same car, however often they are sent. */
function useSaveCar(): (car: CarWish) => Promise<string> {
  const queries = useQueryClient()
  const sent = useRef({ words: '', key: '' })
  return async ({ make, model, year, plate, vin }) => {
    const body = {
      make,
      model,
      plate,
      vin,
      year: year === '' ? null : Number(year),
      fuel: '' as const,
    }
    const words = JSON.stringify(body)
    if (sent.current.words !== words) sent.current = { words, key: newIdempotencyKey() }
    const { id } = await addVehicle(body, sent.current.key)
    void queries.invalidateQueries({ queryKey: ['vehicle'] })
    return id
  }
}

function Booking() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const saveCar = useSaveCar()
  const { data: listing, error, refetch } = useQuery(listingQuery(id))
  const asked = params.get('usluga') ?? ''
  const start = params.get('start')

  const change = useCallback(
    (part: { service?: string; start?: string | null }) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (part.service !== undefined) next.set('usluga', part.service)
          if (part.start === null) next.delete('start')
          else if (part.start !== undefined) next.set('start', part.start)
          return next
        },
        { replace: true, preventScrollReset: true },
      )
    },
    [setParams],
  )

  const named = listing?.services.find(({ code }) => code === asked)
  // A link from the list may name only the time: then it is the service whose first free time that is.
  const meant =
    named || !start
      ? undefined
      : listing?.services.find(({ first_slot }) => sameMoment(first_slot?.start, start))
  const service = named ?? meant
  const meantCode = meant?.code
  // The first free times move on, and holding this one moves them: the address keeps what was meant.
  useEffect(() => {
    if (meantCode !== undefined) change({ service: meantCode })
  }, [change, meantCode])

  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return <NotFound />
  if (!listing)
    return (
      <Page title={t`Umów wizytę`}>
        {error ? (
          <ErrorState problem={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={5} height={72} />
        )}
      </Page>
    )
  if (!listing.is_bookable)
    return (
      <Page title={listing.name}>
        <EmptyState
          drawing="calendar"
          action={
            <ActionButton kind="next" to={workshopPath(listing.id)}>
              <Trans>Zobacz kontakt</Trans>
            </ActionButton>
          }
        >
          <Trans>Ten warsztat nie umawia wizyt przez GarageManager. Zadzwoń albo napisz.</Trans>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={t`Umów wizytę: ${listing.name}`}>
      <BookingSteps
        // Another service is another booking, which gives back what was held for the last one.
        key={service?.code ?? ''}
        workshop={listing}
        service={service}
        start={start}
        concern={params.get('opis') ?? ''}
        onChange={change}
        carEditor={(props) => <CarEditor {...props} />}
        saveCar={saveCar}
        onBooked={(visit) => void navigate(`/wizyty/${visit.id}/umowiona`, { replace: true })}
      />
    </Page>
  )
}

function sameMoment(a: string | undefined, b: string): boolean {
  return a !== undefined && Date.parse(a) === Date.parse(b)
}

export { Booking as Component }
