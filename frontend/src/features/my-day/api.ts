import { queryOptions } from '@tanstack/react-query'

import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'
import type { Visit, VisitStatus } from '@/api/workshop-contract'

/** `day` is today at the workshop: at midnight it is another question. */
export const myDayQuery = (day: string) =>
  queryOptions({
    queryKey: ['appointment', 'my-day', day],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/mechanic/today/')),
  })

export const myVisitQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointment', 'one', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/appointments/{appointment_id}/', {
          params: { path: { appointment_id: id } },
        }),
      ),
  })

export async function stepTo(visit: Visit, status: VisitStatus): Promise<Visit> {
  return unwrap(
    await deskApi.POST('/api/v1/appointments/{appointment_id}/status/', {
      params: { path: { appointment_id: visit.id } },
      body: { status, reason: '', version: visit.version },
    }),
  )
}
