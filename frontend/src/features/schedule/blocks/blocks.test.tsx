import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Away, Block, BlockTerms } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { CalendarView } from '../calendar/calendar-view'

import { BlockDialog } from './block-dialog'

const DAY = '2031-11-26'
const PEOPLE = [
  { id: 1, name: 'Adam Wilk', is_active: true },
  { id: 2, name: 'Bartosz Zieliński', is_active: true },
]
let server: TestServer
let undo: () => void
let blocks: Block[]
let away: Away[]
let permissions: string[]
let hasNobody: boolean

function made(id: number, { start, end, mechanic_id, bay_id, reason }: BlockTerms): Block {
  const mechanic = PEOPLE.find((one) => one.id === mechanic_id)
  return {
    id,
    start,
    end,
    mechanic: mechanic ? { id: mechanic.id, name: mechanic.name } : null,
    bay: bay_id == null ? null : { id: bay_id, name: 'Podnośnik 1' },
    reason,
  }
}

beforeEach(async () => {
  blocks = []
  away = []
  hasNobody = false
  permissions = meRow.permissions
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: { ...meRow, permissions } }),
    'GET /api/v1/workshop/': () => ({ data: { slot_step_minutes: 30 } }),
    'GET /api/v1/mechanics/': () => ({ data: PEOPLE }),
    'GET /api/v1/bays/': () => ({ data: [{ id: 5, name: 'Podnośnik 1', is_active: true }] }),
    'GET /api/v1/calendar/day/': () => ({
      data: {
        date: DAY,
        timezone: 'Europe/Warsaw',
        opens_at: '08:00',
        closes_at: '16:00',
        is_closed: false,
        columns: [...PEOPLE, ...(hasNobody ? [{ id: null, name: 'Bez mechanika' }] : [])].map(
          ({ id, name }) => ({
            id,
            name,
            kind: 'mechanic',
            color: '',
            working: [{ start: `${DAY}T07:00:00Z`, end: `${DAY}T15:00:00Z` }],
            breaks: [],
            absences: id === 2 ? away : [],
            blocks: blocks.filter(({ mechanic }) => (mechanic?.id ?? null) === id),
            appointments: [],
          }),
        ),
        days: [],
      },
    }),
    'POST /api/v1/calendar/blocks/': ({ body }) => {
      const block = made(9, body as BlockTerms)
      blocks = [block]
      return { status: 201, data: block }
    },
    'PUT /api/v1/calendar/blocks/9/': ({ body }) => {
      const block = made(9, body as BlockTerms)
      blocks = [block]
      return { data: block }
    },
    'DELETE /api/v1/calendar/blocks/9/': () => {
      blocks = []
      return {}
    },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

const TRAINING: BlockTerms = {
  start: `${DAY}T08:00:00Z`,
  end: `${DAY}T09:00:00Z`,
  mechanic_id: 1,
  bay_id: null,
  reason: 'szkolenie',
}

function open() {
  renderInFace(
    <>
      <CalendarView heading={null} onOpen={() => undefined} onBook={() => undefined} />
      <NoticeBar />
    </>,
    `/kalendarz?dzien=${DAY}`,
  )
}

const asked = (method: string) => server.asked.filter((one) => one.method === method)

async function openWithBlock() {
  blocks = [made(9, TRAINING)]
  open()
  return screen.findByRole('button', { name: '09:00–10:00, zablokowany czas: szkolenie' })
}

it('blocks time from the menu, keeping what was typed while the server says no', async () => {
  const saved = server.routes.get('POST /api/v1/calendar/blocks/')
  const sentence = 'W tym czasie jest już: Skoda Octavia, KR 12345 (08:00–09:00).'
  server.routes.set('POST /api/v1/calendar/blocks/', () => ({
    status: 409,
    error: { code: 'TIME_TAKEN', message: sentence },
  }))
  open()
  await userEvent.click(await screen.findByRole('button', { name: 'Zablokuj czas' }))
  const dialog = await screen.findByRole('dialog', { name: 'Zablokuj czas' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zablokuj' }))
  expect(await within(dialog).findByText('Wybierz mechanika albo stanowisko.')).toBeInTheDocument()

  await within(dialog).findByRole('option', { name: 'Adam Wilk' })
  await userEvent.selectOptions(within(dialog).getByLabelText('Mechanik'), 'Adam Wilk')
  await userEvent.click(within(dialog).getByRole('button', { name: 'przerwa techniczna' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zablokuj' }))
  expect(await within(dialog).findByText(sentence)).toBeInTheDocument()

  if (saved) server.routes.set('POST /api/v1/calendar/blocks/', saved)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zablokuj' }))
  await waitFor(() => {
    expect(dialog).not.toBeInTheDocument()
  })
  expect(asked('POST').at(-1)?.body).toMatchObject({
    start: `${DAY}T07:00:00.000Z`,
    end: `${DAY}T08:00:00.000Z`,
    mechanic_id: 1,
    bay_id: null,
    reason: 'przerwa techniczna',
  })
  expect(await screen.findByText(/^Zablokowano:/)).toBeInTheDocument()
  expect(
    await screen.findByRole('button', { name: /zablokowany czas: przerwa techniczna/ }),
  ).toBeInTheDocument()
})

it('moves a block by keyboard to another mechanic, and back', async () => {
  const block = await openWithBlock()
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })
  block.focus()
  fireEvent.keyDown(block, { key: 'm' })
  fireEvent.keyDown(block, { key: 'ArrowDown' })
  fireEvent.keyDown(block, { key: 'ArrowRight' })
  fireEvent.keyDown(block, { key: 'Enter' })

  expect(await screen.findByText(/^Przesunięto blokadę na/)).toBeInTheDocument()
  expect(asked('PUT').at(-1)?.body).toEqual({
    ...TRAINING,
    start: `${DAY}T08:30:00.000Z`,
    end: `${DAY}T09:30:00.000Z`,
    mechanic_id: 2,
  })
  expect(screen.getByRole('button', { name: /^09:30–10:30, zablokowany/ })).toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(asked('PUT').at(-1)?.body).toEqual(TRAINING)
  })
})

it.each([
  [null, 'Blokada musi dotyczyć mechanika albo stanowiska.', 0],
  [5, /^Przesunięto blokadę na/, 1],
])('takes the mechanic out of a block with bay %s', async (bay_id, said, sent) => {
  hasNobody = true
  blocks = [made(9, { ...TRAINING, mechanic_id: 2, bay_id })]
  open()
  const block = await screen.findByRole('button', { name: /^09:00–10:00, zablokowany/ })
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })
  for (const key of ['m', 'ArrowRight', 'Enter']) fireEvent.keyDown(block, { key })

  expect(await screen.findByText(said)).toBeInTheDocument()
  expect(asked('PUT').map(({ body }) => body)).toEqual(
    sent ? [expect.objectContaining({ mechanic_id: null, bay_id })] : [],
  )
})

