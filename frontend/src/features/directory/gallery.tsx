import { useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useState } from 'react'

import type { Listing } from './api'

export type Photo = Listing['photos'][number]

const Viewer = lazy(() => import('./gallery-viewer'))

/** On a desk the first one large and two beside it; on a phone a strip that is pushed with the thumb. */
const Strip = styled('ul')({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media (min-width: 720px)': {
    gridTemplateColumns: '2fr 1fr',
    gridTemplateRows: '1fr 1fr',
    aspectRatio: '9 / 4',
    '& > li:first-of-type': { gridRow: '1 / 3' },
    '& > li:nth-of-type(n + 4)': { display: 'none' },
    '&[data-count="1"]': { gridTemplateColumns: '1fr', aspectRatio: '2 / 1' },
    '&[data-count="2"]': { gridTemplateColumns: '1fr 1fr', aspectRatio: '3 / 1' },
    '&[data-count="2"] > li': { gridRow: '1 / 3' },
  },
  '@media (max-width: 719px)': {
    gridAutoFlow: 'column',
    gridAutoColumns: '86%',
    overflowX: 'auto',
    overscrollBehaviorX: 'contain',
    scrollSnapType: 'x mandatory',
    marginInline: 'calc(-1 * clamp(16px, 2.5vw, 32px))',
    paddingInline: 'clamp(16px, 2.5vw, 32px)',
    scrollPaddingInline: 'clamp(16px, 2.5vw, 32px)',
    '& > li': { scrollSnapAlign: 'start', aspectRatio: '3 / 2' },
    '&[data-count="1"]': { gridAutoColumns: '100%' },
  },
})

const Frame = styled('button')(({ theme }) => ({
  position: 'relative',
  display: 'block',
  width: '100%',
  height: '100%',
  padding: 0,
  overflow: 'hidden',
  border: 0,
  borderRadius: 12,
  background: theme.vars.palette.surface.soft,
  cursor: 'zoom-in',
  '& img': { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
}))

const More = styled('span')({
  position: 'absolute',
  right: 10,
  bottom: 10,
  padding: '4px 10px',
  borderRadius: 8,
  background: 'rgb(15 16 18 / 0.72)',
  color: '#fff',
  fontSize: '0.875rem',
  fontWeight: 600,
  '@media (max-width: 719px)': { display: 'none' },
})

const SHOWN = 3
const SMALL_SIDE = 480

/** Both sizes by their width, so that the browser takes the smallest one that is sharp enough. */
function sourcesOf({ url, small_url, width, height }: Photo): string {
  const small = Math.round(width * Math.min(1, SMALL_SIDE / Math.max(width, height)))
  return `${small_url} ${String(small)}w, ${url} ${String(width)}w`
}

export function Gallery({ photos, name }: { photos: Photo[]; name: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<number | null>(null)
  const count = photos.length
  const hidden = count - SHOWN
  return (
    <>
      <Strip aria-label={t`Zdjęcia warsztatu`} data-count={count}>
        {photos.map((photo, index) => {
          const place = index + 1
          const shows = photo.alt || t`Zdjęcie ${place} z ${count}: ${name}`
          return (
            <li key={photo.url}>
              <Frame
                type="button"
                aria-label={t`Powiększ: ${shows}`}
                aria-haspopup="dialog"
                onClick={() => {
                  setOpen(index)
                }}
              >
                <img
                  src={photo.url}
                  srcSet={sourcesOf(photo)}
                  sizes={
                    index === 0
                      ? '(min-width: 720px) 560px, 86vw'
                      : '(min-width: 720px) 280px, 86vw'
                  }
                  width={photo.width}
                  height={photo.height}
                  alt={shows}
                  loading={index === 0 ? 'eager' : 'lazy'}
                  decoding="async"
                />
                {index === SHOWN - 1 && hidden > 0 ? (
                  <More aria-hidden="true">+{hidden}</More>
                ) : null}
              </Frame>
            </li>
          )
        })}
      </Strip>
      {open === null ? null : (
        <Suspense>
          <Viewer
            photos={photos}
            name={name}
            first={open}
            onClose={() => {
              setOpen(null)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
