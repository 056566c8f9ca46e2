import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'

import { useFrom } from './use-from'

const shown = () =>
  renderHook(({ told }: { told: string }) => useFrom(told, (one) => one.toUpperCase()), {
    initialProps: { told: 'rano' },
  })

test('what is read anew is shown while nobody writes', () => {
  const { result, rerender } = shown()
  rerender({ told: 'wieczorem' })
  expect(result.current[0]).toBe('WIECZOREM')
})

test('what somebody writes stays until it is saved', () => {
  const { result, rerender } = shown()
  act(() => {
    result.current[1]('w południe')
  })
  rerender({ told: 'wieczorem' })
  expect(result.current[0]).toBe('w południe')
  act(() => {
    result.current[2]()
  })
  rerender({ told: 'nocą' })
  expect(result.current[0]).toBe('NOCĄ')
})
