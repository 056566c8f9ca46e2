import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow, visitRow } from '@/testing/visit-rows'

import { MoveDialog } from './move-dialog'

let server: TestServer
let undo: () => void

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meRow }),
    'GET /api/v1/mechanics/': () => ({
      data: [
        { id: 1, name: 'Adam Wilk', is_active: true },
        { id: 2, name: 'Bartosz Zieliński', is_active: true },
      ],
    }),
    'GET /api/v1/bays/': () => ({ data: [{ id: 1, name: 'Podnośnik 1', is_active: true }] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

// On the night of 25 October 2026 the clocks of Warsaw show 02:30 twice; this is the second time.
const SECOND = Date.parse('2026-10-25T01:30:00Z')
const HOUR = 3_600_000

async function open() {
  const onMove = vi.fn()
  const visit = visitRow({ start: '2026-10-25T01:30:00Z', end: '2026-10-25T02:30:00Z' })
  renderInFace(<MoveDialog visit={visit} onMove={onMove} onClose={() => undefined} />)
  await screen.findByRole('option', { name: 'Bartosz Zieliński' })
  await userEvent.selectOptions(screen.getByLabelText('Mechanik'), 'Bartosz Zieliński')
  return onMove
}

async function move(onMove: Mock) {
  await userEvent.click(screen.getByRole('button', { name: 'Przenieś' }))
  await waitFor(() => {
    expect(onMove).toHaveBeenCalled()
  })
}

it('leaves the start alone when only the mechanic changes, also in the hour that happens twice', async () => {
  const onMove = await open()
  await move(onMove)
  expect(onMove).toHaveBeenCalledWith(
    expect.objectContaining({
      start: SECOND,
      end: SECOND + HOUR,
      mechanic: expect.objectContaining({ id: 2 }) as unknown,
    }),
  )
})

it('moves to the hour that is typed', async () => {
  const onMove = await open()
  fireEvent.change(screen.getByLabelText('Godzina'), { target: { value: '08:00' } })
  await move(onMove)
  expect(onMove).toHaveBeenCalledWith(
    expect.objectContaining({ start: Date.parse('2026-10-25T07:00:00Z') }),
  )
})

it('shows the mechanic and the bay that the visit has, though the lists come later', async () => {
  const visit = visitRow({
    mechanic: { id: 2, name: 'Bartosz Zieliński' },
    bay: { id: 1, name: 'Podnośnik 1' },
  })
  renderInFace(<MoveDialog visit={visit} onMove={vi.fn()} onClose={() => undefined} />)
  await screen.findByRole('option', { name: 'Bartosz Zieliński' })
  await screen.findByRole('option', { name: 'Podnośnik 1' })
  expect(screen.getByLabelText('Mechanik')).toHaveValue('2')
  expect(screen.getByLabelText('Stanowisko')).toHaveValue('1')
})

it('takes the visit off its bay', async () => {
  const onMove = vi.fn()
  const visit = visitRow({ bay: { id: 1, name: 'Podnośnik 1' } })
  renderInFace(<MoveDialog visit={visit} onMove={onMove} onClose={() => undefined} />)
  await screen.findByRole('option', { name: 'Podnośnik 1' })
  await userEvent.selectOptions(screen.getByLabelText('Stanowisko'), 'bez stanowiska')
  await move(onMove)
  expect(onMove).toHaveBeenCalledWith(expect.objectContaining({ bay: null }))
})
