import createClient, { type Client } from 'openapi-fetch'

import { currentLanguage } from '@/lib/language'

import { ApiError } from './envelope'
import { session, type SessionStore } from './session'

const REFRESHABLE = new Set(['TOKEN_EXPIRED', 'NOT_AUTHENTICATED'])

async function codeOf(response: Response): Promise<string | undefined> {
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { error?: { code?: string } } | null
  return body?.error?.code
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (problem) {
    if (request.signal.aborted) throw problem
    throw new ApiError(0, 'NETWORK', String(problem))
  }
}

function withHeaders(request: Request, access: string | null): Request {
  const headers = new Headers(request.headers)
  headers.set('Accept-Language', currentLanguage())
  if (access !== null) headers.set('Authorization', `Bearer ${access}`)
  return new Request(request, { headers })
}

/** One call as the signed-in person: a token that has run out is renewed once and the call repeated. */
export function sessionFetch(store: SessionStore) {
  return async (request: Request): Promise<Response> => {
    const access = await store.freshAccess()
    const used = store.snapshot().session
    const retry = request.clone()
    const response = await send(withHeaders(request, access))
    if (response.status !== 401 || !used) return response
    if (!REFRESHABLE.has((await codeOf(response)) ?? '')) return response
    const renewed = await store.refresh(used.generation)
    return renewed ? send(withHeaders(retry, renewed.access)) : response
  }
}

export function createApi<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: window.location.origin, fetch: sessionFetch(session) })
}

/**
 * The header that makes a POST safe to repeat. One key per intention (a form that is open, a button that was pressed):
 * `useOnce` keeps it as long as what was sent may have arrived.
 */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key }
}

export const newIdempotencyKey = (): string => crypto.randomUUID()
