import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { BaysPart } from './bays'

const lift = { id: 4, name: 'Podnośnik 1', kind: 'lift', is_active: true, position: 0 }
let server: TestServer
let undo: () => void
let standing: number

beforeEach(async () => {
  server = await startServer({
    'GET /api/v1/me/': () => ({
      data: { ...meRow, permissions: [...meRow.permissions, 'calendar.settings'] },
    }),
    'GET /api/v1/bays/': () => ({ data: [lift] }),
    'PUT /api/v1/bays/4/': () => ({
      data: { ...lift, is_active: false, standing_visits: standing },
    }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

async function switchOff() {
  renderInFace(
    <>
      <BaysPart />
      <NoticeBar />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Wyłącz: Podnośnik 1' }))
}

it('says how many visits still stand on what was switched off', async () => {
  standing = 3
  await switchOff()
  expect(
    await screen.findByText(
      'Wyłączono, ale 3 umówione wizyty nadal tu stoją. Przenieś je w kalendarzu.',
    ),
  ).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Cofnij' })).toBeInTheDocument()
})

it('says no more than that it is saved when nothing stands there', async () => {
  standing = 0
  await switchOff()
  expect(await screen.findByText('Zapisano.')).toBeInTheDocument()
})
