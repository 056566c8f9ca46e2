import { Trans, useLingui } from '@lingui/react/macro'
import FilmIcon from '@mui/icons-material/VideocamOutlined'
import { styled } from '@mui/material/styles'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { CameraButton } from '@/components/camera-button'
import { FilmMark } from '@/components/film-mark'

import type { Item, Order, OrderFile, WaitingPhoto } from './day'
import { WaitsMark } from './parts'
import { usePit } from './use-pit'
import { photoWrite } from './writes'

const FilmRecorder = lazy(() => import('./film-recorder'))

const Strip = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 })

const Frame = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'block',
  width: 88,
  height: 88,
  overflow: 'hidden',
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  '& img, & video': { width: '100%', height: '100%', objectFit: 'cover' },
  '& > [role="img"]': {
    position: 'absolute',
    right: 4,
    bottom: 4,
    width: 26,
    height: 26,
    borderRadius: 13,
    background: theme.vars.palette.background.paper,
  },
}))

/** What this phone took and may not have sent yet. */
export function OwnPhoto({ photo }: { photo: WaitingPhoto }) {
  const { t } = useLingui()
  const shown = useRef<HTMLImageElement & HTMLVideoElement>(null)
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob)
    if (shown.current) shown.current.src = made
    return () => {
      URL.revokeObjectURL(made)
    }
  }, [photo.blob])
  return (
    <Frame>
      {photo.blob.type.startsWith('video/') ? (
        <>
          <video ref={shown} muted playsInline aria-label={t`film z tego telefonu`} />
          <FilmMark />
        </>
      ) : (
        <img ref={shown} alt={t`zdjęcie z tego telefonu`} />
      )}
      <WaitsMark waits={photo.waits} />
    </Frame>
  )
}

/** The address is good for minutes; without a network the frame stays and says what it is. */
function SavedPhoto({ file }: { file: OrderFile }) {
  const { t } = useLingui()
  const isFilm = file.kind === 'video'
  return (
    <Frame>
      <img
        src={file.small_url}
        alt={isFilm ? t`zapisany film` : t`zapisane zdjęcie`}
        loading="lazy"
      />
      {isFilm ? <FilmMark /> : null}
    </Frame>
  )
}

/** Photos and films of one item, or of the order, with the camera beside them. */
export function Photos({ order, item = null }: { order: Order; item?: Item | null }) {
  const { t } = useLingui()
  const { write } = usePit()
  const saved = item ? item.files : order.files.filter(({ item_id }) => item_id === null)
  const own = (item ?? order).photos ?? []
  const [isFilming, setFilming] = useState(false)

  return (
    <Strip>
      {saved.map((file) => (
        <SavedPhoto key={file.id} file={file} />
      ))}
      {own.map((photo) => (
        <OwnPhoto key={photo.seq} photo={photo} />
      ))}
      <CameraButton
        label={item ? t`Zdjęcie: ${item.name}` : t`Zdjęcie naprawy`}
        onPhoto={(photo) => write(photoWrite(order, photo, item))}
      />
      <ActionButton
        aria-label={item ? t`Film: ${item.name}` : t`Film naprawy`}
        onClick={() => {
          setFilming(true)
        }}
      >
        <FilmIcon aria-hidden="true" />
        <Trans>Film</Trans>
      </ActionButton>
      {isFilming ? (
        <Suspense>
          <FilmRecorder
            of={item?.name ?? t`naprawa`}
            onDone={(film) =>
              // What the phone has no room for stays to be added once there is some.
              void write(photoWrite(order, film, item)).then((isKept) => {
                if (isKept) setFilming(false)
              })
            }
            onClose={() => {
              setFilming(false)
            }}
          />
        </Suspense>
      ) : null}
    </Strip>
  )
}
