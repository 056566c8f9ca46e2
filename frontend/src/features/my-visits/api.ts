import { queryOptions } from '@tanstack/react-query'

import { sharedApi } from '@/api/apis'
import { sessionFetch } from '@/api/client'
import { errorFrom, unwrap, unwrapPage } from '@/api/envelope'
import { session } from '@/api/session'
import type { components } from '@/api/shared.d.ts'

export type Visit = components['schemas']['AppointmentOut']
export type VisitKind = 'upcoming' | 'past' | 'cancelled'

export const visitsQuery = (status: VisitKind, page: number) =>
  queryOptions({
    queryKey: ['appointment', { status, page }],
    queryFn: async () =>
      unwrapPage(
        await sharedApi.GET('/api/v1/appointments/', {
          params: { query: { status, page, per_page: 20 } },
        }),
      ),
  })

export const visitQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointment', id],
    queryFn: async () =>
      unwrap(
        await sharedApi.GET('/api/v1/appointments/{appointment_id}/', {
          params: { path: { appointment_id: id } },
        }),
      ),
  })

export async function moveVisit(id: string, start: string): Promise<Visit> {
  return unwrap(
    await sharedApi.PUT('/api/v1/appointments/{appointment_id}/', {
      params: { path: { appointment_id: id } },
      body: { start },
    }),
  )
}

export async function cancelVisit(id: string, reason: string): Promise<Visit> {
  return unwrap(
    await sharedApi.DELETE('/api/v1/appointments/{appointment_id}/', {
      params: { path: { appointment_id: id } },
      body: { reason },
    }),
  )
}

/** The calendar file needs the token, so it is fetched and handed to the browser as a download. */
export async function downloadIcs(id: string): Promise<void> {
  const response = await sessionFetch(session)(
    new Request(new URL(`/api/v1/appointments/${id}/ics/`, window.location.href)),
  )
  if (!response.ok) throw errorFrom(response, await response.json().catch(() => null))
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = 'wizyta.ics'
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
