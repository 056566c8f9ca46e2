import type { Intake, Order } from '@/api/workshop-contract'

/** An order as the workshop's API writes it, for servers of tests. */
export function orderRow(change: Partial<Order> = {}): Order {
  return {
    id: 7,
    label: 'Z/2026/7',
    appointment_id: null,
    bay: null,
    bay_id: null,
    blocked_by: '',
    can_edit_lines: true,
    closed_at: null,
    concern: 'Piszczy przy hamowaniu',
    customer: { id: 1, name: 'Jan Kowal', phone: '', email: '' } as Order['customer'],
    declined_before: [],
    diagnosis_id: null,
    document: '',
    events: [],
    is_unrepaired: false,
    lines: [],
    lines_count: 0,
    lines_done: 0,
    mechanic: null,
    mechanic_id: null,
    moves: [],
    note: '',
    opened_at: '2026-11-26T08:00:00Z',
    paid_by: '',
    parts_expected_on: null,
    parts_missing: [],
    promise: null,
    promised_at: null,
    stage: 'in_progress',
    stage_since: '2026-11-26T08:00:00Z',
    totals: null,
    vehicle: {
      id: 3,
      label: 'Skoda Octavia 2018',
      make: 'Skoda',
      model: 'Octavia',
      plate: 'KR1AB23',
      vin: '',
      year: 2018,
      mileage_km: 120_000,
    },
    version: 1,
    waiting_for_client: 0,
    ...change,
  }
}

/** How its car was taken in: nothing written yet. */
export function intakeRow(change: Partial<Intake> = {}): Intake {
  return {
    mileage_km: null,
    mileage_reason: '',
    last_mileage_km: 120_000,
    fuel_eighths: null,
    keys_count: 1,
    belongings: '',
    remarks: '',
    marks: [],
    vin: '',
    plate: 'KR1AB23',
    decoded: null,
    inspection_fee_net: '0.00',
    concern: '',
    promised_at: null,
    version: 0,
    content_hash: 'aaa',
    signed: null,
    files: [],
    ...change,
  }
}

/** Somebody of the staff with these rights. */
export const meWith = (...permissions: string[]) => ({
  permissions,
  roles: ['owner'],
  user: { id: 7, email: 'anna@example.com', first_name: 'Anna', last_name: 'Nowak' },
  workshop: { name: 'Warsztat', slug: 'warsztat', timezone: 'Europe/Warsaw' },
})
