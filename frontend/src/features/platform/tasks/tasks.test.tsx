import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { TaskList } from './task-list'

const bell = {
  id: '0f7a6d0e-0000-4000-8000-000000000001',
  task: 'notifications.notify_staff',
  arguments: ['key', 'kind', 'title'],
  is_readable: true,
  is_platform: false,
  workshop: 'kowalczyk',
  queue: 'garage',
  reason: 'rejected',
  error: 'ValueError',
  request_id: 'abc-123',
  died_at: '2026-11-25T13:30:00Z',
  times: 3,
}
const strange = {
  ...bell,
  id: '0f7a6d0e-0000-4000-8000-000000000002',
  task: '',
  arguments: [],
  is_readable: false,
  workshop: '',
  reason: 'delivery_limit',
  error: '',
  request_id: '',
  times: 1,
}
const ALL = 'GET /api/v1/tasks/'
const AGAIN = `POST /api/v1/tasks/${bell.id}/run-again/`

let server: TestServer
let undo: () => void
let waiting: (typeof bell)[]
let asked: URLSearchParams[]
let refusal: { status: number; error: { code: string; message: string } } | null

beforeEach(async () => {
  waiting = [bell, strange]
  asked = []
  refusal = null
  const take = (id: string) => {
    waiting = waiting.filter((one) => one.id !== id)
    return refusal ?? { status: 204 }
  }
  server = await startServer({
    [ALL]: ({ path }) => {
      const query = new URL(path, 'http://x').searchParams
      asked.push(query)
      const kind = query.get('task') ?? ''
      const found = waiting.filter((one) => kind === '' || one.task === kind)
      return { data: Number(query.get('page')) > 1 ? [] : found }
    },
    [AGAIN]: () => take(bell.id),
    [`POST /api/v1/tasks/${strange.id}/discard/`]: () => take(strange.id),
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

function show(path = '/') {
  renderInFace(
    <>
      <TaskList />
      <NoticeBar />
    </>,
    path,
  )
}

async function rows() {
  const list = await screen.findByRole('list', { name: 'Zadania, które się nie udały' })
  return within(list).getAllByRole('listitem')
}

it('says what was given up on, whose it was and why', async () => {
  show()
  const [first, second] = await rows()
  expect(first).toHaveTextContent(/Powiadomienie zespołu warsztatu.*kowalczyk · .* · 3 razy/)
  expect(first).toHaveTextContent(/Ostatnia próba się nie udała. Błąd: ValueError./)
  expect(first).toHaveTextContent(/notifications.notify_staff, abc-123/)
  expect(first).toHaveTextContent(/Dostało: key, kind, title/)
  expect(second).toHaveTextContent(/Nieznane zadanie.*bez warsztatu/)
  expect(second).toHaveTextContent(/przerwano kilka razy z rzędu. Tej wiadomości nikt nie umie/)
  expect(second).not.toHaveTextContent(/Dostało/)
})

it('runs one again and takes it from the list; what nobody can read cannot be run', async () => {
  show()
  const [first, second] = await rows()
  if (!first || !second) throw new Error('no rows')
  expect(within(second).queryByRole('button', { name: /Wykonaj ponownie/ })).toBeNull()
  await userEvent.click(within(first).getByRole('button', { name: /Wykonaj ponownie/ }))
  expect((await screen.findAllByText('Zadanie wykonamy jeszcze raz.'))[0]).toBeVisible()
  await vi.waitFor(async () => {
    expect(await rows()).toHaveLength(1)
  })
})

it('runs all of a page again, and passes over what somebody else has decided', async () => {
  const other = { ...bell, id: '0f7a6d0e-0000-4000-8000-000000000003' }
  const asked: string[] = []
  waiting = [bell, strange, other]
  await server.stop()
  undo()
  server = await startServer({
    [ALL]: () => ({ data: waiting }),
    [AGAIN]: () => {
      asked.push(bell.id)
      waiting = waiting.filter((one) => one.id !== bell.id)
      return { status: 409, error: { code: 'TASK_DECIDED', message: 'Ktoś był szybszy.' } }
    },
    [`POST /api/v1/tasks/${other.id}/run-again/`]: () => {
      asked.push(other.id)
      waiting = waiting.filter((one) => one.id !== other.id)
      return { status: 204 }
    },
  })
  undo = routeFetchTo(server)
  show()
  await userEvent.click(
    await screen.findByRole('button', { name: 'Wykonaj ponownie wszystkie z tej strony' }),
  )
  expect((await screen.findAllByText('Wykonamy jeszcze raz 1 zadanie.'))[0]).toBeVisible()
  expect(asked).toEqual([bell.id, other.id])
  await vi.waitFor(async () => {
    expect(await rows()).toHaveLength(1)
  })
})

it('says so when somebody else was faster, and shows what is left', async () => {
  const message = 'O tym zadaniu ktoś już zdecydował.'
  refusal = { status: 409, error: { code: 'TASK_DECIDED', message } }
  show()
  const [first] = await rows()
  if (!first) throw new Error('no row')
  await userEvent.click(within(first).getByRole('button', { name: /Wykonaj ponownie/ }))
  expect((await screen.findAllByText(message))[0]).toBeVisible()
  await vi.waitFor(async () => {
    expect(await rows()).toHaveLength(1)
  })
})

it('asks before it discards', async () => {
  show()
  const [, second] = await rows()
  if (!second) throw new Error('no second row')
  const discard = () =>
    userEvent.click(within(second).getByRole('button', { name: /^Odrzuć: Nieznane zadanie/ }))
  await discard()
  await userEvent.click(await screen.findByRole('button', { name: 'Zostaw' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(waiting).toHaveLength(2)
  await discard()
  await userEvent.click(await screen.findByRole('button', { name: 'Odrzuć zadanie' }))
  expect((await screen.findAllByText('Zadanie odrzucone.'))[0]).toBeVisible()
  await vi.waitFor(async () => {
    expect(await rows()).toHaveLength(1)
  })
})

it('finds one kind and says when there is none of it', async () => {
  show()
  await rows()
  const kind = screen.getByRole('combobox', { name: 'Rodzaj zadania' })
  await userEvent.selectOptions(kind, 'notifications.notify_staff')
  await vi.waitFor(async () => {
    expect(await rows()).toHaveLength(1)
  })
  await userEvent.selectOptions(kind, 'inventory.price_list_run')
  expect(await screen.findByText('Takich zadań tu nie ma.')).toBeVisible()
  expect(asked.at(-1)?.get('task')).toBe('inventory.price_list_run')
})

it('goes back to the first page when the last one is empty', async () => {
  show('/?strona=2')
  expect(await rows()).toHaveLength(2)
})

it('says that all is well', async () => {
  waiting = []
  show()
  expect(await screen.findByText(/Wszystko się udało/)).toBeVisible()
})

it('offers to ask again when there was no answer', async () => {
  undo()
  await server.stop()
  server = await startServer({
    [ALL]: () => ({
      status: 403,
      error: { code: 'FORBIDDEN', message: 'Nie masz do tego dostępu.' },
    }),
  })
  undo = routeFetchTo(server)
  show()
  expect(await screen.findByText('Nie masz do tego dostępu.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Spróbuj ponownie' })).toBeVisible()
})
