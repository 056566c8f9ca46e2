import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { session } from '@/api/session'
import { meWith } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import type { Canned, CannedTerms } from './canned-api'
import CannedDialog from './canned-dialog'
import { CannedMenu } from './canned-menu'

let rights: string[]

const ALL = '/api/v1/chat/canned/'
const ready: Canned = { id: 1, title: 'Gotowe', text: 'Auto czeka na odbiór.', position: 4 }

let server: TestServer
let undo: () => void
let kept: Canned[]

beforeEach(async () => {
  rights = ['chat.settings']
  kept = [ready]
  const save = (id: number, terms: CannedTerms) => {
    if (kept.some((one) => one.title === terms.title && one.id !== id))
      return {
        status: 400,
        error: { code: 'VALIDATION_ERROR', details: { title: ['Ta nazwa już jest.'] } },
      }
    kept = [...kept.filter((one) => one.id !== id), { id, ...terms }]
    return { data: { id, ...terms } }
  }
  server = await startServer({
    'GET /api/v1/me/': () => ({ data: meWith(...rights) }),
    [`GET ${ALL}`]: () => ({ data: kept }),
    [`POST ${ALL}`]: ({ body }) => save(kept.length + 10, body as CannedTerms),
    [`PUT ${ALL}1/`]: ({ body }) => save(1, body as CannedTerms),
    [`DELETE ${ALL}1/`]: () => {
      kept = kept.filter(({ id }) => id !== 1)
      return { status: 200 }
    },
  })
  undo = routeFetchTo(server)
  vi.spyOn(session, 'freshAccess').mockResolvedValue('secret')
})

afterEach(async () => {
  undo()
  localStorage.clear()
  vi.restoreAllMocks()
  await server.stop()
})

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const told = () =>
  server.asked.flatMap(({ method, body }) => (method === 'GET' ? [] : [[method, body]]))
const open = () => renderInFace(<CannedDialog onClose={() => undefined} />)

test('the menu leads to the answers also where there is none yet, for whom they may be set up', async () => {
  kept = []
  const onManage = vi.fn()
  const menu = <CannedMenu conversationId="a" onManage={onManage} />
  const { unmount } = renderInFace(menu)
  await press('Gotowe odpowiedzi')
  await press('Zarządzaj…')
  expect(onManage).toHaveBeenCalledOnce()
  unmount()

  rights = []
  const { container } = renderInFace(menu)
  await waitFor(() => {
    expect(server.asked).toHaveLength(2)
  })
  expect(within(container).queryByRole('button')).toBeNull()
})

test('the dialog gives the focus back to the menu that it was opened from', async () => {
  function Place() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <CannedMenu
          conversationId="a"
          onManage={() => {
            setOpen(true)
          }}
        />
        {open ? (
          <CannedDialog
            onClose={() => {
              setOpen(false)
            }}
          />
        ) : null}
      </>
    )
  }
  renderInFace(<Place />)
  await press('Gotowe odpowiedzi')
  await press('Zarządzaj…')
  await press('Zamknij')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Gotowe odpowiedzi' })).toHaveFocus()
})

test('whoever may not set them up still uses them', async () => {
  rights = []
  renderInFace(<CannedMenu conversationId="a" onManage={() => undefined} />)
  await press('Gotowe odpowiedzi')
  expect(screen.queryByRole('button', { name: 'Zarządzaj…' })).toBeNull()
  await press('Gotowe')
  expect(localStorage.getItem('chat-draft-a')).toBe('Auto czeka na odbiór.')
})

test('an answer is added, and a name that is taken is said at its field', async () => {
  open()
  await press('Dodaj odpowiedź')
  const dialog = await screen.findByRole('dialog', { name: 'Nowa odpowiedź' })
  const submit = () =>
    userEvent.click(within(dialog).getByRole('button', { name: 'Dodaj odpowiedź' }))
  await submit()
  await within(dialog).findByText('Podaj nazwę.')
  const title = within(dialog).getByRole('textbox', { name: 'Nazwa' })
  await userEvent.type(title, 'Gotowe')
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Treść' }), 'Zapraszamy.')
  await submit()
  await within(dialog).findByText('Ta nazwa już jest.')
  await userEvent.type(title, ' jutro')
  await submit()
  await screen.findByText('Gotowe jutro')
  expect(screen.queryByRole('dialog', { name: 'Nowa odpowiedź' })).toBeNull()
  expect(told().at(-1)).toEqual([
    'POST',
    { title: 'Gotowe jutro', text: 'Zapraszamy.', position: 0 },
  ])
})

test('an answer is written anew and keeps its place', async () => {
  open()
  await press('Zmień: Gotowe')
  const text = screen.getByRole('textbox', { name: 'Treść' })
  await userEvent.clear(text)
  await userEvent.type(text, 'Prosimy o odbiór.')
  await press('Zapisz')
  await screen.findByText('Prosimy o odbiór.')
  expect(told()).toEqual([['PUT', { title: 'Gotowe', text: 'Prosimy o odbiór.', position: 4 }]])
})

test('under a finger its buttons are as high as elsewhere', async () => {
  open()
  const button = await screen.findByRole('button', { name: 'Usuń: Gotowe' })
  // Nothing is laid out here: the rule is looked for.
  const rules = [...document.querySelectorAll('style')]
    .flatMap(({ textContent }) => textContent.split('}'))
    .filter((rule) => rule.includes('pointer: coarse') && rule.includes('min-height:44px'))
  const around = [...document.querySelectorAll('[class]')].filter((one) => one.contains(button))
  const names = around.flatMap(({ classList }) => [...classList])
  expect(names.some((name) => rules.some((rule) => rule.includes(`.${name} button`)))).toBe(true)
})

test('what was removed comes back as it was', async () => {
  open()
  await press('Usuń: Gotowe')
  await screen.findByText('Usunięto: Gotowe.')
  await screen.findByText(/^Zapisz tu słowa/)
  await press('Cofnij')
  await screen.findByRole('button', { name: 'Zmień: Gotowe' })
  expect(screen.queryByText('Usunięto: Gotowe.')).toBeNull()
  const { id, ...terms } = ready
  expect(told().at(-1)).toEqual(['POST', terms])
  expect(kept).not.toContainEqual(expect.objectContaining({ id }))
})

test('why a removal was refused is said where it was asked for', async () => {
  server.routes.set(`DELETE ${ALL}1/`, () => ({
    status: 403,
    error: { code: 'FORBIDDEN', message: 'Nie możesz tego zmienić.' },
  }))
  open()
  await press('Usuń: Gotowe')
  await screen.findByText('Nie możesz tego zmienić.')
  expect(screen.getByText('Gotowe')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Cofnij' })).toBeNull()
})
