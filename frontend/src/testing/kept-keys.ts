import type { Route, Told } from './server'

/**
 * A route that keeps the first body of a key, as the workshop does. `instead` are the next answers: 'lost' does what was
 * sent and answers nothing of use, anything else is answered in its place. `done` are the bodies that were done.
 */
export function keptKeys(answer: (body: unknown) => unknown): {
  route: Route
  instead: ('lost' | 'down' | Told)[]
  done: unknown[]
  keys: string[]
} {
  const stored = new Map<string, string>()
  const instead: ('lost' | 'down' | Told)[] = []
  const done: unknown[] = []
  const keys: string[] = []
  const broken = { status: 502, error: { code: 'INTERNAL_ERROR' } }
  const route: Route = ({ headers, body }) => {
    const key = String(headers['idempotency-key'])
    keys.push(key)
    const next = instead.shift()
    if (next === 'down') return broken
    if (typeof next === 'object') return next
    const said = JSON.stringify(body)
    if ((stored.get(key) ?? said) !== said)
      return { status: 409, error: { code: 'IDEMPOTENCY_MISMATCH', message: 'Ten klucz…' } }
    if (!stored.has(key)) done.push(body)
    stored.set(key, said)
    return next === 'lost' ? broken : { status: 201, data: answer(body) }
  }
  return { route, instead, done, keys }
}
