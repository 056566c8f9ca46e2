import { queryOptions } from '@tanstack/react-query'

import { idempotent, newIdempotencyKey } from '@/api/client'
import { deskApi } from '@/api/desk'
import { unwrap } from '@/api/envelope'
import type {
  Absence,
  AbsenceTerms,
  Bay,
  BayKind,
  Mechanic,
  OpenDay,
  PersonChange,
  Role,
  ScheduleDay,
  ScheduleDayTerms,
  Service,
  Shift,
  Skill,
  SpecialDay,
  SpecialDayTerms,
  WorkshopChange,
  WorkshopSettings,
} from '@/api/workshop-contract'

export const hoursQuery = () =>
  queryOptions({
    queryKey: ['workshop', 'hours'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/hours/')),
  })

/** Services by the names under which clients search for them. */
export const catalogueQuery = () =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/catalogue/')),
    staleTime: Infinity,
  })

/** Towns for what somebody types; nothing is asked before they do. */
export const placesQuery = (q: string) =>
  queryOptions({
    queryKey: ['places', q],
    queryFn: async ({ signal }) =>
      unwrap(await deskApi.GET('/api/v1/places/', { params: { query: { q } }, signal })),
    enabled: q.length >= 2,
    staleTime: Infinity,
  })

export const specialDaysQuery = () =>
  queryOptions({
    queryKey: ['workshop', 'special-days'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/special-days/')),
  })

export const baysQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'bays'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/bays/')),
  })

export const mechanicsQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'mechanics'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/mechanics/')),
  })

export const shiftsQuery = (id: number) =>
  queryOptions({
    queryKey: ['calendar', 'shifts', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/mechanics/{mechanic_id}/schedules/', {
          params: { path: { mechanic_id: id } },
        }),
      ),
  })

/** Days on which a mechanic works other hours than usual, or not at all, from today on. */
export const mechanicDaysQuery = (id: number) =>
  queryOptions({
    queryKey: ['calendar', 'days', id],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/mechanics/{mechanic_id}/days/', {
          params: { path: { mechanic_id: id } },
        }),
      ),
  })

export const absencesQuery = (mechanicId: number) =>
  queryOptions({
    queryKey: ['calendar', 'absences', mechanicId],
    queryFn: async () =>
      unwrap(
        await deskApi.GET('/api/v1/absences/', {
          params: { query: { mechanic_id: mechanicId, per_page: 50 } },
        }),
      ),
  })

export const servicesQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'services'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/services/')),
  })

export const feedsQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'feeds'],
    queryFn: async () => unwrap(await deskApi.GET('/api/v1/feeds/')),
  })

export const peopleQuery = () =>
  queryOptions({
    queryKey: ['membership', 'people'],
    queryFn: async () =>
      unwrap(await deskApi.GET('/api/v1/people/', { params: { query: { per_page: 100 } } })),
  })

export const saveWorkshop = async (body: WorkshopChange) =>
  unwrap(await deskApi.PUT('/api/v1/workshop/', { body }))

/** The public entry as it was read, to be saved again. */
export function entryOf(settings: WorkshopSettings): WorkshopChange {
  const { name, description, street, postal_code, city, lat, lng } = settings
  const { phone, email, website, specializations } = settings
  return {
    ...{ name, description, street, postal_code, city, lat, lng },
    ...{ phone, email, website, specializations },
  }
}

/** The booking rules as they were read, to be saved again. */
export function rulesOf(settings: WorkshopSettings): WorkshopChange {
  const { auto_confirm, cancel_hours, daily_cap, horizon_days, lead_time_minutes } = settings
  return {
    ...{ auto_confirm, cancel_hours, daily_cap, horizon_days, lead_time_minutes },
    slot_step_minutes: settings.slot_step_minutes as NonNullable<
      WorkshopChange['slot_step_minutes']
    >,
  }
}

export const saveHours = async (body: OpenDay[]) =>
  unwrap(await deskApi.PUT('/api/v1/hours/', { body }))

/** Rows as they are kept; which words a kind or a skill may be is for the server to say. */
export type BayTerms = Omit<Bay, 'id'>
export type MechanicTerms = Omit<Mechanic, 'id'>
export type ServiceTerms = Omit<Service, 'id' | 'name_pl'>

/** A row as it would be made anew. */
export function withoutId<Row extends { id: number }>(row: Row): Omit<Row, 'id'> {
  const copy: Partial<Row> = { ...row }
  delete copy.id
  return copy as Omit<Row, 'id'>
}

const once = () => idempotent(newIdempotencyKey())

export const addSpecialDay = async (body: SpecialDayTerms) =>
  unwrap(await deskApi.POST('/api/v1/special-days/', { body, headers: once() }))

/** A deletion answers without a body. */
function gone({ response, error }: { response: Response; error?: unknown }): void {
  if (!response.ok) unwrap({ response, error })
}

export const removeSpecialDay = async ({ id }: SpecialDay) => {
  gone(
    await deskApi.DELETE('/api/v1/special-days/{special_day_id}/', {
      params: { path: { special_day_id: id } },
    }),
  )
}

