import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { idempotent } from '@/api/client'
import { ApiError, unwrap } from '@/api/envelope'
import type { components } from '@/api/shared.d.ts'
import { carriedDiagnosis, carryDiagnosis } from '@/lib/carried-diagnosis'

export type Availability = components['schemas']['AvailabilityOut']
export type FreeDay = Availability['days'][number]
export type Slot = FreeDay['slots'][number]
export type BookingRequest = components['schemas']['BookIn']
export type Visit = components['schemas']['AppointmentOut']

/** A held start. The end of the hold is told in this browser's own clock, which may be wrong by minutes. */
export interface Hold {
  id: string
  service: string
  start: string
  end: string
  expiresAt: number
}

/** `visit` is one's own that is to be moved: its time is then no obstacle. */
export const availabilityQuery = (
  listingId: string,
  service: string,
  from: string,
  days = 7,
  visit?: string,
) =>
  queryOptions({
    queryKey: ['availability', listingId, service, from, days, visit],
    queryFn: async ({ signal }) =>
      unwrap(
        await sharedApi.GET('/api/v1/workshops/{listing_id}/availability/', {
          params: { path: { listing_id: listingId }, query: { service, from, days, visit } },
          signal,
        }),
      ),
    staleTime: 15_000,
  })

export async function holdSlot(
  listingId: string,
  service: string,
  start: string,
  key: string,
): Promise<Hold> {
  const answer = await sharedApi.POST('/api/v1/calendar/hold/', {
    body: { workshop_id: listingId, service, start },
    headers: idempotent(key),
  })
  const held = unwrap(answer)
  const lasts = Date.parse(held.expires_at) - Date.parse(answer.data?.timestamp ?? '')
  return {
    id: held.id,
    service: held.service,
    start: held.start,
    end: held.end,
    expiresAt: Date.now() + lasts,
  }
}

/** Giving a hold back is a courtesy to others; it runs out by itself when this fails. */
export async function releaseHold(listingId: string, holdId: string): Promise<void> {
  await sharedApi
    .DELETE('/api/v1/calendar/hold/{hold_id}/', {
      params: { path: { hold_id: holdId }, query: { workshop_id: listingId } },
    })
    .catch(() => undefined)
}

/** A diagnosis that was carried along goes into the booking, and stays behind when it is somebody else's. */
export async function bookSlot(body: BookingRequest, key: string): Promise<Visit> {
  const diagnosis_id = carriedDiagnosis()
  try {
    const visit = unwrap(
      await sharedApi.POST('/api/v1/calendar/book-slot/', {
        body: diagnosis_id === null ? body : { ...body, diagnosis_id },
        headers: idempotent(key),
      }),
    )
    carryDiagnosis(null)
    return visit
  } catch (problem) {
    if (!(problem instanceof ApiError) || problem.fieldMessages.diagnosis_id === undefined)
      throw problem
    carryDiagnosis(null)
    return bookSlot(body, key)
  }
}

/** The next best starts a refusal brings along. */
export function alternativesOf(problem: unknown): Slot[] | null {
  if (!(problem instanceof ApiError) || problem.code !== 'SLOT_TAKEN') return null
  const { alternatives } = problem.details
  return Array.isArray(alternatives) ? (alternatives as Slot[]) : []
}
