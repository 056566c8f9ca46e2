import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { renderInFace } from '@/testing/render'

import { type Picture, PictureViewer } from './picture-viewer'

const picture = (place: number, more: Partial<Picture> = {}): Picture => ({
  url: `/${String(place)}.webp`,
  width: 1600,
  height: 1200,
  title: `Zdjęcie ${String(place)} z 3`,
  name: `Hala ${String(place)}`,
  caption: '',
  ...more,
})

const PICTURES = [
  picture(1),
  picture(2, { caption: 'Podnośnik' }),
  picture(3, { poster: '/3-small.webp', title: 'Film 3 z 3' }),
]

const show = (first: number, pictures = PICTURES, onClose = vi.fn()) => {
  const words = { previous: 'Poprzednie zdjęcie', next: 'Następne zdjęcie' }
  const viewer = (shown: Picture[]) => (
    <PictureViewer
      pictures={shown}
      first={first}
      {...words}
      onClose={onClose}
      actions={(at) => <span>{`czyn ${String(at)}`}</span>}
    />
  )
  return { ...renderInFace(viewer(pictures)), onClose }
}

it('turns by keys and buttons, round and round', async () => {
  show(1)
  expect(screen.getByRole('img', { name: 'Hala 2' })).toBeInTheDocument()
  expect(screen.getByText('Podnośnik')).toBeInTheDocument()
  expect(screen.getByText('czyn 1')).toBeInTheDocument()

  await userEvent.keyboard('{ArrowRight}')
  expect(screen.getByRole('dialog', { name: 'Film 3 z 3' })).toBeInTheDocument()
  expect(screen.getByLabelText('Hala 3')).toHaveAttribute('poster', '/3-small.webp')
  await userEvent.click(screen.getByRole('button', { name: 'Następne zdjęcie' }))
  expect(screen.getByRole('img', { name: 'Hala 1' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Poprzednie zdjęcie' }))
  expect(screen.getByText('czyn 2')).toBeInTheDocument()
  await userEvent.keyboard('{Home}{ArrowLeft}{ArrowLeft}')
  expect(screen.getByRole('img', { name: 'Hala 2' })).toBeInTheDocument()
})

it('leaves the arrows to a film that has the focus', () => {
  show(2)
  fireEvent.keyDown(screen.getByLabelText('Hala 3'), { key: 'ArrowRight' })
  expect(screen.getByLabelText('Hala 3')).toBeInTheDocument()
})

it('shows nothing to turn where there is one', () => {
  show(0, [picture(1)])
  expect(screen.queryByRole('button', { name: 'Następne zdjęcie' })).not.toBeInTheDocument()
})
