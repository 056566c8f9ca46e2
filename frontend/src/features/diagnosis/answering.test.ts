import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocket as Peer, WebSocketServer } from 'ws'

import { answerTo } from './answering'

const ANSWER = { number: 2, kind: 'text', content: 'To klocki.', is_ai: true }
const LAST = { type: 'text', message: ANSWER }
const delta = (text: string) => ({ type: 'delta', text })

type Line = (socket: Peer, said: { key: string }) => void
type Http = (response: ServerResponse) => void

let server: Server
let sockets: WebSocketServer
let said: { over: 'socket' | 'http'; key: string }[]
let line: Line
let posts: Http[]
let reads: boolean[]

const frames = (response: ServerResponse, ...all: object[]) => {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
  for (const frame of all) response.write(`${JSON.stringify(frame)}\n`)
}
const busy: Http = (response) => {
  response.writeHead(409, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ success: false, error: { code: 'STILL_ANSWERING', message: '' } }))
}

function overHttp(request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'POST') {
    said.push({ over: 'http', key: String(request.headers['idempotency-key']) })
    posts.shift()?.(response)
    return
  }
  const messages = [{ number: 1, is_ai: false }, ...(reads.shift() === false ? [] : [ANSWER])]
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ success: true, data: { messages } }))
}

beforeEach(async () => {
  said = []
  posts = []
  reads = []
  line = (socket) => {
    for (const frame of [delta('To '), delta('klocki.'), LAST]) socket.send(JSON.stringify(frame))
  }
  server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      overHttp(request, response)
    })
  })
  sockets = new WebSocketServer({ server, handleProtocols: () => 'garage.v1' })
  sockets.on('connection', (socket) => {
    socket.on('message', (text: Buffer) => {
      const told = JSON.parse(text.toString()) as { key: string }
      said.push({ over: 'socket', key: told.key })
      line(socket, told)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const real = globalThis.fetch
  vi.stubGlobal('fetch', async (request: Request) =>
    real(`http://${origin}${new URL(request.url).pathname}`, {
      method: request.method,
      headers: request.headers,
      body: request.body === null ? null : await request.arrayBuffer(),
    }),
  )
  vi.stubGlobal(
    'WebSocket',
    class extends Peer {
      constructor(url: URL, protocols: string[]) {
        super(`ws://${origin}${url.pathname}`, protocols)
      }
    },
  )
})

afterEach(() => {
  vi.unstubAllGlobals()
  for (const socket of sockets.clients) socket.terminate()
  server.closeAllConnections()
  server.close()
})

function ask() {
  const shown: string[] = []
  const answer = answerTo(
    { talk: 'b4', told: { text: 'piszczy' }, key: 'k1' },
    (words) => shown.push(words),
    { every: 5, patience: 3_000 },
  )
  return { shown, answer }
}

it('shows the words as they come over the socket', async () => {
  const { shown, answer } = ask()
  expect(await answer).toEqual(ANSWER)
  expect(shown).toEqual(['To ', 'To klocki.'])
  expect(said).toEqual([{ over: 'socket', key: 'k1' }])
})

it('voids what was said before the engine began anew', async () => {
  line = (socket) => {
    for (const frame of [delta('Zły'), { type: 'restart', reason: 'slow' }, delta('Nowy'), LAST])
      socket.send(JSON.stringify(frame))
  }
  const { shown, answer } = ask()
  await answer
  expect(shown).toEqual(['Zły', '', 'Nowy'])
})

it('goes on over HTTP under the same key when the socket is cut, and waits for the answer being made', async () => {
  line = (socket) => {
    socket.send(JSON.stringify(delta('To ')), () => {
      socket.terminate()
    })
  }
  reads = [false, true]
  posts = [
    busy,
    (response) => {
      frames(response, LAST)
      response.end()
    },
  ]
  const { shown, answer } = ask()
  expect(await answer).toEqual(ANSWER)
  expect(shown).toEqual(['To '])
  expect(said).toEqual([
    { over: 'socket', key: 'k1' },
    { over: 'http', key: 'k1' },
    { over: 'http', key: 'k1' },
  ])
})

it('does not double the words when a streamed answer is cut and told again', async () => {
  line = (socket) => {
    socket.terminate()
  }
  posts = [
    (response) => {
      frames(response, delta('To '))
      setTimeout(() => response.destroy(), 20)
    },
    (response) => {
      frames(response, delta('To '), delta('klocki.'), LAST)
      response.end()
    },
  ]
  const { shown, answer } = ask()
  expect(await answer).toEqual(ANSWER)
  expect(shown.at(-1)).toBe('To klocki.')
})

it('gives up after three cuts and hands a refusal on at once', async () => {
  line = (socket) => {
    socket.terminate()
  }
  posts = [(response) => response.destroy(), (response) => response.destroy()]
  await expect(ask().answer).rejects.toMatchObject({ code: 'NETWORK' })
  expect(said).toHaveLength(3)

  line = (socket) => {
    socket.send(JSON.stringify({ type: 'refused', code: 'THROTTLED', message: '', retry_after: 9 }))
  }
  await expect(ask().answer).rejects.toMatchObject({ code: 'THROTTLED', retryAfter: 9 })
  expect(said).toHaveLength(4)
})
