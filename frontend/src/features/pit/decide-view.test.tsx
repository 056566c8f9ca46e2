import 'fake-indexeddb/auto'

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Item, Order, Template } from './day'
import { DecideView } from './decide-view'
import { put, refuse, rowsOf, waitingItemId } from './outbox'
import { PitStore } from './store'
import { type Pit, PitContext } from './use-pit'
import { inspectionStart, itemWrite, noteWrite } from './writes'

const order = { id: 7, label: '', vehicle: { plate: '', label: 'Skoda' } } as unknown as Order
const template = { id: 3, name: 'Wiosenny', items: [] } as unknown as Template

test('whoever removes the start of an inspection is told how much goes with it', async () => {
  const store = new PitStore(970)
  const seq = await put(store, inspectionStart(order, template))
  for (const place of [0, 1]) {
    const item = { id: waitingItemId(seq, place), version: 1 } as Item
    await put(store, itemWrite(order, item, { verdict: 'red', value: null, note: '' }))
  }
  await put(store, noteWrite(order, 'zostaje'))
  const [start] = await rowsOf(store)
  if (!start) throw new Error('Nothing waits')
  await refuse(store, start, { status: 400, code: 'X', message: 'Nie.', current: null })
  const nothing = () => undefined
  const pit = { store, rows: await rowsOf(store), sendNow: nothing, readAgain: nothing }
  renderInFace(
    <PitContext.Provider value={pit as unknown as Pit}>
      <DecideView seq={seq} />
    </PitContext.Provider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Usuń z telefonu' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Razem z tym zniknie, co na to czeka: 2.')
  await userEvent.click(screen.getByRole('button', { name: 'Tak, usuń' }))
  await waitFor(async () => {
    expect((await rowsOf(store)).map(({ told }) => told.kind)).toEqual(['note'])
  })
  await store.delete()
})
