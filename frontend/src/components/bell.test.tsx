import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import { Bell, type Notice, type NoticeBox, NoticeList } from './bell'

let notices: Notice[]
let read: ReturnType<typeof vi.fn<NoticeBox['read']>>
let box: NoticeBox

const notice = (number: number, told: Partial<Notice> = {}): Notice => ({
  id: String(number),
  title: `Sprawa ${String(number)}`,
  body: '',
  link: `/wizyty/${String(number)}`,
  read_at: null,
  created_at: '2026-11-26T12:00:00Z',
  ...told,
})

beforeEach(() => {
  notices = Array.from({ length: 40 }, (_, number) => notice(number + 1))
  read = vi.fn<NoticeBox['read']>((ids) => {
    notices = notices.map((one) =>
      ids === 'all' || ids.includes(one.id) ? { ...one, read_at: '2026-11-26T13:00:00Z' } : one,
    )
    return Promise.resolve({})
  })
  box = {
    page: (page, perPage) =>
      Promise.resolve({
        items: notices.slice((page - 1) * perPage, page * perPage),
        pagination: {
          page,
          per_page: perPage,
          total: notices.length,
          pages: Math.ceil(notices.length / perPage),
        },
      }),
    unread: () => Promise.resolve(notices.filter(({ read_at }) => read_at === null).length),
    read,
  }
})

const told = () => ({ box, when: () => 'dziś', empty: 'Nic tu nie ma.' })

async function open(count: number) {
  renderInFace(<Bell {...told()} all="/powiadomienia/wszystkie" />)
  await userEvent.click(
    await screen.findByRole('button', { name: `Powiadomienia, nowych: ${String(count)}` }),
  )
  await screen.findByText('Sprawa 1')
}

it('counts all that are unread, shows the newest, and reads none by being opened', async () => {
  await open(40)
  expect(screen.getAllByText(/^Sprawa/)).toHaveLength(12)
  expect(screen.getByRole('link', { name: 'Wszystkie powiadomienia' })).toHaveAttribute(
    'href',
    '/powiadomienia/wszystkie',
  )
  expect(read).not.toHaveBeenCalled()
})

it('reads the one that is followed and no other', async () => {
  await open(40)
  await userEvent.click(screen.getByRole('link', { name: /Sprawa 2/ }))
  expect(read.mock.calls.map(([ids]) => ids)).toEqual([['2']])
  await screen.findByRole('button', { name: 'Powiadomienia, nowych: 39' })
})

it('reads one that leads nowhere where it is pressed, and leads to no other host', async () => {
  notices = [notice(1, { link: '' }), notice(2, { link: 'https://evil.example/x' })]
  await open(2)
  expect(screen.queryByRole('link', { name: /Sprawa/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /Sprawa 1/ }))
  expect(read.mock.calls.map(([ids]) => ids)).toEqual([['1']])
})

it('reads all when it is told so', async () => {
  await open(40)
  await userEvent.click(screen.getByRole('button', { name: 'Oznacz wszystkie jako przeczytane' }))
  expect(read.mock.calls.map(([ids]) => ids)).toEqual(['all'])
  await screen.findByRole('button', { name: 'Powiadomienia' })
  expect(screen.queryByRole('button', { name: 'Oznacz wszystkie jako przeczytane' })).toBeNull()
})

it('lists all of them page by page', async () => {
  renderInFace(<NoticeList {...told()} />)
  await screen.findByText('Sprawa 30')
  expect(screen.queryByText('Sprawa 31')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Następna strona' }))
  await screen.findByText('Sprawa 40')
  await userEvent.click(screen.getByRole('link', { name: /Sprawa 31/ }))
  expect(read.mock.calls.map(([ids]) => ids)).toEqual([['31']])
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Oznacz wszystkie jako przeczytane' })).toBeVisible()
  })
})

it('says what will stand there while nothing does', async () => {
  notices = []
  renderInFace(<NoticeList {...told()} />)
  expect(await screen.findByText('Nic tu nie ma.')).toBeVisible()
})
