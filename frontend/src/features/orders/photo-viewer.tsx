import { Trans, useLingui } from '@lingui/react/macro'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useState } from 'react'

import type { OrderFile } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'
import { IconButton } from '@/components/icon-button'

import { Quiet } from './parts'

const Stage = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 12,
  '& img, & video': {
    display: 'block',
    height: 'auto',
    marginInline: 'auto',
    borderRadius: 10,
    background: theme.vars.palette.surface.soft,
  },
}))

const Turning = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 16,
})

interface PhotoViewerProps {
  photos: readonly OrderFile[]
  first: number
  of: string
  onClose: () => void
  onRemove: ((file: OrderFile) => void) | undefined
}

/** One photo as large as the window allows; arrow keys turn the pages, Esc closes. */
export function PhotoViewer({ photos, first, of, onClose, onRemove }: PhotoViewerProps) {
  const { t } = useLingui()
  const [index, setIndex] = useState(first)
  const count = photos.length
  const photo = photos[Math.min(index, count - 1)]
  if (!photo) return null
  const place = Math.min(index, count - 1) + 1
  const turn = (by: number) => {
    setIndex((at) => (at + by + count) % count)
  }
  const byKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) turn(by)
  }
  const { width, height } = photo
  const size = {
    width,
    height,
    style: { width: `min(100%, calc(68dvh * ${String(width / height)}))` },
  }
  const isFilm = photo.kind === 'video'
  const title = isFilm ? t`Film ${place} z ${count}` : t`Zdjęcie ${place} z ${count}`
  const name = photo.caption === '' ? `${title}: ${of}` : photo.caption
  return (
    <Dialog title={title} width={1080} onClose={onClose}>
      <Stage onKeyDown={byKey}>
        {isFilm ? (
          <video
            key={photo.id}
            src={photo.url}
            poster={photo.small_url}
            controls
            playsInline
            {...size}
            aria-label={name}
          />
        ) : (
          <img key={photo.id} src={photo.url} {...size} alt={name} />
        )}
        <Turning>
          {count > 1 ? (
            <>
              <IconButton
                aria-label={t`Poprzednie zdjęcie`}
                onClick={() => {
                  turn(-1)
                }}
              >
                <PreviousIcon />
              </IconButton>
              <IconButton
                aria-label={t`Następne zdjęcie`}
                onClick={() => {
                  turn(1)
                }}
              >
                <NextIcon />
              </IconButton>
            </>
          ) : null}
          <Quiet>
            {[photo.caption, photo.added_by_name].filter((part) => part !== '').join(', ')}
          </Quiet>
          {onRemove ? (
            <ActionButton
              size="small"
              kind="grave"
              onClick={() => {
                onRemove(photo)
              }}
            >
              {isFilm ? <Trans>Usuń film</Trans> : <Trans>Usuń zdjęcie</Trans>}
            </ActionButton>
          ) : null}
        </Turning>
      </Stage>
    </Dialog>
  )
}
