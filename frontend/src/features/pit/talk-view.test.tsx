import 'fake-indexeddb/auto'

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Order } from './day'
import { NoteForm } from './say-forms'
import { PitStore } from './store'
import type { Talk, Word } from './talk'
import { TalkCard } from './talk-card'
import { TalkView } from './talk-view'
import { type Pit, PitContext } from './use-pit'

const order = {
  id: 7,
  label: 'Z/2026/7',
  appointment_id: null,
  customer: { id: 3, name: 'Jan', phone: '', has_account: true },
  vehicle: { plate: 'KR 1AB23', label: 'Skoda' },
} as unknown as Order
const lines = [
  { name: 'Klocki', quantity: '2.000', unit: 'kpl.' },
  { name: 'Wymiana', quantity: '1.500', unit: 'h' },
]
const offered = (number: number, status: string, told: Partial<Word> = {}) => ({
  number,
  client_id: `k-${String(number)}`,
  side: 'staff',
  kind: 'quote',
  sender_name: 'Ewa',
  text: '',
  code: '',
  created_at: '2026-11-26T12:00:00Z',
  edited_at: null,
  deleted_at: null,
  file: null,
  quote: { status, lines },
  ...told,
})
let store: PitStore
const pitOf = (words: object[]) => {
  const talk = { id: 't-1', order_id: 7, status: 'active', unread: 0, words, readAt: 0 }
  return {
    person: { id: 5 },
    store,
    write: () => Promise.resolve(true),
    day: { timezone: 'Europe/Warsaw', orders: [order] },
    rows: [],
    talks: [talk as unknown as Talk],
  } as unknown as Pit
}

beforeEach(() => {
  store = new PitStore(960)
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => store.delete())

test('a quote shows what was offered and what the client said of it', () => {
  const words = [
    offered(1, 'open'),
    offered(2, 'accepted', { text: 'Jak ustalone' }),
    offered(3, 'declined'),
    offered(4, 'open', { deleted_at: '2026-11-26T12:05:00Z', quote: null }),
  ]
  renderInFace(
    <PitContext.Provider value={pitOf(words)}>
      <TalkView orderId={7} />
    </PitContext.Provider>,
  )
  const said = screen.getAllByRole('listitem').map((entry) => entry.querySelector('p')?.textContent)
  const positions = 'Klocki 2\u00a0kpl.\nWymiana 1,5\u00a0h\n'
  expect(said).toEqual([
    `${positions}czeka na zgodę`,
    `Jak ustalone\n${positions}zgoda`,
    `${positions}odmowa`,
    'Wiadomość usunięta',
  ])
})

test('the card of the conversation names what was offered last', () => {
  renderInFace(
    <PitContext.Provider value={pitOf([offered(1, 'open')])}>
      <TalkCard order={order} />
    </PitContext.Provider>,
  )
  expect(screen.getByText('Klocki, Wymiana')).toBeVisible()
})

test.each([
  ['message', <TalkView orderId={7} key="talk" />, 'Wiadomość do klienta', 'Wyślij'],
  ['note', <NoteForm order={order} key="note" />, 'Notatka', 'Dodaj notatkę'],
])(
  'a %s half written is there when the screen is opened again, until it is sent',
  async (_name, form, label, send) => {
    const pit = pitOf([])
    const open = () => renderInFace(<PitContext.Provider value={pit}>{form}</PitContext.Provider>)
    const first = open()
    await userEvent.type(screen.getByLabelText(label), 'Zacisk')
    first.unmount()

    const second = open()
    await waitFor(() => {
      expect(screen.getByLabelText(label)).toHaveValue('Zacisk')
    })
    await userEvent.click(screen.getByRole('button', { name: send }))
    await waitFor(async () => {
      expect(await store.kept.count()).toBe(0)
    })
    expect(screen.getByLabelText(label)).toHaveValue('')
    second.unmount()
  },
)
