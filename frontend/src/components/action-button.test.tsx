import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import { ActionButton } from './action-button'

it('is a link when it leads somewhere', () => {
  renderInFace(
    <>
      <ActionButton to="/wizyty">Moje wizyty</ActionButton>
      <ActionButton href="https://example.com/">Dalej</ActionButton>
    </>,
  )
  expect(screen.getByRole('link', { name: 'Moje wizyty' })).toHaveAttribute('href', '/wizyty')
  expect(screen.getByRole('link', { name: 'Dalej' })).toHaveAttribute(
    'href',
    'https://example.com/',
  )
})

it('swallows clicks while it is busy and stays where it is', async () => {
  const onClick = vi.fn()
  renderInFace(
    <ActionButton busy="Zapisuję…" onClick={onClick}>
      Zapisz
    </ActionButton>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Zapisuję…' }))
  expect(onClick).not.toHaveBeenCalled()
})
