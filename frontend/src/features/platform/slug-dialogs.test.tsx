import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { ApiError } from '@/api/envelope'
import { renderInFace } from '@/testing/render'

import { EraseDialog, RenameDialog } from './slug-dialogs'

it('deletes only after the address was typed', async () => {
  const send = vi.fn(() => Promise.resolve())
  const onClose = vi.fn()
  renderInFace(<EraseDialog slug="kowalczyk" send={send} onClose={onClose} />)
  const button = screen.getByRole('button', { name: 'Usuń warsztat' })
  const field = screen.getByLabelText('Przepisz adres warsztatu: kowalczyk')

  await userEvent.type(field, 'kowalczy')
  expect(button).toBeDisabled()
  await userEvent.type(field, 'k')
  await userEvent.click(button)

  expect(send).toHaveBeenCalledWith('kowalczyk')
  await vi.waitFor(() => {
    expect(onClose).toHaveBeenCalled()
  })
})

it('says at the field why an address is refused and stays open', async () => {
  const onClose = vi.fn()
  const refusal = new ApiError(409, 'SLUG_TAKEN', 'Ten adres jest już zajęty.', {
    slug: ['Ten adres jest już zajęty.'],
  })
  renderInFace(
    <RenameDialog slug="kowalczyk" send={() => Promise.reject(refusal)} onClose={onClose} />,
  )

  await userEvent.type(screen.getByLabelText('Nowy adres'), 'praga')
  await userEvent.click(screen.getByRole('button', { name: 'Zmień adres' }))

  expect(await screen.findByText('Ten adres jest już zajęty.')).toBeInTheDocument()
  expect(onClose).not.toHaveBeenCalled()
})
