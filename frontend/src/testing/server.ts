import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: unknown
}

export interface Told {
  status?: number
  data?: unknown
  error?: { code: string; message?: string; details?: Record<string, unknown> }
  headers?: Record<string, string>
}

export type Route = (asked: Asked) => Told | Promise<Told>

export interface TestServer {
  origin: string
  asked: Asked[]
  routes: Map<string, Route>
  stop: () => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

function answer(response: ServerResponse, { status, data = {}, error, headers = {} }: Told): void {
  const timestamp = new Date().toISOString()
  response.writeHead(status ?? (error ? 400 : 200), {
    'Content-Type': 'application/json',
    ...headers,
  })
  response.end(
    JSON.stringify(
      error
        ? { success: false, error: { message: '', details: {}, ...error }, timestamp }
        : { success: true, data, message: '', timestamp },
    ),
  )
}

/** A real HTTP server that speaks the envelope. Routes are keyed „METHOD /path/”, without the query. */
export async function startServer(routes: Record<string, Route>): Promise<TestServer> {
  const table = new Map(Object.entries(routes))
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/'
      const method = request.method ?? 'GET'
      const question = { method, path, headers: request.headers, body: await bodyOf(request) }
      asked.push(question)
      const route = table.get(`${method} ${path.split('?')[0] ?? ''}`)
      answer(
        response,
        route ? await route(question) : { status: 404, error: { code: 'NOT_FOUND' } },
      )
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    routes: table,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** Sends what the page asks of its own origin to the test server; undone by the returned function. */
export function routeFetchTo(server: TestServer): () => void {
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const body = request.body === null ? null : await request.arrayBuffer()
    return real(server.origin + pathname + search, {
      method: request.method,
      headers: request.headers,
      body,
    })
  }
  return () => {
    globalThis.fetch = real
  }
}
