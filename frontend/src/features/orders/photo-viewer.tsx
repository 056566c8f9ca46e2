import { Trans, useLingui } from '@lingui/react/macro'

import type { OrderFile } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { PictureViewer } from '@/components/picture-viewer'

interface PhotoViewerProps {
  photos: readonly OrderFile[]
  first: number
  of: string
  onClose: () => void
  onRemove: ((file: OrderFile) => void) | undefined
}

/** Photos and films of an order at their full size, with who added them. */
export function PhotoViewer({ photos, first, of, onClose, onRemove }: PhotoViewerProps) {
  const { t } = useLingui()
  const count = photos.length
  const pictures = photos.map((photo, index) => {
    const place = index + 1
    const isFilm = photo.kind === 'video'
    const title = isFilm ? t`Film ${place} z ${count}` : t`Zdjęcie ${place} z ${count}`
    return {
      url: photo.url,
      width: photo.width,
      height: photo.height,
      ...(isFilm ? { poster: photo.small_url } : {}),
      title,
      name: photo.caption === '' ? `${title}: ${of}` : photo.caption,
      caption: [photo.caption, photo.added_by_name].filter((part) => part !== '').join(', '),
    }
  })
  const removal = (photo: OrderFile | undefined) =>
    photo && onRemove ? (
      <ActionButton
        size="small"
        kind="grave"
        onClick={() => {
          onRemove(photo)
        }}
      >
        {photo.kind === 'video' ? <Trans>Usuń film</Trans> : <Trans>Usuń zdjęcie</Trans>}
      </ActionButton>
    ) : null
  return (
    <PictureViewer
      pictures={pictures}
      first={first}
      previous={t`Poprzednie zdjęcie`}
      next={t`Następne zdjęcie`}
      onClose={onClose}
      {...(onRemove ? { actions: (at: number) => removal(photos[at]) } : {})}
    />
  )
}
