import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ApiError } from '@/api/envelope'

import { useOnce } from './use-once'

const LOST = new ApiError(0, 'NETWORK', 'Failed to fetch')
const REFUSED = new ApiError(409, 'RULE', 'Nie.')

/** Keys under which each was sent; `answers` are errors, or null for an answer that came. */
async function keysOf(told: unknown[], answers: (ApiError | null)[]): Promise<string[]> {
  const { result } = renderHook(() => useOnce())
  const keys: string[] = []
  for (const [at, one] of told.entries())
    await result
      .current(one, (key) => {
        keys.push(key)
        const problem = answers[at] ?? null
        return problem ? Promise.reject(problem) : Promise.resolve(at)
      })
      .catch(() => undefined)
  return keys
}

test.each([
  ['the same after a lost answer goes under the same key', ['a', 'a'], [LOST, null], 1],
  ['also when something else was said in between', ['a', 'b', 'a'], [LOST, null, null], 2],
  ['other words are another thing', ['a', 'b'], [LOST, null], 2],
  ['the same after it was done is done again', ['a', 'a'], [null, null], 2],
  ['what was refused is tried anew', ['a', 'a'], [REFUSED, null], 2],
])('%s', async (_name, told, answers, different) => {
  expect(new Set(await keysOf(told, answers)).size).toBe(different)
})
