import type { CarKind } from '@/lib/car-kind'

/** What the phone keeps of the server's answers. Ids below zero are things that wait to be made there. */

export type Verdict = '' | 'green' | 'yellow' | 'red' | 'skipped'
export type LineKind = 'labour' | 'part' | 'outside' | 'fee'
export type Consent = 'proposed' | 'sent' | 'approved' | 'declined' | 'call'

/** Put on by the outbox: this is not at the server yet. */
export interface Waits {
  waits?: boolean
}

export interface OrderFile {
  id: number
  kind: 'photo' | 'video'
  item_id: number | null
  small_url: string
  url: string
}

export interface Line extends Waits {
  id: number
  kind: LineKind
  name: string
  explanation: string
  quantity: string
  unit: string
  gross: string | null
  part_id: number | null
  stock: {
    wanted: string
    reserved: string
    issued: string
    missing: string
    expected_on: string | null
  } | null
  consent: Consent
  done_at: string | null
  version: number
}

export interface Item extends Waits {
  id: number
  group: string
  name: string
  unit: string
  yellow_at: string | null
  red_at: string | null
  verdict: Verdict
  value: string | null
  note: string
  line_id: number | null
  version: number
  files: OrderFile[]
  /** Photos that wait on this phone. */
  photos?: WaitingPhoto[]
}

export interface WaitingPhoto extends Waits {
  seq: number
  blob: Blob
}

export interface Inspection extends Waits {
  id: number
  name: string
  started_by_name: string
  finished_at: string | null
  items: Item[]
}

export interface Note extends Waits {
  id: number
  at: string
  actor_name: string
  text: string
}

export interface Move {
  action: string
  label: string
  is_next: boolean
  needs_reason: boolean
  blockers: { code: string; message: string }[]
}

/** What the machine found before the visit, as far as a mechanic needs it. */
export interface Diagnosis {
  urgent: boolean
  urgent_reason: string
  symptoms: string[]
  causes: { id: string; name: string; probability: number }[]
}

export interface Order extends Waits {
  id: number
  appointment_id: string | null
  label: string
  stage: string
  concern: string
  note: string
  diagnosis: Diagnosis | null
  actual_cause: string
  promised_at: string | null
  promise: 'kept' | 'soon' | 'in_danger' | 'late' | null
  blocked_by: string
  version: number
  customer: { id: number; name: string; phone: string; has_account: boolean }
  vehicle: {
    label: string
    make: string
    model: string
    year: number | null
    plate: string
    vin: string
    mileage_km: number | null
  }
  mechanic: { id: number; name: string } | null
  bay: { id: number; name: string } | null
  parts_missing: string[]
  parts_expected_on: string | null
  waiting_for_client: number
  lines: Line[]
  moves: Move[]
  can_edit_lines: boolean
  notes: Note[]
  inspections: Inspection[]
  files: OrderFile[]
  photos?: WaitingPhoto[]
}

export interface Running extends Waits {
  order: { id: number; label: string; plate: string } | null
  line: { id: number; name: string } | null
  /** What is done, when it is work on no order. */
  note: string
  started_at: string
}

export interface Template {
  id: number
  name: string
  car_kind: CarKind
  items: Pick<Item, 'group' | 'name' | 'unit' | 'yellow_at' | 'red_at'>[]
}

export interface Day {
  mechanic: { id: number; name: string } | null
  running: Running | null
  timezone: string
  read_at: string
  orders: Order[]
  templates: Template[]
}