it('puts a block back where it was when the server refuses', async () => {
  server.routes.set('PUT /api/v1/calendar/blocks/9/', () => ({
    status: 409,
    error: { code: 'TIME_TAKEN', message: 'W tym czasie jest już: Fiat Panda (10:00–11:00).' },
  }))
  const block = await openWithBlock()
  await waitFor(() => {
    expect(block).toHaveAttribute('aria-keyshortcuts', 'M')
  })
  fireEvent.keyDown(block, { key: 'm' })
  fireEvent.keyDown(block, { key: 'ArrowDown', shiftKey: true })
  fireEvent.keyDown(block, { key: 'Enter' })

  expect(
    await screen.findByText('W tym czasie jest już: Fiat Panda (10:00–11:00).'),
  ).toBeInTheDocument()
  expect(
    await screen.findByRole('button', { name: '09:00–10:00, zablokowany czas: szkolenie' }),
  ).toBeInTheDocument()
})

it('changes the reason, and deletes with the way back', async () => {
  await userEvent.click(await openWithBlock())
  const dialog = await screen.findByRole('dialog', { name: 'Zablokowany czas' })
  const reason = within(dialog).getByLabelText(/^Powód/)
  await userEvent.clear(reason)
  await userEvent.type(reason, 'serwis podnośnika')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }))
  await userEvent.click(
    await screen.findByRole('button', { name: /zablokowany czas: serwis podnośnika/ }),
  )

  await userEvent.click(screen.getByRole('button', { name: 'Usuń blokadę' }))
  expect(await screen.findByText('Usunięto blokadę.')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /zablokowany czas/ })).not.toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Cofnij' }))
  await waitFor(() => {
    expect(asked('POST').at(-1)?.body).toMatchObject({ reason: 'serwis podnośnika' })
  })
  expect(await screen.findByRole('button', { name: /zablokowany czas/ })).toBeInTheDocument()
})

it('leaves the hours of a block alone when only its reason changes, in the hour that happens twice', async () => {
  const night = { start: '2026-10-25T00:30:00.000Z', end: '2026-10-25T01:10:00.000Z' }
  const block = made(9, { ...TRAINING, ...night })
  renderInFace(
    <BlockDialog
      from={{ block, start: Date.parse(night.start), end: Date.parse(night.end) }}
      onClose={vi.fn()}
    />,
  )
  await screen.findByRole('option', { name: 'Adam Wilk' })
  await userEvent.type(screen.getByLabelText(/^Powód/), ' BHP')
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz' }))
  await waitFor(() => {
    expect(asked('PUT').at(-1)?.body).toMatchObject({ ...night, reason: 'szkolenie BHP' })
  })
})

it('shows why somebody is away to those who may read it, and nothing to change to a mechanic', async () => {
  blocks = [made(9, TRAINING)]
  away = [{ start: `${DAY}T00:00:00+01:00`, end: '2031-11-30T00:00:00+01:00', reason: 'urlop' }]
  permissions = ['calendar.view']
  open()
  expect(await screen.findByText(/^urlop, do .*29/)).toBeInTheDocument()
  expect(screen.getByText('szkolenie')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /zablokowany czas/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Zablokuj czas' })).not.toBeInTheDocument()
})

it('says only that somebody is away where the reason is not told', async () => {
  away = [{ start: `${DAY}T00:00:00+01:00`, end: `${DAY}T12:00:00+01:00`, reason: '' }]
  open()
  expect(await screen.findByText('nieobecny')).toBeInTheDocument()
})
