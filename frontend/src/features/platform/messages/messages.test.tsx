import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { LostList } from './lost-list'
import { Templates } from './templates'

const dead = {
  id: '0f7a6d0e-0000-4000-8000-000000000001',
  channel: 'mail',
  kind: 'visit_reminder',
  recipient: 'j…@example.com',
  state: 'dead',
  attempts: 5,
  error: 'the supplier is unavailable',
  workshop: 'kowalczyk',
  promised_at: '2026-11-25T13:30:00Z',
}
const doubtful = {
  ...dead,
  id: '0f7a6d0e-0000-4000-8000-000000000002',
  channel: 'sms',
  recipient: '…789',
  state: 'doubtful',
  attempts: 1,
  error: 'number barred',
}
const preview = {
  name: 'visit_reminder',
  channel: 'mail',
  language: 'pl',
  subject: 'Jutro wizyta',
  body: 'Dzień dobry,\n\nczekamy.',
}

let server: TestServer
let undo: () => void
let lost: (typeof dead)[]

beforeEach(async () => {
  lost = [dead, doubtful]
  server = await startServer({
    'GET /api/v1/notifications/lost/': () => ({ data: lost }),
    'GET /api/v1/notifications/templates/': () => ({
      data: [
        preview,
        { ...preview, language: 'en', subject: 'Tomorrow' },
        { ...preview, channel: 'sms', subject: '', body: 'Jutro o 14:30.' },
      ],
    }),
    'POST /api/v1/notifications/lost/leave/': ({ body }) => {
      const { ids } = body as { ids: string[] }
      lost = lost.filter(({ id }) => !ids.includes(id))
      return { data: { left: ids.length } }
    },
    [`POST /api/v1/notifications/lost/${dead.id}/resend/`]: () => {
      lost = [doubtful]
      return { status: 204 }
    },
    [`POST /api/v1/notifications/lost/${doubtful.id}/resend/`]: () => ({
      status: 409,
      error: { code: 'CONFLICT', message: 'Konflikt.' },
    }),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

it('says why a message was lost, in plain words where we know them', async () => {
  renderInFace(<LostList />)
  const [first, second] = await screen.findAllByRole('listitem')
  expect(first).toHaveTextContent(/Przypomnienie o wizycie → j…@example.com/)
  expect(first).toHaveTextContent(/5 prób.*Nie dotarła. Dostawca nie działał przy żadnej próbie./)
  expect(second).toHaveTextContent(/1 próba.*Mogła dotrzeć.*number barred/)
})

it('sends one again and takes it from the list', async () => {
  renderInFace(
    <>
      <LostList />
      <NoticeBar />
    </>,
  )
  const [first] = await screen.findAllByRole('listitem')
  if (!first) throw new Error('no row')
  await userEvent.click(within(first).getByRole('button', { name: /Wyślij ponownie/ }))
  expect((await screen.findAllByText('Wiadomość wysyłamy jeszcze raz.'))[0]).toBeVisible()
  await vi.waitFor(() => {
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
})

it('leaves one unsent, or all that stand on the page, and asks before', async () => {
  renderInFace(
    <>
      <LostList />
      <NoticeBar />
    </>,
  )
  await userEvent.click(
    await screen.findByRole('button', { name: 'Zostaw niewysłaną: Przypomnienie o wizycie, …789' }),
  )
  await userEvent.click(screen.getByRole('button', { name: 'Wróć' }))
  expect(lost).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: /Zostaw niewysłaną: .*…789/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Zostaw niewysłane' }))
  expect((await screen.findAllByText('1 wiadomość zostaje niewysłana.'))[0]).toBeVisible()
  await vi.waitFor(() => {
    expect(lost).toEqual([dead])
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
  expect(screen.queryByRole('button', { name: 'Zostaw wszystkie z tej strony' })).toBeNull()
})

it('leaves a whole page at once', async () => {
  renderInFace(<LostList />)
  await userEvent.click(
    await screen.findByRole('button', { name: 'Zostaw wszystkie z tej strony' }),
  )
  await screen.findByText('Zostawić 2 wiadomości niewysłane?')
  await userEvent.click(screen.getByRole('button', { name: 'Zostaw niewysłane' }))
  expect(await screen.findByText(/Wszystko dotarło/)).toBeVisible()
})

it('says that the words of a message are gone', async () => {
  renderInFace(
    <>
      <LostList />
      <NoticeBar />
    </>,
  )
  const [, second] = await screen.findAllByRole('listitem')
  if (!second) throw new Error('no second row')
  await userEvent.click(within(second).getByRole('button', { name: /Wyślij ponownie/ }))
  expect((await screen.findAllByText(/Treści tej wiadomości już nie ma/))[0]).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

it('shows templates by language and way', async () => {
  renderInFace(<Templates />)
  expect(await screen.findByText('Jutro wizyta')).toBeVisible()
  expect(screen.queryByText('Tomorrow')).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(screen.getByText('Tomorrow')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Polski' }))
  await userEvent.click(screen.getByRole('radio', { name: 'SMS' }))
  expect(screen.getByText('Jutro o 14:30.')).toBeVisible()
})
