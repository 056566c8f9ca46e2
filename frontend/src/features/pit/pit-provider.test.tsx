import 'fake-indexeddb/auto'

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'

import type { Order } from './day'
import { PitProvider } from './pit-provider'
import { storeOf } from './store'
import { usePit } from './use-pit'
import { noteWrite } from './writes'

const store = storeOf(950)
const order = { id: 7, label: '', vehicle: { plate: '', label: 'Skoda' } } as unknown as Order

afterEach(() => store.delete())

function Note() {
  const { write } = usePit()
  return (
    <button type="button" onClick={() => void write(noteWrite(order, 'a'))}>
      note
    </button>
  )
}

test.each([
  ['has no room', () => new DOMException('full', 'QuotaExceededError'), /brakuje miejsca/],
  ['lost its database', () => new DOMException('lost', 'UnknownError'), /nie zapisał/],
])('what a phone that %s did not keep is said', async (_name, problem, words) => {
  const refuses = () => {
    throw problem()
  }
  store.outbox.hook('creating', refuses)
  renderInFace(
    <PitProvider person={{ id: 950, name: 'Adam' }}>
      <Note />
      <NoticeBar />
    </PitProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'note' }))
  expect(await screen.findByText(words)).toBeInTheDocument()
  store.outbox.hook('creating').unsubscribe(refuses)
})
