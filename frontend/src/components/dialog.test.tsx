import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import { Dialog } from './dialog'

it('is cancelled alone: neither the dialog inside it nor a chooser of files takes it along', () => {
  const outer = vi.fn()
  const inner = vi.fn()
  renderInFace(
    <Dialog title="Przyjęcie auta" onClose={outer}>
      <input type="file" aria-label="Dodaj zdjęcia" />
      <Dialog title="Zdjęcie 1 z 1" onClose={inner}>
        Hala
      </Dialog>
    </Dialog>,
  )
  // As browsers do it: a dialog's own does not bubble, React carries it up all the same.
  const cancel = (element: Element, bubbles = false) => {
    fireEvent(element, new Event('cancel', { bubbles, cancelable: true }))
  }
  cancel(screen.getByRole('dialog', { name: 'Zdjęcie 1 z 1' }))
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1])
  cancel(screen.getByLabelText('Dodaj zdjęcia'), true)
  expect(outer).not.toHaveBeenCalled()
  cancel(screen.getByRole('dialog', { name: 'Przyjęcie auta' }))
  expect(outer).toHaveBeenCalledOnce()
})