const bayBody = (bay: BayTerms) => ({ ...bay, kind: bay.kind as BayKind })

export const addBay = async (bay: BayTerms) =>
  unwrap(await deskApi.POST('/api/v1/bays/', { body: bayBody(bay), headers: once() }))

export const saveBay = async ({ id, ...bay }: Bay) =>
  unwrap(
    await deskApi.PUT('/api/v1/bays/{bay_id}/', {
      params: { path: { bay_id: id } },
      body: bayBody(bay),
    }),
  )

export const removeBay = async ({ id }: Bay) => {
  gone(await deskApi.DELETE('/api/v1/bays/{bay_id}/', { params: { path: { bay_id: id } } }))
}

const mechanicBody = (mechanic: MechanicTerms) => ({
  ...mechanic,
  skills: mechanic.skills as Skill[],
})

export const addMechanic = async (mechanic: MechanicTerms) =>
  unwrap(
    await deskApi.POST('/api/v1/mechanics/', { body: mechanicBody(mechanic), headers: once() }),
  )

export const saveMechanic = async ({ id, ...mechanic }: Mechanic) =>
  unwrap(
    await deskApi.PUT('/api/v1/mechanics/{mechanic_id}/', {
      params: { path: { mechanic_id: id } },
      body: mechanicBody(mechanic),
    }),
  )

export const removeMechanic = async ({ id }: Mechanic) => {
  gone(
    await deskApi.DELETE('/api/v1/mechanics/{mechanic_id}/', {
      params: { path: { mechanic_id: id } },
    }),
  )
}

export const saveShifts = async (id: number, body: Shift[]) =>
  unwrap(
    await deskApi.PUT('/api/v1/mechanics/{mechanic_id}/schedules/', {
      params: { path: { mechanic_id: id } },
      body,
    }),
  )

export const saveMechanicDay = async (id: number, body: ScheduleDayTerms): Promise<ScheduleDay> =>
  unwrap(
    await deskApi.PUT('/api/v1/mechanics/{mechanic_id}/days/', {
      params: { path: { mechanic_id: id } },
      body,
    }),
  )

export const clearMechanicDay = async (id: number, { date }: ScheduleDay) => {
  gone(
    await deskApi.DELETE('/api/v1/mechanics/{mechanic_id}/days/{date}/', {
      params: { path: { mechanic_id: id, date } },
    }),
  )
}

export const addAbsence = async (body: AbsenceTerms) =>
  unwrap(await deskApi.POST('/api/v1/absences/', { body, headers: once() }))

export const saveAbsence = async (id: number, body: AbsenceTerms) =>
  unwrap(
    await deskApi.PUT('/api/v1/absences/{absence_id}/', {
      params: { path: { absence_id: id } },
      body,
    }),
  )

export const removeAbsence = async ({ id }: Absence) => {
  gone(
    await deskApi.DELETE('/api/v1/absences/{absence_id}/', {
      params: { path: { absence_id: id } },
    }),
  )
}

/** What a service would be saved as, unchanged. */
export function termsOf(service: Service): ServiceTerms {
  const { code, name_pl: name, name_en, price_from, duration_minutes, buffer_minutes } = service
  const { skill, bay_kind, is_active, color } = service
  return {
    ...{ code, name, name_en, price_from, duration_minutes, buffer_minutes },
    ...{ skill, bay_kind, is_active, color },
  }
}

const serviceBody = (service: ServiceTerms) => ({
  ...service,
  skill: service.skill as Skill | '',
  bay_kind: service.bay_kind as BayKind | '',
})

export const addService = async (service: ServiceTerms) =>
  unwrap(await deskApi.POST('/api/v1/services/', { body: serviceBody(service), headers: once() }))

export const saveService = async (id: number, service: ServiceTerms) =>
  unwrap(
    await deskApi.PUT('/api/v1/services/{service_id}/', {
      params: { path: { service_id: id } },
      body: serviceBody(service),
    }),
  )

export const removeService = async ({ id }: Service) => {
  gone(
    await deskApi.DELETE('/api/v1/services/{service_id}/', {
      params: { path: { service_id: id } },
    }),
  )
}

export const rotateFeed = async (mechanicId: number | null) =>
  unwrap(
    await deskApi.POST('/api/v1/feeds/', { body: { mechanic_id: mechanicId }, headers: once() }),
  )

export const invitePerson = async (email: string, roles: string[]) =>
  unwrap(
    await deskApi.POST('/api/v1/people/', {
      body: { email, roles: roles as Role[] },
      headers: once(),
    }),
  )

export const changePerson = async (id: number, body: PersonChange) =>
  unwrap(
    await deskApi.PUT('/api/v1/people/{membership_id}/', {
      params: { path: { membership_id: id } },
      body,
    }),
  )

export const removePerson = async (id: number) => {
  gone(
    await deskApi.DELETE('/api/v1/people/{membership_id}/', {
      params: { path: { membership_id: id } },
    }),
  )
}
