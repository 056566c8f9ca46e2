import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import type { Order } from './day'
import { Photos } from './photos'
import { type Pit, PitContext } from './use-pit'

test('a film the phone has no room for is not thrown away', async () => {
  const order = { id: 7, label: '', vehicle: { plate: '', label: 'Skoda' }, files: [] }
  const write = vi.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true)
  renderInFace(
    <PitContext.Provider value={{ write } as unknown as Pit}>
      <Photos order={order as unknown as Order} />
    </PitContext.Provider>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Film naprawy' }))
  // No camera here: the film comes from the phone's own.
  const film = new File(['film'], 'a.webm', { type: 'video/webm' })
  await userEvent.upload(await screen.findByLabelText('Wybierz film'), film)
  const add = await screen.findByRole('button', { name: 'Dodaj film' })
  await userEvent.click(add)
  expect(write).toHaveBeenCalledTimes(1)
  expect(add).toBeInTheDocument()
  await userEvent.click(add)
  await waitFor(() => {
    expect(add).not.toBeInTheDocument()
  })
})
