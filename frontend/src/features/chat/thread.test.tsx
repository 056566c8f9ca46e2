import type { AddressInfo } from 'node:net'

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket as Peer, WebSocketServer } from 'ws'

import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'
import { hearAnnouncements } from '@/components/announce'
import { renderInFace } from '@/testing/render'

import type { Conversation, Message, Talk } from './talk'
import { Thread } from './thread'

let server: WebSocketServer
let peers: Peer[]
let asked: string[]
let heard: string[]

const message = (number: number, text: string, told: Partial<Message> = {}): Message => ({
  number,
  revision: number,
  side: 'staff',
  kind: 'text',
  sender_id: 5,
  sender_name: 'Jan',
  text,
  code: '',
  client_id: `c-${String(number)}`,
  created_at: '2026-11-26T12:00:00Z',
  edited_at: null,
  deleted_at: null,
  file: null,
  quote: null,
  ...told,
})

let said: Message[]
const talk: Talk = {
  side: 'client',
  rows: () => Promise.reject(new Error('not here')),
  one: () =>
    Promise.resolve({ unread: 0, read: [], lastNumber: said.length } as unknown as Conversation),
  messages: () => Promise.resolve(said),
  send: (_id, text, client_id) => {
    const sent = message(said.length + 1, text, { side: 'client', sender_id: 9, client_id })
    said = [...said, sent]
    return Promise.resolve(sent)
  },
  sendFile: () => Promise.reject(new Error('not here')),
  change: () => Promise.reject(new Error('not here')),
  remove: () => Promise.reject(new Error('not here')),
  read: () => Promise.resolve({}),
  search: () => Promise.resolve(said.filter(({ text }) => text.includes('olej'))),
}

