import type { Visit } from '@/api/workshop-contract'

/** A visit as the workshop's API writes it, for servers of tests. */
export function visitRow(change: Partial<Visit> = {}): Visit {
  return {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    start: '2026-11-26T08:00:00Z',
    end: '2026-11-26T09:00:00Z',
    status: 'confirmed',
    source: 'staff',
    service: { id: 1, code: 'brakes', name: 'Hamulce', color: '#6b7785' },
    mechanic: { id: 1, name: 'Adam Wilk' },
    bay: { id: 1, name: 'Podnośnik 1' },
    customer: { id: 1, name: 'Jan Kowal', phone: '', email: '', client_user_id: null },
    vehicle: {
      id: 7,
      label: 'Skoda Octavia 2018',
      plate: 'KR8XY21',
      vin: '',
      make: '',
      model: '',
      year: null,
    },
    concern: 'piszczy przy hamowaniu',
    note: '',
    diagnosis_id: null,
    cancel_reason: '',
    version: 1,
    warnings: [],
    created_at: '2026-11-20T08:00:00Z',
    ...change,
  }
}

export const meRow = {
  user: {},
  roles: ['owner'],
  permissions: ['calendar.view', 'calendar.book', 'calendar.edit', 'calendar.status'],
  workshop: {
    name: 'Warsztat',
    slug: 'kowalczyk',
    timezone: 'Europe/Warsaw',
    status: 'active',
    listing_id: null,
  },
}
