import { QueryClient } from '@tanstack/react-query'

import { ApiError } from '@/api/envelope'
import { session } from '@/api/session'

const ATTEMPTS = 3

/** A refusal stays a refusal; only silence, a broken server and "not now" are worth asking again. */
function worthRetrying(failures: number, problem: unknown): boolean {
  if (failures >= ATTEMPTS - 1 || !(problem instanceof ApiError)) return false
  if (problem.status === 429) return (problem.retryAfter ?? Infinity) <= 5
  return (
    problem.isNetwork || problem.status === 502 || problem.status === 503 || problem.status === 504
  )
}

function retryDelay(attempt: number, problem: Error): number {
  if (problem instanceof ApiError && problem.retryAfter !== null) return problem.retryAfter * 1000
  return Math.min(8000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2)
}

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      // Hints over the socket make things stale sooner; half a minute covers those who have no socket.
      queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: worthRetrying, retryDelay },
      mutations: { retry: false },
    },
  })
  forgetWhenThePersonChanges(client)
  return client
}

/** What one person saw must not be shown to the next one at the same browser. */
function forgetWhenThePersonChanges(client: QueryClient): void {
  const personNow = () => session.snapshot().session?.user.id ?? null
  let person = personNow()
  session.subscribe(() => {
    const next = personNow()
    if (next === person) return
    const wasSomebody = person !== null
    person = next
    if (wasSomebody) client.clear()
    void client.invalidateQueries()
  })
}
