import { Trans, useLingui } from '@lingui/react/macro'
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'

/** A photo on this machine, with an address to show it by. */
export interface Picked {
  blob: Blob
  url: string
}

const Shown = styled('img')({
  display: 'block',
  maxWidth: 'min(88%, 240px)',
  maxHeight: 180,
  borderRadius: 14,
  objectFit: 'cover',
})

const Ready = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  '& img': { width: 72, height: 72, borderRadius: 10 },
  '& small': { flex: 1 },
})

const Gone = styled('small')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  color: theme.vars.palette.text.secondary,
}))

/** One photo that waits to be said; its address lives as long as the page may show it. */
export function usePicked() {
  const [picked, setPicked] = useState<Picked | null>(null)
  const made = useRef<Picked[]>([])
  useEffect(
    () => () => {
      for (const { url } of made.current) URL.revokeObjectURL(url)
    },
    [],
  )
  return {
    picked,
    pick: (blob: Blob) => {
      const next = { blob, url: URL.createObjectURL(blob) }
      made.current.push(next)
      setPicked(next)
      return Promise.resolve(true)
    },
    drop: () => {
      setPicked(null)
    },
    /** What could not be sent waits again, unless another took its place. */
    giveBack: (blob: Blob | undefined) => {
      const own = made.current.find((one) => one.blob === blob)
      if (own) setPicked((other) => other ?? own)
    },
  }
}

export function PickedPhoto({ picked, onDrop }: { picked: Picked; onDrop: () => void }) {
  const { t } = useLingui()
  return (
    <Ready>
      <Shown src={picked.url} alt={t`Zdjęcie do wysłania`} />
      <small>
        <Trans>
          Obejrzy je tylko model AI. Po godzinie znika. Bez ludzi i tablic rejestracyjnych.
        </Trans>
      </small>
      <ActionButton size="small" onClick={onDrop}>
        <Trans>Usuń zdjęcie</Trans>
      </ActionButton>
    </Ready>
  )
}

/** A photo that was said: itself while this page has it, later only that it was there. */
export function SaidPhoto({ picked }: { picked: Picked | undefined }) {
  const { t } = useLingui()
  if (picked) return <Shown src={picked.url} alt={t`Twoje zdjęcie`} />
  return (
    <Gone>
      <CameraIcon fontSize="small" aria-hidden="true" />
      <Trans>Zdjęcie, którego nie przechowujemy</Trans>
    </Gone>
  )
}
