import type { components } from './workshop.d.ts'

/** Short names for what the workshop's own API says, as its OpenAPI file writes it. */
type Schemas = components['schemas']

export type Visit = Schemas['StaffAppointment']
export type VisitStatus = Schemas['VisitStatus']
export type VisitWarning = Schemas['WarningOut']
export type NewVisit = Schemas['AppointmentInRequest']
/** What is left out of a change stays as it is. */
export type VisitChange = Pick<Schemas['AppointmentEditInRequest'], 'version'> &
  Partial<Schemas['AppointmentEditInRequest']>
export type Named = Schemas['NamedOut']
export type Span = Schemas['SpanOut']

export type Me = Schemas['MeOut']
export type Today = Schemas['TodayOut']
export type Resource = Schemas['ResourceOut']
export type MyDay = Schemas['MechanicTodayOut']
export type CalendarDay = Schemas['CalendarDayOut']
export type DayColumn = Schemas['ColumnOut']
/** `reason` is empty for those who may not read it. */
export type Away = Schemas['AwayOut']
/** Time of a mechanic or a bay in which nothing is booked. */
export type Block = Schemas['BlockOut']
export type BlockTerms = Schemas['BlockInRequest']

export type WorkshopSettings = Schemas['WorkshopSettingsOut']
export type WorkshopChange = Schemas['WorkshopSettingsInRequest']
export type Photo = Schemas['WorkshopPhotoOut']
export type OpenDay = Schemas['DayHours']
export type SpecialDay = Schemas['SpecialDayOut']
export type SpecialDayTerms = Schemas['SpecialDayInRequest']
export type Bay = Schemas['BayOut']
export type Mechanic = Schemas['MechanicOut']
export type Shift = Schemas['Shift']
/** A dated day of a mechanic in place of the ordinary one. */
export type ScheduleDay = Schemas['ScheduleDayOut']
export type ScheduleDayTerms = Schemas['ScheduleInRequest']
export type Absence = Schemas['AbsenceOut']
export type AbsenceTerms = Schemas['AbsenceInRequest']
export type Service = Schemas['ServiceOut']
export type Skill = Schemas['Skill']
export type BayKind = Schemas['BayKind']
export type Role = Schemas['RolesEnum']
export type Feeds = Schemas['FeedsOut']
export type Person = Schemas['StaffMemberOut']
export type PersonChange = Schemas['StaffMemberInRequest']
/** A person or a company as a list shows them. */
export type CustomerRow = Schemas['CustomerBrief']
export type SheetLooked = Schemas['ImportOut']
export type Customer = Schemas['CustomerOut']
export type CustomerTerms = Schemas['CustomerSaveInRequest']
/** A customer's car, with everybody who comes with it. */
export type Car = Schemas['CustomerCar']
export type CarTerms = Schemas['CarSaveInRequest']
export type Notice = Schemas['NotificationOut']

/** The next best moments a refused booking brings along in `details.alternatives`. */
export interface Alternative extends Span {
  mechanic_id: number | null
  bay_id: number | null
}
