import { Trans, useLingui } from '@lingui/react/macro'
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined'
import { styled } from '@mui/material/styles'

import { shrunk, UnreadablePhoto } from '@/lib/photo'

import { tellRefusal } from './notify'

const Shutter = styled('label')(({ theme }) => ({
  ...theme.typography.button,
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  minHeight: theme.density.control,
  padding: '4px 20px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  background: theme.vars.palette.background.paper,
  cursor: 'pointer',
  '& svg': { fontSize: '1.25em' },
  '& input': { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'inherit' },
  '&:has(input:focus-visible)': { outline: `3px solid ${theme.vars.palette.primary.main}` },
}))

interface CameraButtonProps {
  /** What is photographed, for those who do not see where the button stands. */
  label: string
  /** Takes one shrunk photo; false ends the rest. */
  onPhoto: (photo: Blob) => Promise<boolean>
  /** One picture, and also one that was taken before; otherwise the camera, as often as needed. */
  single?: boolean
}

/** The phone's camera, or pictures it has already; each is shrunk before anybody keeps it. */
export function CameraButton({ label, onPhoto, single = false }: CameraButtonProps) {
  const { t } = useLingui()
  const take = async (files: FileList | null) => {
    for (const file of files ?? []) {
      try {
        if (!(await onPhoto(await shrunk(file)))) return
      } catch (problem) {
        if (!(problem instanceof UnreadablePhoto)) throw problem
        tellRefusal(t`Tego zdjęcia nie da się tu odczytać. Zrób je jeszcze raz aparatem.`)
      }
    }
  }
  return (
    <Shutter>
      <CameraIcon aria-hidden="true" />
      <Trans>Zdjęcie</Trans>
      <input
        type="file"
        accept="image/*"
        capture={single ? undefined : 'environment'}
        multiple={!single}
        aria-label={label}
        onChange={({ target }) => {
          void take(target.files).finally(() => {
            target.value = ''
          })
        }}
      />
    </Shutter>
  )
}
