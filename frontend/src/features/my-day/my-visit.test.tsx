import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer } from '@/testing/server'

import { MyVisit } from './my-visit'

test('a visit is not asked for before it is known who holds the phone', async () => {
  const server = await startServer({
    'GET /api/v1/appointments/1/': () => ({ status: 401, error: { code: 'NOT_AUTHENTICATED' } }),
  })
  const undo = routeFetchTo(server)
  renderInFace(<MyVisit id="1" />)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(server.asked).toEqual([])
  expect(screen.queryByRole('button')).toBeNull()
  undo()
  await server.stop()
})
