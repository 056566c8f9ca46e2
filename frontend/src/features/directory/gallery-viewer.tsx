import { useLingui } from '@lingui/react/macro'

import { PictureViewer } from '@/components/picture-viewer'

import type { Photo } from './gallery'

interface ViewerProps {
  photos: Photo[]
  name: string
  first: number
  onClose: () => void
}

/** A workshop's photos at their full size. */
export default function Viewer({ photos, name, first, onClose }: ViewerProps) {
  const { t } = useLingui()
  const count = photos.length
  return (
    <PictureViewer
      pictures={photos.map(({ url, width, height, alt }, index) => {
        const place = index + 1
        return {
          url,
          width,
          height,
          title: t`Zdjęcie ${place} z ${count}`,
          name: alt || t`Zdjęcie ${place} z ${count}: ${name}`,
          caption: alt,
        }
      })}
      first={first}
      previous={t`Poprzednie zdjęcie`}
      next={t`Następne zdjęcie`}
      onClose={onClose}
    />
  )
}
