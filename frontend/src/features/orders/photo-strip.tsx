import { Trans, useLingui } from '@lingui/react/macro'
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { newIdempotencyKey } from '@/api/client'
import { ApiError } from '@/api/envelope'
import type { OrderFile } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { useProblemText } from '@/components/error-state'
import { FilmMark } from '@/components/film-mark'
import { offerUndo, tellRefusal } from '@/components/notify'
import { Press } from '@/components/press'

import { TOPIC } from './api'
import { addFile, removePhoto, restorePhoto } from './intake/api'
import { Quiet } from './parts'
import { PhotoViewer } from './photo-viewer'

const Strip = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })

const Frame = styled('span')(({ theme }) => ({
  position: 'relative',
  display: 'block',
  width: 72,
  height: 72,
  overflow: 'hidden',
  borderRadius: 8,
  background: theme.vars.palette.surface.soft,
  '& img, & video': { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  '&[data-waits] > *': { opacity: 0.45 },
}))

const Shown = styled(Press)(({ theme }) => ({
  padding: 0,
  borderRadius: 8,
  lineHeight: 0,
  '&:focus-visible': { outline: `3px solid ${theme.vars.palette.primary.main}` },
}))

const Shutter = styled('label')(({ theme }) => ({
  ...theme.typography.button,
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  minHeight: theme.density.control,
  padding: '4px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 8,
  cursor: 'pointer',
  '& svg': { fontSize: '1.25em' },
  '& input': { position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'inherit' },
  '&:has(input:focus-visible)': { outline: `3px solid ${theme.vars.palette.primary.main}` },
  '@media (pointer: coarse), (max-width: 719px)': { minHeight: 44 },
}))

interface Waiting {
  key: string
  file: File
  preview: string
  problem: string | null
}

/** Chosen files go one after the other; what was refused stays with its reason until it is taken away. */
function useSending(orderId: number, purpose: OrderFile['purpose'], itemId?: number) {
  const queries = useQueryClient()
  const text = useProblemText()
  const { t } = useLingui()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const made = useRef(new Set<string>())
  useEffect(() => {
    const previews = made.current
    return () => {
      for (const preview of previews) URL.revokeObjectURL(preview)
    }
  }, [])
  const drop = (key: string) => {
    setWaiting((all) => all.filter((one) => one.key !== key))
  }
  const send = async ({ key, file }: Waiting) => {
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, problem: null } : one)))
    try {
      const about = itemId === undefined ? { purpose } : { purpose, itemId }
      await addFile(orderId, file, about, key)
      await queries.invalidateQueries({ queryKey: [TOPIC] })
      drop(key)
      announce(t`Dodano.`)
    } catch (refused) {
      const said = refused instanceof ApiError ? refused.fieldMessages.photo : undefined
      const problem = said ?? text(refused)
      setWaiting((all) => all.map((one) => (one.key === key ? { ...one, problem } : one)))
      announce(problem)
    }
  }
  const add = async (files: FileList | null) => {
    const chosen = [...(files ?? [])].map((file): Waiting => {
      const preview = URL.createObjectURL(file)
      made.current.add(preview)
      return { key: newIdempotencyKey(), file, preview, problem: null }
    })
    setWaiting((all) => [...all, ...chosen])
    for (const one of chosen) await send(one)
  }
  return { waiting, add, send, drop }
}

interface PhotoStripProps {
  orderId: number
  files: readonly OrderFile[]
  purpose: OrderFile['purpose']
  itemId?: number
  mayAdd: boolean
  /** What the photos are of, for those who hear it. */
  of: string
}

/** Photos of an order side by side: pressed they are seen whole, and more are added beside them. */
export function PhotoStrip({ orderId, files, purpose, itemId, mayAdd, of }: PhotoStripProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const text = useProblemText()
  const [open, setOpen] = useState<number | null>(null)
  const { waiting, add, send, drop } = useSending(orderId, purpose, itemId)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC] })
  const putBack = async (file: OrderFile) => {
    try {
      await restorePhoto(orderId, file.id)
      await refresh()
    } catch (problem) {
      tellRefusal(text(problem))
    }
  }
  const remove = async (file: OrderFile) => {
    setOpen(null)
    try {
      await removePhoto(orderId, file.id)
      await refresh()
      offerUndo(
        file.kind === 'video' ? t`Film usunięty.` : t`Zdjęcie usunięte.`,
        () => void putBack(file),
      )
    } catch (problem) {
      tellRefusal(text(problem))
    }
  }
  return (
    <Strip>
      {files.map((file, index) => (
        <Shown
          key={file.id}
          type="button"
          aria-label={
            file.kind === 'video'
              ? t`Odtwórz film ${index + 1}: ${of}`
              : t`Powiększ zdjęcie ${index + 1}: ${of}`
          }
          onClick={() => {
            setOpen(index)
          }}
        >
          <Frame>
            <img src={file.small_url} alt="" loading="lazy" />
            {file.kind === 'video' ? <FilmMark /> : null}
          </Frame>
        </Shown>
      ))}
      {waiting.map((one) => (
        <Frame key={one.key} data-waits="">
          {one.file.type.startsWith('video/') ? (
            <video src={one.preview} muted playsInline aria-label={t`film w drodze`} />
          ) : (
            <img src={one.preview} alt={t`zdjęcie w drodze`} />
          )}
        </Frame>
      ))}
      {mayAdd ? (
        <Shutter>
          <CameraIcon aria-hidden="true" />
          <Trans>Dodaj zdjęcia albo film</Trans>
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp,video/mp4,video/webm,video/quicktime"
            multiple
            aria-label={t`Dodaj zdjęcia: ${of}`}
            onChange={({ target }) => {
              void add(target.files).finally(() => {
                target.value = ''
              })
            }}
          />
        </Shutter>
      ) : null}
      {waiting
        .filter(({ problem }) => problem !== null)
        .map((one) => (
          <Quiet key={one.key} role="alert">
            {one.file.name}: {one.problem}{' '}
            <ActionButton size="small" onClick={() => void send(one)}>
              <Trans>Spróbuj jeszcze raz</Trans>
            </ActionButton>{' '}
            <ActionButton
              size="small"
              kind="quiet"
              onClick={() => {
                drop(one.key)
              }}
            >
              <Trans>Odrzuć</Trans>
            </ActionButton>
          </Quiet>
        ))}
      {open === null ? null : (
        <PhotoViewer
          photos={files}
          first={open}
          of={of}
          onClose={() => {
            setOpen(null)
          }}
          onRemove={mayAdd ? (file) => void remove(file) : undefined}
        />
      )}
    </Strip>
  )
}
