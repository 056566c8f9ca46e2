import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { OpenDay } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'
import { meRow } from '@/testing/visit-rows'

import { HoursPart } from './hours'

const WEEK: OpenDay[] = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
  day_of_week: day,
  is_closed: false,
  opens_at: '08:00',
  closes_at: '17:00',
  break_start: null,
  break_end: null,
}))

let server: TestServer
let undo: () => void
let week: OpenDay[]

beforeEach(async () => {
  week = WEEK
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: { ...meRow, permissions: ['workshop.edit'] } }),
    'GET /api/v1/hours/': () => ({ data: week }),
    'PUT /api/v1/hours/': ({ body }) => {
      week = body as OpenDay[]
      return { data: week }
    },
    'GET /api/v1/special-days/': () => ({ data: [] }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

it('shows what an undo brought back, with the focus where it was', async () => {
  renderInFace(
    <>
      <HoursPart />
      <NoticeBar />
    </>,
  )
  const opens = await screen.findByLabelText('poniedziałek: od')
  await userEvent.clear(opens)
  await userEvent.type(opens, '10:00')
  await userEvent.click(await screen.findByRole('button', { name: 'Zapisz godziny' }))
  const back = await screen.findByRole('button', { name: 'Cofnij' })
  expect(week[0]?.opens_at).toBe('10:00')
  expect(screen.getByRole('button', { name: 'Zapisz godziny' })).toHaveFocus()

  await userEvent.click(back)
  await waitFor(() => {
    expect(screen.getByLabelText('poniedziałek: od')).toHaveValue('08:00')
  })
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz godziny' }))
  await waitFor(() => {
    expect(server.asked.filter(({ method }) => method === 'PUT')).toHaveLength(3)
  })
  expect(week).toEqual(WEEK)
})
