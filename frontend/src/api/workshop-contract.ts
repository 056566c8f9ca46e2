import type { components, operations } from './workshop.d.ts'

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
/** The car as its owner's own account has it. */
export type ClientCar = Schemas['ClientCarOut']
export type CustomerOrder = NonNullable<
  NonNullable<operations['customers_list']['parameters']['query']>['ordering']
>
export type Notice = Schemas['NotificationOut']

/** An order as lists and the board show it. */
export type OrderRow = Schemas['OrderBrief']
/** One order whole: positions, moves, the timeline. */
export type Order = Schemas['OrderOut']
export type OrderStage = OrderRow['stage']
/** What the machine found before the visit, and what it really was. */
export type OrderDiagnosis = Schemas['OrderDiagnosisOut']
export type OrderLine = Schemas['LineOut']
export type Inspection = Schemas['InspectionOut']
export type InspectionItem = Schemas['ItemOut']
/** How a car was taken in; `version` 0 while nobody wrote anything down. */
export type Intake = Schemas['IntakeOut']
export type IntakeTerms = Schemas['IntakeInRequest']
export type IntakeMark = Schemas['MarkOut']
/** A photo of an order; its addresses are good for ten minutes. */
export type OrderFile = Schemas['FileOut']
export type OrderMove = Schemas['MoveOut']
export type OrderAction = OrderMove['action']
export type OrderEvent = Schemas['EventOut']
export type OrderTotals = Schemas['TotalsOut']
export type OrderTerms = Schemas['OrderEditInRequest']
export type NewOrder = Schemas['OrderOpenInRequest']
export type LineTerms = Schemas['LineInRequest']
export type Consent = OrderLine['consent']
export type Decision = Schemas['DecisionInRequest']
export type Act = Schemas['ActInRequest']
export type OrderRules = Schemas['RulesOut']
export type CannedJob = Schemas['JobOut']
export type CannedJobTerms = Schemas['JobInRequest']
export type CannedJobLine = Schemas['JobLineInRequest']

/** Time that somebody worked, as the clock or the office wrote it down. */
export type WorkedTime = Schemas['EntryOut']
/** A correction of it: what stood there, what stands there, and why. */
export type TimeChange = Schemas['ChangeOut']
/** Everybody's hours by day; minutes. */
export type Timesheet = Schemas['SheetsOut']
export type TimesheetPerson = Schemas['SheetPerson']
/** One person's hours, entry by entry. */
export type PersonTimesheet = Schemas['SheetOut']
export type OrderHours = Schemas['HoursOut']

/** What a car is looked at along. */
export type InspectionTemplate = Schemas['TemplateOut']
export type InspectionTemplateTerms = Schemas['TemplateInRequest']
export type CarKind = InspectionTemplate['car_kind']

/** A part as a list shows it; what it cost is there for the office alone. Quantities are decimal strings. */
export type PartRow = Schemas['PartCard']
export type Part = Schemas['PartOut']
export type PartTerms = Omit<Schemas['PartEditInRequest'], 'version'>
export type NewPart = Schemas['PartCreateInRequest']
export type PartRef = Schemas['PartRef']
export type Unit = Schemas['Unit']
export type StockLevel = Schemas['StockLevel']
export type Movement = Schemas['MovementOut']
export type MovementKind = Schemas['MovementKind']
export type Reservation = Schemas['ReservationOut']
export type StockAlert = Schemas['StockAlertOut']
export type StockAlertKind = Schemas['StockAlertKind']
export type Supplier = Schemas['SupplierOut']
export type SupplierTerms = Schemas['SupplierSaveInRequest']
export type Place = Schemas['LocationOut']
export type PurchaseRow = Schemas['PurchaseBrief']
export type Purchase = Schemas['PurchaseOut']
export type PurchaseLine = Schemas['OrderLineOut']
export type PurchaseStatus = Schemas['PurchaseStatus']
export type Proposal = Schemas['ProposalOut']
export type CountRow = Schemas['CountBrief']
export type StockCount = Schemas['CountOut']
export type CountLine = Schemas['CountLineOut']
export type PriceList = Schemas['PriceListOut']

/** The next best moments a refused booking brings along in `details.alternatives`. */
export interface Alternative extends Span {
  mechanic_id: number | null
  bay_id: number | null
}
