import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Photo } from '@/api/workshop-contract'
import { NoticeBar } from '@/components/notice'
import { renderInFace } from '@/testing/render'
import { routeFetchTo, startServer, type TestServer } from '@/testing/server'

import { PhotosSection } from './photos'

let server: TestServer
let undo: () => void
let kept: Photo[]

const photo = (number: number): Photo => ({
  id: `b5f1d3a0-0000-4000-8000-00000000000${String(number)}`,
  url: `/media/${String(number)}.webp`,
  small_url: `/media/${String(number)}-small.webp`,
  width: 1600,
  height: 1000,
  alt: `zdjęcie numer ${String(number)}`,
})

function open(permissions: string[] = ['workshop.edit']) {
  server.routes.set('GET /api/v1/me/', () => ({
    data: { permissions, workshop: { timezone: 'Europe/Warsaw' } },
  }))
  renderInFace(
    <>
      <PhotosSection />
      <NoticeBar />
    </>,
  )
}

const shown = () =>
  [...document.querySelectorAll('ol img')].map((image) => image.getAttribute('alt'))

beforeEach(async () => {
  kept = [photo(1), photo(2), photo(3)]
  server = await startServer({
    'GET /api/v1/photos/': () => ({ data: kept }),
    'PUT /api/v1/photos/order/': ({ body }) => {
      const { ids } = body as { ids: string[] }
      kept = ids.flatMap((id) => kept.filter((one) => one.id === id))
      return { data: kept }
    },
    [`PUT /api/v1/photos/${photo(1).id}/`]: ({ body }) => {
      kept = kept.map((one) => (one.id === photo(1).id ? { ...one, ...(body as Photo) } : one))
      return { data: kept[0] }
    },
    [`DELETE /api/v1/photos/${photo(2).id}/`]: () => {
      kept = kept.filter(({ id }) => id !== photo(2).id)
      return { data: {} }
    },
    [`POST /api/v1/photos/${photo(2).id}/restore/`]: () => {
      kept = [photo(1), photo(2), photo(3)]
      return { data: photo(2) }
    },
  })
  undo = routeFetchTo(server)
})

afterEach(async () => {
  undo()
  await server.stop()
})

it('moves a photo by one place and keeps the focus on it', async () => {
  open()
  const later = await screen.findByLabelText('Zdjęcie 1: później')
  expect(screen.getByLabelText('Zdjęcie 1: wcześniej')).toBeDisabled()
  expect(screen.getByLabelText('Zdjęcie 3: później')).toBeDisabled()

  await userEvent.click(later)

  expect(shown()).toEqual(['zdjęcie numer 2', 'zdjęcie numer 1', 'zdjęcie numer 3'])
  expect(screen.getByText('Zdjęcie stoi teraz na miejscu 2 z 3.')).toBeInTheDocument()
  await waitFor(() => {
    expect(kept.map(({ alt }) => alt.at(-1))).toEqual(['2', '1', '3'])
    expect(screen.getByLabelText('Zdjęcie 2: później')).toHaveFocus()
  })
  await userEvent.click(await screen.findByText('Cofnij'))
  await waitFor(() => {
    expect(shown()[0]).toBe('zdjęcie numer 1')
  })
})

it('shows the old order again when the new one is refused', async () => {
  server.routes.set('PUT /api/v1/photos/order/', () => ({
    status: 409,
    error: { code: 'PHOTOS_CHANGED', message: 'Zdjęcia zmieniły się.' },
  }))
  open()
  await userEvent.click(await screen.findByLabelText('Zdjęcie 1: później'))

  expect(await screen.findByText('Zdjęcia zmieniły się.')).toBeInTheDocument()
  expect(shown()[0]).toBe('zdjęcie numer 1')
})

it('deletes with the way back', async () => {
  open()
  await userEvent.click(await screen.findByLabelText('Usuń zdjęcie 2'))
  await waitFor(() => {
    expect(shown()).toEqual(['zdjęcie numer 1', 'zdjęcie numer 3'])
  })
  await userEvent.click(await screen.findByText('Cofnij'))
  await waitFor(() => {
    expect(shown()).toHaveLength(3)
  })
})

it('saves what a photo shows when the field is left', async () => {
  open()
  const field = await screen.findByLabelText('Co widać na zdjęciu 1')
  await userEvent.clear(field)
  await userEvent.type(field, 'Wjazd od podwórza{Enter}')
  await waitFor(() => {
    expect(shown()[0]).toBe('Wjazd od podwórza')
  })
})

it('refuses before sending what would be refused after it', async () => {
  open()
  const input = await screen.findByLabelText('Pliki ze zdjęciami', { selector: 'input' })
  const large = new File([new Uint8Array(11 * 1024 * 1024)], 'duze.jpg', { type: 'image/jpeg' })
  await userEvent.upload(
    input,
    [
      new File(['x'], 'IMG_1.HEIC', { type: '' }),
      new File(['<svg/>'], 'logo.svg', { type: 'image/svg+xml' }),
      large,
    ],
    { applyAccept: false },
  )

  const rows = [...document.querySelectorAll('ul > li')]
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('HEIC nie otworzy') as string,
    expect.stringContaining('To nie jest zdjęcie') as string,
    expect.stringContaining('za duży') as string,
  ])
  await userEvent.click(screen.getByLabelText('Zrezygnuj: logo.svg'))
  expect(screen.queryByLabelText('Spróbuj ponownie: duze.jpg')).not.toBeInTheDocument()
  expect(screen.queryByText('logo.svg')).not.toBeInTheDocument()
})

it('only shows them to who may not change them', async () => {
  open([])
  await waitFor(() => {
    expect(shown()).toHaveLength(3)
  })
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  expect(screen.queryByText(/Przeciągnij/)).not.toBeInTheDocument()
})
