import { useLingui } from '@lingui/react/macro'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'

import { Dialog } from '@/components/dialog'
import { IconButton } from '@/components/icon-button'

import type { Photo } from './gallery'

const Stage = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& figure': { display: 'grid', gap: 12, margin: 0 },
  '& img': {
    display: 'block',
    height: 'auto',
    marginInline: 'auto',
    borderRadius: 10,
    background: theme.vars.palette.surface.soft,
  },
  '& figcaption': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

const Turning = styled('div')({ display: 'flex', justifyContent: 'center', gap: 16 })

const before = (at: number, count: number) => (at + count - 1) % count
const after = (at: number, count: number) => (at + 1) % count
const TURNS: Record<string, ((at: number, count: number) => number) | undefined> = {
  ArrowLeft: before,
  ArrowRight: after,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

interface ViewerProps {
  photos: Photo[]
  name: string
  first: number
  onClose: () => void
}

/** One photo at its full size; arrow keys, Home and End turn the pages, Esc closes. */
export default function Viewer({ photos, name, first, onClose }: ViewerProps) {
  const { t } = useLingui()
  const [index, setIndex] = useState(first)
  const count = photos.length
  // Wherever the focus stands: the dialog gives it to its closing button.
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const turned = TURNS[event.key]
      if (!turned) return
      event.preventDefault()
      setIndex((at) => turned(at, count))
    }
    window.addEventListener('keydown', byKey)
    return () => {
      window.removeEventListener('keydown', byKey)
    }
  }, [count])
  const photo = photos[index]
  if (!photo) return null
  const place = index + 1
  const { width, height } = photo
  return (
    <Dialog title={t`Zdjęcie ${place} z ${count}`} width={1080} onClose={onClose}>
      <Stage>
        <figure aria-live="polite">
          <img
            key={photo.url}
            src={photo.url}
            width={width}
            height={height}
            // As large as the window allows, and as high from the start as it will be.
            style={{ width: `min(100%, calc(70dvh * ${String(width / height)}))` }}
            alt={photo.alt || t`Zdjęcie ${place} z ${count}: ${name}`}
          />
          {photo.alt ? <figcaption>{photo.alt}</figcaption> : null}
        </figure>
        {count > 1 ? (
          <Turning>
            <IconButton
              aria-label={t`Poprzednie zdjęcie`}
              onClick={() => {
                setIndex((at) => before(at, count))
              }}
            >
              <PreviousIcon />
            </IconButton>
            <IconButton
              aria-label={t`Następne zdjęcie`}
              onClick={() => {
                setIndex((at) => after(at, count))
              }}
            >
              <NextIcon />
            </IconButton>
          </Turning>
        ) : null}
      </Stage>
    </Dialog>
  )
}
