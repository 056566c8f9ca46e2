import type { Money } from '@/lib/format'

import type { Get, Send } from './contract'

export type VisitStatus =
  'requested' | 'confirmed' | 'arrived' | 'done' | 'cancelled' | 'no_show'

export interface Named {
  id: number
  name: string
}

export interface VisitWarning {
  code: string
  message: string
}

/** A visit as the workshop's staff see it. */
export interface Visit {
  id: string
  start: string
  end: string
  status: VisitStatus
  source: 'client' | 'staff'
  service: { id: number; code: string; name: string; color: string }
  mechanic: Named | null
  bay: Named | null
  customer: { name: string; phone: string; email: string; client_user_id: number | null }
  vehicle: {
    label: string
    plate: string
    vin: string
    make: string
    model: string
    year: number | null
  }
  concern: string
  note: string
  diagnosis_id: string | null
  cancel_reason?: string
  version: number
  warnings: VisitWarning[]
  created_at: string
}

export interface Me {
  user: { id: number; email: string; first_name: string; last_name: string; language: string }
  roles: string[]
  permissions: string[]
  workshop: {
    name: string
    slug: string
    timezone: string
    status: string
    listing_id: string | number | null
  }
}

export interface Today {
  date: string
  tiles: {
    to_confirm: number
    arriving: number
    in_progress: number
    no_show_risk: number
    load_percent: number
  }
  appointments: Visit[]
  resources: { mechanics: Resource[]; bays: Resource[] }
}

export interface Resource extends Named {
  kind: string
  color: string
  working: Span[]
  breaks: Span[]
  load_percent: number | null
}

export interface Span {
  start: string
  end: string
}

export interface DayColumn {
  /** Null: visits that nobody was given yet. */
  id: number | null
  name: string
  kind: string
  working: Span[]
  breaks: Span[]
  absences?: (Span & { reason?: string })[]
  appointments: Visit[]
}

export interface CalendarDay {
  date: string
  timezone: string
  opens_at: string | null
  closes_at: string | null
  is_closed: boolean
  note?: string
  columns: DayColumn[]
}

export interface FreeDay {
  date: string
  is_open: boolean
  slots: Span[]
}

export interface Availability {
  timezone: string
  service: string
  duration_minutes: number
  days: FreeDay[]
}

export interface Alternative extends Span {
  mechanic_id: number | null
  bay_id: number | null
}

export interface NewVisit {
  service_id: number
  start: string
  mechanic_id?: number | null
  bay_id?: number | null
  duration_minutes?: number
  customer: { name: string; phone?: string; email?: string }
  vehicle: { label: string; plate?: string; vin?: string }
  concern?: string
  ignore_warnings?: boolean
}

export interface VisitChange {
  start?: string
  duration_minutes?: number
  mechanic_id?: number
  bay_id?: number
  concern?: string
  note?: string
  version: number
  ignore_warnings?: boolean
}

export interface Bay {
  id: number
  name: string
  kind: string
  is_active: boolean
  position: number
}

export interface Mechanic {
  id: number
  name: string
  user_id: number | null
  color: string
  skills: string[]
  is_active: boolean
  position: number
}

export interface Shift {
  day_of_week: number
  start_time: string
  end_time: string
  break_start: string | null
  break_end: string | null
}

export interface Absence {
  id: number
  mechanic_id: number
  starts_at: string
  ends_at: string
  reason: string
}

export interface Service {
  id: number
  code: string
  name: string
  name_pl: string
  name_en: string
  price_from: Money | null
  duration_minutes: number
  buffer_minutes: number
  skill: string
  bay_kind: string
  is_active: boolean
  color: string
}

/** What is sent of a service: `name` is the Polish one. */
export type ServiceTerms = Omit<Service, 'id' | 'name_pl'>

export interface OpenDay {
  day_of_week: number
  is_closed: boolean
  opens_at: string | null
  closes_at: string | null
  break_start: string | null
  break_end: string | null
}

export interface SpecialDay {
  id: number
  date: string
  is_closed: boolean
  opens_at: string | null
  closes_at: string | null
  note: string
}

export interface WorkshopSettings {
  name: string
  description: string
  street: string
  postal_code: string
  city: string
  lat: number | null
  lng: number | null
  phone: string
  email: string
  website: string
  specializations: string[]
  timezone: string
  is_visible: boolean
}

/** How the workshop takes bookings. */
export interface BookingRules {
  auto_confirm: boolean
  lead_time_minutes: number
  daily_cap: number | null
  horizon_days: number
  cancel_hours: number
  slot_step_minutes: number
}

