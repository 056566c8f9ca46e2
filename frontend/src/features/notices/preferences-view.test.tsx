import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer, type Told } from '@/testing/server'

import { PreferencesView } from './preferences-view'

const preferences = (allowsMarketing = false) => ({
  kinds: [
    {
      kind: 'visit_reminder',
      name: 'Przypomnienie o wizycie',
      group: 'service',
      channels: [
        { channel: 'in_app', is_on: true },
        { channel: 'mail', is_on: true },
        { channel: 'sms', is_on: false },
        { channel: 'push', is_on: true },
      ],
    },
    {
      kind: 'message_unread',
      name: 'Nieprzeczytana wiadomość',
      group: 'service',
      channels: [{ channel: 'mail', is_on: true }],
    },
    {
      kind: 'news',
      name: 'Oferty i nowości',
      group: 'marketing',
      channels: [{ channel: 'mail', is_on: allowsMarketing }],
    },
  ],
  quiet: { starts_at: '21:00', ends_at: '08:00', zone: 'Europe/Warsaw' },
  allows_marketing: allowsMarketing,
  push_key: '',
})

let server: TestServer
let undo: () => void
let answer: () => Told

const written = () => server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)

beforeEach(async () => {
  answer = () => ({ data: preferences() })
  server = await startServer({
    'GET /api/v1/notifications/preferences/': () => ({ data: preferences() }),
    'PUT /api/v1/notifications/preferences/': () => answer(),
  })
  undo = routeFetchTo(server)
  renderInFace(<PreferencesView />)
})

afterEach(async () => {
  undo()
  await server.stop()
})

it('offers only the ways a kind may take and keeps marketing out of the table', async () => {
  expect(await screen.findByLabelText('Przypomnienie o wizycie: SMS')).not.toBeChecked()
  expect(screen.getByLabelText('Nieprzeczytana wiadomość: E-mail')).toBeChecked()
  expect(screen.queryByLabelText('Nieprzeczytana wiadomość: SMS')).toBeNull()
  expect(screen.queryByLabelText('Oferty i nowości: E-mail')).toBeNull()
})

it('writes one choice at once', async () => {
  await userEvent.click(await screen.findByLabelText('Przypomnienie o wizycie: SMS'))
  expect(screen.getByLabelText('Przypomnienie o wizycie: SMS')).toBeChecked()
  await vi.waitFor(() => {
    expect(written()).toEqual([
      { choices: [{ kind: 'visit_reminder', channel: 'sms', is_on: true }] },
    ])
  })
})

it('takes a refused choice back and says why in the server’s words', async () => {
  answer = () => ({
    status: 400,
    error: {
      code: 'VALIDATION_ERROR',
      details: { choices: ['Tego powiadomienia nie da się tak ustawić.'] },
    },
  })
  await userEvent.click(await screen.findByLabelText('Przypomnienie o wizycie: SMS'))
  expect(await screen.findByText('Tego powiadomienia nie da się tak ustawić.')).toBeVisible()
  expect(screen.getByLabelText('Przypomnienie o wizycie: SMS')).not.toBeChecked()
})

it('puts the refusal of a zone on its field', async () => {
  answer = () => ({
    status: 400,
    error: {
      code: 'VALIDATION_ERROR',
      details: { 'quiet.zone': ['Nie znamy takiej strefy czasowej.'] },
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: 'Zapisz godziny ciszy' }))
  expect(await screen.findByText('Nie znamy takiej strefy czasowej.')).toBeVisible()
  expect(screen.getByLabelText('Strefa czasowa')).toBeInvalid()
})

it('says „never quiet” as two equal times', async () => {
  await userEvent.click(await screen.findByLabelText('Nie budź mnie w tych godzinach'))
  expect(screen.queryByLabelText('Cisza od')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Zapisz godziny ciszy' }))
  await vi.waitFor(() => {
    expect(written()).toEqual([
      { choices: [], quiet: { starts_at: '00:00', ends_at: '00:00', zone: 'Europe/Warsaw' } },
    ])
  })
})

it('opens the ways of offers only with the consent', async () => {
  answer = () => ({ data: preferences(true) })
  await userEvent.click(await screen.findByLabelText(/Zgadzam się na oferty/))
  expect(await screen.findByLabelText('Oferty i nowości: E-mail')).toBeChecked()
  expect(written()).toEqual([{ choices: [], allows_marketing: true }])
})
