import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { Scanner } from './scanner'

vi.mock('./code-reader', () => ({
  CodeReader: class {
    detect = () => Promise.resolve([{ rawValue: '5901234123457' }])
  },
}))

let server: TestServer
let undo: () => void
const stop = vi.fn()
const getUserMedia = vi.fn(() => Promise.resolve({ getTracks: () => [{ stop }] }))

beforeEach(async () => {
  stop.mockClear()
  getUserMedia.mockClear()
  server = await startServer({
    'GET /api/v1/inventory/parts/by-code/': () => ({
      data: [{ id: 5, name: 'Olej', sku: 'OL-1' }],
    }),
  })
  undo = routeFetchTo(server)
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
})
afterEach(async () => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'mediaDevices')
  undo()
  await server.stop()
})

test('a browser that reads no codes of its own reads them all the same', async () => {
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  const found = vi.fn()
  const close = vi.fn()
  const { unmount } = renderInFace(<Scanner onFound={found} onClose={close} />)
  await userEvent.click(screen.getByRole('button', { name: 'Włącz aparat' }))
  await waitFor(() => {
    expect(found).toHaveBeenCalledWith(expect.objectContaining({ id: 5 }))
  })
  expect(close).toHaveBeenCalled()
  unmount()
  expect(stop).toHaveBeenCalled()
})

test('where there is no camera one types', () => {
  renderInFace(<Scanner onFound={vi.fn()} onClose={vi.fn()} />)
  expect(screen.getByText(/^Ta przeglądarka nie czyta kodów aparatem/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Włącz aparat' })).not.toBeInTheDocument()
})