export interface Feeds {
  workshop_url: string | null
  mechanics: { mechanic_id: number; name: string; url: string | null }[]
}

export interface Person {
  id: number
  user_id: number
  email: string
  first_name: string
  last_name: string
  roles: string[]
  status: string
}

export interface Notice {
  id: string
  kind: string
  title: string
  body: string
  link: string
  created_at: string
  read_at: string | null
}

export interface MyDay {
  date: string
  mechanic: Named | null
  appointments: Visit[]
}

interface Drop<Parameters> extends Omit<Send<unknown, never, Parameters>, 'requestBody'> {
  requestBody?: never
}

interface Rows<Row> {
  get: Get<Row[], { query?: { page?: number; per_page?: number } }>
  post: Send<Row, Omit<Row, 'id'>>
}

interface OneRow<Row> {
  put: Send<Row, Omit<Row, 'id'>, { path: { id: number } }>
  delete: Drop<{ path: { id: number } }>
}

type OneVisit = { path: { id: string } }

/** What the dashboard and the mechanic ask of a workshop's own host. */
export interface DeskPaths {
  '/api/v1/me/': { get: Get<Me> }
  '/api/v1/today/': { get: Get<Today> }
  '/api/v1/mechanic/today/': { get: Get<MyDay> }
  '/api/v1/appointments/': {
    get: Get<
      Visit[],
      {
        query?: {
          from?: string
          to?: string
          status?: string
          mechanic_id?: number
          bay_id?: number
          q?: string
          ordering?: string
          page?: number
          per_page?: number
        }
      }
    >
    post: Send<Visit, NewVisit>
  }
  '/api/v1/appointments/{id}/': {
    get: Get<Visit, OneVisit>
    put: Send<Visit, VisitChange, OneVisit>
    delete: Drop<OneVisit>
  }
  '/api/v1/appointments/{id}/status/': {
    post: Send<Visit, { status: VisitStatus; reason?: string }, OneVisit>
  }
  '/api/v1/calendar/availability/': {
    get: Get<
      Availability,
      {
        query: { service_id: number; mechanic_id?: number; date?: string; days?: number }
      }
    >
  }
  '/api/v1/calendar/day/': {
    get: Get<
      CalendarDay & { days: CalendarDay[] },
      { query: { date: string; by: 'mechanic' | 'bay'; days?: number } }
    >
  }
  '/api/v1/workshop/': {
    get: Get<WorkshopSettings>
    put: Send<WorkshopSettings, Partial<WorkshopSettings>>
  }
  '/api/v1/booking-rules/': {
    get: Get<BookingRules>
    put: Send<BookingRules, Partial<BookingRules>>
  }
  '/api/v1/hours/': { get: Get<OpenDay[]>; put: Send<OpenDay[], OpenDay[]> }
  '/api/v1/special-days/': Rows<SpecialDay>
  '/api/v1/special-days/{id}/': OneRow<SpecialDay>
  '/api/v1/bays/': Rows<Bay>
  '/api/v1/bays/{id}/': OneRow<Bay>
  '/api/v1/mechanics/': Rows<Mechanic>
  '/api/v1/mechanics/{id}/': OneRow<Mechanic>
  '/api/v1/mechanics/{id}/schedules/': {
    get: Get<Shift[], { path: { id: number } }>
    put: Send<Shift[], Shift[], { path: { id: number } }>
  }
  '/api/v1/absences/': Rows<Absence>
  '/api/v1/absences/{id}/': OneRow<Absence>
  '/api/v1/services/': {
    get: Get<Service[]>
    post: Send<Service, ServiceTerms>
  }
  '/api/v1/services/{id}/': {
    put: Send<Service, ServiceTerms, { path: { id: number } }>
    delete: Drop<{ path: { id: number } }>
  }
  '/api/v1/feeds/': { get: Get<Feeds>; post: Send<Feeds, { mechanic_id?: number | null }> }
  '/api/v1/people/': {
    get: Get<Person[], { query?: { per_page?: number } }>
    post: Send<Person, { email: string; roles: string[] }>
  }
  '/api/v1/people/{membership_id}/': {
    put: Send<
      Person,
      { roles?: string[]; status?: string },
      { path: { membership_id: number } }
    >
    delete: Drop<{ path: { membership_id: number } }>
  }
  '/api/v1/notifications/': { get: Get<Notice[]> }
  '/api/v1/notifications/read/': {
    post: Send<{ marked: number }, { ids?: string[]; all: boolean }>
  }
}
