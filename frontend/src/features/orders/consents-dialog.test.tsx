import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Order, OrderLine } from '@/api/workshop-contract'
import { orderRow } from '@/testing/order-rows'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { ConsentsDialog } from './consents-dialog'

let server: TestServer
let undo: () => void

const line = (version: number, gross: string) =>
  ({ id: 9, name: 'Klocki', consent: 'sent', version, gross }) as OrderLine

const orderOf = (...lines: OrderLine[]): Order => orderRow({ stage: 'estimated', lines })

beforeEach(async () => {
  server = await startServer({
    'POST /api/v1/orders/7/consents/': () => ({ data: orderOf(line(3, '800.00')) }),
  })
  undo = routeFetchTo(server)
})
afterEach(async () => {
  undo()
  await server.stop()
})

function Live() {
  const [order, setOrder] = useState(orderOf(line(1, '500.00')))
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOrder(orderOf(line(2, '800.00')))
        }}
      >
        somebody else saves
      </button>
      <ConsentsDialog order={order} onClose={vi.fn()} />
    </>
  )
}

test('a yes to a price that changed meanwhile is asked for again', async () => {
  const user = userEvent.setup()
  renderInFace(<Live />)
  await user.click(screen.getByRole('radio', { name: 'zgoda' }))
  await user.click(screen.getByText('somebody else saves'))

  expect(screen.getByText('zmieniona przed chwilą, zapytaj jeszcze raz')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Zapisz decyzje' }))
  expect(screen.getByText(/Zaznacz, co klient postanowił/)).toBeVisible()
  expect(server.asked).toHaveLength(0)

  await user.click(screen.getByRole('radio', { name: 'zgoda' }))
  await user.click(screen.getByRole('button', { name: 'Zapisz decyzje' }))
  await vi.waitFor(() => {
    expect(server.asked.at(-1)?.body).toMatchObject({
      decisions: [{ line_id: 9, line_version: 2, consent: 'approved' }],
    })
  })
})
