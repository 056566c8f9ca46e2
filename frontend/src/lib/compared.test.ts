import { expect, it } from 'vitest'

import { compared } from './compared'

it('compares three versions of one record', () => {
  const base = { a: '1', b: '1', c: '1', d: '1' }
  const mine = { a: '2', b: '1', c: '2', d: '2' }
  const theirs = { a: '3', b: '3', c: '2', d: '1' }
  expect(compared(base, mine, theirs)).toEqual({ taken: ['b'], disputed: ['a'] })
})
