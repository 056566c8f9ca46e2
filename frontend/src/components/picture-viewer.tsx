import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useState } from 'react'

import { Dialog } from './dialog'
import { IconButton } from './icon-button'

const Stage = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& figure': { display: 'grid', gap: 12, margin: 0 },
  '& img, & video': {
    display: 'block',
    height: 'auto',
    marginInline: 'auto',
    borderRadius: 10,
    background: theme.vars.palette.surface.soft,
  },
  '& figcaption': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}))

const Turning = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 16,
})

const before = (at: number, count: number) => (at + count - 1) % count
const after = (at: number, count: number) => (at + 1) % count
const TURNS: Record<string, ((at: number, count: number) => number) | undefined> = {
  ArrowLeft: before,
  ArrowRight: after,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

export interface Picture {
  url: string
  width: number
  height: number
  /** The still picture of a film; without it this is a photo. */
  poster?: string
  /** „Zdjęcie 2 z 5” */
  title: string
  /** What is seen, for those who hear it. */
  name: string
  caption: string
}

interface PictureViewerProps {
  pictures: readonly Picture[]
  first: number
  /** Names of the two buttons. Whoever opens the viewer says them, so that the first load carries no words of it. */
  previous: string
  next: string
  onClose: () => void
  /** What can be done with the one that is shown. */
  actions?: (at: number) => ReactNode
}

/** One picture or film as large as the window allows; arrow keys, Home and End turn the pages, Esc closes. */
export function PictureViewer({
  pictures,
  first,
  previous,
  next,
  onClose,
  actions,
}: PictureViewerProps) {
  const [index, setIndex] = useState(first)
  const count = pictures.length
  // Wherever the focus stands: the dialog gives it to its closing button. In a film the arrows are the film's.
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const turned = TURNS[event.key]
      if (!turned || event.target instanceof HTMLVideoElement) return
      event.preventDefault()
      setIndex((at) => turned(Math.min(at, count - 1), count))
    }
    window.addEventListener('keydown', byKey)
    return () => {
      window.removeEventListener('keydown', byKey)
    }
  }, [count])
  // One that was taken away leaves the last of the others.
  const shown = Math.min(index, count - 1)
  const picture = pictures[shown]
  if (!picture) return null
  const { url, width, height, poster, title, name, caption } = picture
  const size = {
    width,
    height,
    // As high from the start as it will be.
    style: { width: `min(100%, calc(68dvh * ${String(width / height)}))` },
  }
  return (
    <Dialog title={title} width={1080} onClose={onClose}>
      <Stage>
        <figure aria-live="polite">
          {poster === undefined ? (
            <img key={url} src={url} {...size} alt={name} />
          ) : (
            <video
              key={url}
              src={url}
              poster={poster}
              controls
              playsInline
              {...size}
              aria-label={name}
            />
          )}
          {caption === '' ? null : <figcaption>{caption}</figcaption>}
        </figure>
        {count > 1 || actions ? (
          <Turning>
            {count > 1 ? (
              <>
                <IconButton
                  aria-label={previous}
                  onClick={() => {
                    setIndex(before(shown, count))
                  }}
                >
                  <PreviousIcon />
                </IconButton>
                <IconButton
                  aria-label={next}
                  onClick={() => {
                    setIndex(after(shown, count))
                  }}
                >
                  <NextIcon />
                </IconButton>
              </>
            ) : null}
            {actions?.(shown)}
          </Turning>
        ) : null}
      </Stage>
    </Dialog>
  )
}