beforeEach(async () => {
  peers = []
  asked = []
  heard = []
  said = [message(1, 'Dzień dobry'), message(2, 'Wymieniamy olej')]
  server = new WebSocketServer({ port: 0, handleProtocols: () => 'garage.v1' })
  server.on('connection', (peer, request) => {
    peers.push(peer)
    asked.push(request.url ?? '')
    peer.on('message', (frame: Buffer) => heard.push(frame.toString()))
    peer.send(JSON.stringify({ type: 'welcome', revision: 2 }))
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  // jsdom's own socket cannot dispatch its events on this Node; the line is real all the same.
  vi.stubGlobal(
    'WebSocket',
    class extends Peer {
      constructor(url: string, protocols: string[]) {
        const { pathname, search } = new URL(url)
        super(`ws://127.0.0.1:${String(port)}${pathname}${search}`, protocols)
      }
    },
  )
  vi.spyOn(session, 'freshAccess').mockResolvedValue('secret')
  Element.prototype.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  for (const peer of peers) peer.terminate()
  server.close()
  localStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const say = (peer: number, frame: object) => peers[peer]?.send(JSON.stringify(frame))
const who = { side: 'staff', user_id: 5, name: 'Jan' }

async function open() {
  renderInFace(<Thread talk={talk} id="a" header={(search) => <h2>Rozmowa {search}</h2>} />)
  await waitFor(() => {
    expect(peers).toHaveLength(1)
  })
}

test('who is here, who writes and what they say is seen as it happens', async () => {
  await open()
  expect(asked[0]).toBe('/ws/chat/a/?since=2&revision=2')
  say(0, { type: 'presence', who, is_here: true })
  await screen.findByText('Teraz w rozmowie: Jan')
  say(0, { type: 'typing', who })
  await screen.findByText('Jan pisze…')

  say(0, { type: 'message', message: message(3, 'Gotowe o 15') })
  await screen.findByText('Gotowe o 15')
  expect(screen.queryByText('Jan pisze…')).toBeNull()
  say(0, { type: 'changed', message: message(3, 'Gotowe o 16', { revision: 4 }) })
  await screen.findByText('Gotowe o 16')
  expect(screen.queryByText('Gotowe o 15')).toBeNull()
})

test('a page in the background says that nobody looks at it, also where the line opens there', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible')
  const turn = (state: DocumentVisibilityState) => {
    visibility.mockReturnValue(state)
    document.dispatchEvent(new Event('visibilitychange'))
  }
  await open()
  await waitFor(() => {
    turn('hidden')
    expect(heard).toEqual(['{"type":"looking","is_looking":false}'])
  })
  turn('hidden')
  turn('visible')
  await waitFor(() => {
    expect(heard.slice(1)).toEqual(['{"type":"looking","is_looking":true}'])
  })

  turn('hidden')
  peers[0]?.terminate()
  await waitFor(
    () => {
      expect(asked).toHaveLength(2)
    },
    { timeout: 5000 },
  )
  expect(asked[1]).toBe('/ws/chat/a/?since=2&revision=2&hidden=1')
})

test('whose account was deleted is not written to', async () => {
  vi.spyOn(talk, 'one').mockResolvedValue({
    unread: 0,
    read: [],
    lastNumber: 2,
    isGone: true,
  } as unknown as Conversation)
  await open()
  await screen.findByText('Konto klienta usunięte: nikt nie przeczyta tu nowej wiadomości.')
  expect(screen.getByText('Wymieniamy olej')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Wiadomość' })).toBeNull()
})

test('what one sends stands there once, and how far it was read below it', async () => {
  await open()
  await userEvent.type(screen.getByRole('textbox', { name: 'Wiadomość' }), 'Dziękuję')
  await waitFor(() => {
    expect(heard).toContain('{"type":"typing"}')
  })
  await userEvent.click(screen.getByRole('button', { name: 'Wyślij' }))
  await screen.findByText('Dziękuję')
  say(0, { type: 'message', message: said[2] })
  const read_at = new Date().toISOString()
  say(0, { type: 'read', read: [{ ...who, last_number: 3, read_at }] })
  await screen.findByText(/Przeczytano \d+:\d\d · Jan/)
  expect(screen.getAllByText('Dziękuję')).toHaveLength(1)
})

test('a line that comes back asks for what came after the last number', async () => {
  await open()
  say(0, { type: 'message', message: message(3, 'Przed przerwą') })
  await screen.findByText('Przed przerwą')
  say(0, { type: 'ping', number: 3, revision: 3 })
  await new Promise((resolve) => setTimeout(resolve, 30))
  peers[0]?.terminate()
  await waitFor(
    () => {
      expect(asked[1]).toBe('/ws/chat/a/?since=3&revision=3')
    },
    { timeout: 4000 },
  )
  say(1, { type: 'message', message: message(3, 'Przed przerwą') })
  say(1, { type: 'message', message: message(4, 'Po przerwie') })
  await screen.findByText('Po przerwie')
  expect(screen.getAllByText('Przed przerwą')).toHaveLength(1)
})

test('words are found in the conversation and a press goes to them', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Szukaj w tej rozmowie' }))
  await userEvent.type(screen.getByRole('searchbox'), 'olej')
  const found = await screen.findByRole('list', { name: 'Znalezione wiadomości' })
  expect(found).toHaveTextContent('Wymieniamy olej')
  await userEvent.click(screen.getByRole('button', { name: /Wymieniamy olej/ }))
  await waitFor(() => {
    expect(document.querySelector('[data-sought]')).toHaveTextContent('Wymieniamy olej')
  })
})

test('a file that is too large is refused by name before it leaves', async () => {
  const refusals: string[] = []
  const { hearNotices } = await import('@/components/notify')
  const stop = hearNotices(({ text }) => refusals.push(text))
  await open()
  const large = new File([new Uint8Array(10_500_000)], 'film.mp4')
  await userEvent.upload(screen.getByLabelText('Plik do wysłania'), large)
  expect(refusals).toEqual(['„film.mp4” ma 10,5 MB, a wysłać można najwyżej 10 MB.'])
  stop()
})

test('what happened to a visit is said in words of the reader, with its moment', async () => {
  said = [
    message(1, 'Wizyta przeniesiona: po polsku', {
      side: 'system',
      kind: 'system',
      code: 'visit.moved 2030-06-03T08:30Z',
    }),
    message(2, 'Gotowe', { side: 'system', kind: 'system', code: 'order.ready' }),
    message(3, 'Coś nowego', { side: 'system', kind: 'system', code: 'order.unknown' }),
  ]
  await open()
  await screen.findByText(/^Wizyta przeniesiona: .*10:30/)
  await screen.findByText(/^Gotowe do odbioru/)
  await screen.findByText(/^Coś nowego/)
})

const own = { side: 'client' as const, sender_id: 9 }
const quote = (status: string) => ({ status, order_id: null, lines: [], gross: '0.00' })

test('one’s own may be taken back at any time, an answered quote not; words are changed while they are young', async () => {
  said = [
    message(1, 'Nie moje'),
    message(2, 'Moje stare', own),
    message(3, 'Moje nowe', { ...own, created_at: new Date().toISOString() }),
    message(4, 'Moje zdjęcie', { ...own, kind: 'photo' }),
    message(5, 'Usunięte', { ...own, deleted_at: '2026-11-26T12:05:00Z' }),
    message(6, 'Otwarta', { ...own, kind: 'quote', quote: quote('open') as never }),
    message(7, 'Przyjęta', { ...own, kind: 'quote', quote: quote('accepted') as never }),
  ]
  await open()
  await screen.findByText('Moje stare')
  const having = (name: string) =>
    screen
      .getAllByRole('button', { name })
      .map((button) => Number(button.closest('li')?.dataset.number))
  expect(having('Usuń')).toEqual([2, 3, 4, 6])
  expect(having('Zmień')).toEqual([3])
})

test('taking back is asked once more, and says why it was refused', async () => {
  said = [message(1, 'Do usunięcia', own)]
  const remove = vi
    .spyOn(talk, 'remove')
    .mockRejectedValueOnce(new ApiError(409, 'MESSAGE_FIXED', 'Klient już odpowiedział.'))
    .mockImplementation(() =>
      Promise.resolve(message(1, '', { ...own, revision: 2, deleted_at: '2026-11-26T12:05:00Z' })),
    )
  await open()
  await userEvent.click(await screen.findByRole('button', { name: 'Usuń' }))
  const dialog = await screen.findByRole('dialog', { name: 'Usunąć wiadomość?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Zostaw' }))
  expect(remove).not.toHaveBeenCalled()

  await userEvent.click(screen.getByRole('button', { name: 'Usuń' }))
  const press = () => userEvent.click(screen.getByRole('button', { name: 'Usuń wiadomość' }))
  await press()
  await screen.findByText('Klient już odpowiedział.')
  const spoken: [string, number][] = []
  hearAnnouncements((text) => spoken.push([text, document.querySelectorAll('dialog').length]))
  await press()
  await screen.findByText('Wiadomość usunięta')
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  // While a dialog is open, nothing outside it is heard or takes the focus.
  expect(spoken).toEqual([['Wiadomość usunięta. Na osi rozmowy zostaje ślad.', 0]])
  expect(screen.getByRole('region', { name: 'Treść rozmowy' })).toHaveFocus()
  expect(remove).toHaveBeenCalledWith('a', 1)
})

test('a removal that ends after its dialog was closed is told of then, and never of another message', async () => {
  said = [1, 2, 3].map((number) => message(number, `Do usunięcia ${String(number)}`, own))
  const finish: (() => void)[] = []
  vi.spyOn(talk, 'remove').mockImplementation(
    (_id, number) =>
      new Promise((resolve) => {
        const told = { ...own, revision: number + 3, deleted_at: '2026-11-26T12:05:00Z' }
        finish.push(() => {
          resolve(message(number, '', told))
        })
      }),
  )
  await open()
  await screen.findByText('Do usunięcia 1')
  const spoken: string[] = []
  hearAnnouncements((text) => spoken.push(text))
  const ask = async (which = 0) => {
    const button = screen.getAllByRole('button', { name: 'Usuń' }).at(which)
    if (button) await userEvent.click(button)
    await screen.findByRole('dialog', { name: 'Usunąć wiadomość?' })
  }
  const keep = () => userEvent.click(screen.getByRole('button', { name: 'Zostaw' }))
  const gone = (count: number) =>
    waitFor(() => {
      expect(screen.queryAllByText('Wiadomość usunięta')).toHaveLength(count)
    })

  await ask()
  await userEvent.click(screen.getByRole('button', { name: 'Usuń wiadomość' }))
  await keep()
  finish[0]?.()
  await gone(1)
  await waitFor(() => {
    expect(spoken).toEqual(['Wiadomość usunięta. Na osi rozmowy zostaje ślad.'])
  })
  expect(screen.getByRole('region', { name: 'Treść rozmowy' })).toHaveFocus()
  await ask()
  await keep()
  expect(spoken).toHaveLength(1)

  await ask()
  await userEvent.click(screen.getByRole('button', { name: 'Usuń wiadomość' }))
  await keep()
  await ask(-1)
  finish[1]?.()
  await gone(2)
  await new Promise((resolve) => setTimeout(resolve, 30))
  await keep()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(spoken).toHaveLength(1)
})
