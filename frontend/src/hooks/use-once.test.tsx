import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'

import { ApiError } from '@/api/envelope'

import { useOnce } from './use-once'

const LOST = new ApiError(0, 'NETWORK', 'Failed to fetch')
const BROKEN = new ApiError(502, 'INTERNAL_ERROR', '')
const REFUSED = new ApiError(409, 'RULE', 'Nie.')
const MISMATCH = new ApiError(409, 'IDEMPOTENCY_MISMATCH', 'Ten klucz…')

const queries = new QueryClient()
beforeEach(() => {
  i18n.loadAndActivate({ locale: 'pl', messages: {} })
})

function once(options?: Parameters<typeof useOnce>[0]) {
  const { result } = renderHook(() => useOnce(options), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </I18nProvider>
    ),
  })
  return result.current
}

/** Keys under which each was sent; `answers` are errors, or null for an answer that came. */
async function keysOf(told: unknown[], answers: (ApiError | null)[]): Promise<string[]> {
  const send = once()
  const keys: string[] = []
  for (const [at, one] of told.entries())
    await send((key) => {
      keys.push(key)
      const problem = answers[at] ?? null
      return problem ? Promise.reject(problem) : Promise.resolve(at)
    }, one).catch(() => undefined)
  return keys
}

const form = undefined
test.each([
  ['the same after a lost answer goes under the same key', ['a', 'a'], [LOST, null], 1],
  ['however often it is lost', ['a', 'a', 'a'], [LOST, BROKEN, null], 1],
  ['but not when something else was done in between', ['a', 'b', 'a'], [LOST, null, null], 3],
  ['what was refused in between is nothing', ['a', 'b', 'a'], [LOST, REFUSED, null], 2],
  ['other words are another thing', ['a', 'b'], [LOST, null], 2],
  ['the same after it was done is done again', ['a', 'a'], [null, null], 2],
  ['what was refused is tried anew', ['a', 'a'], [REFUSED, null], 2],
  ['a form keeps its key while it may have arrived', [form, form], [LOST, null], 1],
  ['a form that broke the server, too', [form, form], [BROKEN, null], 1],
  ['a form that was refused surely did not arrive', [form, form], [REFUSED, null], 2],
  ['a form that is done is over', [form, form], [null, null], 2],
  ['a form whose first version arrived is another one', [form, form], [MISMATCH, null], 2],
])('%s', async (_name, told, answers, different) => {
  expect(new Set(await keysOf(told, answers)).size).toBe(different)
})

test.each([
  ['the same thing still under way is another time', 'a', 2],
  ['a form pressed twice is sent once', undefined, 1],
])('%s', async (_name, told, different) => {
  const send = once()
  const keys = new Set<string>()
  const answer = (key: string) => Promise.resolve(keys.add(key))
  await Promise.all([send(answer, told), send(answer, told)])
  expect(keys.size).toBe(different)
})

test('says in plain words that the first version arrived, and reads it', async () => {
  const read = vi.spyOn(queries, 'invalidateQueries')
  const refused = () => Promise.reject(MISMATCH)
  await expect(once({ topics: ['order'] })(refused)).rejects.toThrow(/^Poprzednia wersja/)
  expect(read).toHaveBeenCalledWith({ queryKey: ['order'] })
  await expect(once({ arrived: 'Już jest.' })(refused)).rejects.toThrow('Już jest.')
})
