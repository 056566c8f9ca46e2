import {
  DndContext,
  type DragEndEvent,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { Trans, useLingui } from '@lingui/react/macro'
import EarlierIcon from '@mui/icons-material/ArrowBackOutlined'
import LaterIcon from '@mui/icons-material/ArrowForwardOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import type { Photo } from '@/api/workshop-contract'
import { announce } from '@/components/announce'
import { Field } from '@/components/field'
import { IconButton } from '@/components/icon-button'
import { Tag } from '@/components/tag'

import { describePhoto, orderPhotos, PHOTOS_KEY, removePhoto, restorePhoto } from './photos-api'
import { useChange } from './use-change'

const Grid = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
  gap: 14,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media (max-width: 719px)': { gridTemplateColumns: '1fr 1fr', gap: 10 },
})

const Tile = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  alignContent: 'start',
  gap: 8,
  padding: 8,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 12,
  background: theme.vars.palette.background.paper,
  '&[data-target]': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
  },
  '&[data-dragged]': { zIndex: 2, opacity: 0.85 },
}))

const Picture = styled('div')(({ theme }) => ({
  position: 'relative',
  '&[data-movable]': { cursor: 'grab', touchAction: 'manipulation' },
  '& img': {
    display: 'block',
    width: '100%',
    height: 'auto',
    aspectRatio: '3 / 2',
    objectFit: 'cover',
    borderRadius: 8,
    background: theme.vars.palette.surface.soft,
  },
  '& > span': { position: 'absolute', left: 8, top: 8 },
}))

const Row = styled('div')({ display: 'flex', justifyContent: 'space-between' })

export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = [...items]
  const [taken] = moved.splice(from, 1)
  if (taken !== undefined) moved.splice(to, 0, taken)
  return moved
}

/** Pictures in their order: carried by mouse or finger, or moved by one place with the buttons. */
export function PhotoGrid({ photos, mayEdit }: { photos: Photo[]; mayEdit: boolean }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { change } = useChange()
  const [target, setTarget] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
  )

  const show = (rows: Photo[]) => {
    queries.setQueryData(PHOTOS_KEY, rows)
  }
  const move = (from: number, to: number) => {
    const wanted = movedTo(photos, from, to)
    const ids = (rows: Photo[]) => rows.map(({ id }) => id)
    show(wanted)
    const place = to + 1
    const count = photos.length
    announce(t`Zdjęcie stoi teraz na miejscu ${place} z ${count}.`)
    void change(
      PHOTOS_KEY,
      async () => {
        try {
          await orderPhotos(ids(wanted))
        } catch (problem) {
          show(photos)
          throw problem
        }
      },
      () => orderPhotos(ids(photos)),
      t`Zmieniono kolejność zdjęć.`,
    )
  }
  /** The button that was pressed moved with its picture; a button at the end is off, so its twin takes the focus. */
  const focusAgain = (photo: Photo, side: 'earlier' | 'later') => {
    requestAnimationFrame(() => {
      const tile = list.current?.querySelector(`[data-photo="${photo.id}"]`)
      const wanted = tile?.querySelector<HTMLButtonElement>(`[data-side="${side}"]:enabled`)
      ;(wanted ?? tile?.querySelector<HTMLButtonElement>('[data-side]:enabled'))?.focus()
    })
  }
  const place = (id: unknown) => photos.findIndex((photo) => photo.id === id)
  const finish = ({ active, over }: DragEndEvent) => {
    setTarget(null)
    const [from, to] = [place(active.id), place(over?.id)]
    if (from >= 0 && to >= 0 && from !== to) move(from, to)
  }

  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: '' } }}
      onDragOver={({ active, over }) => {
        setTarget(over && over.id !== active.id ? String(over.id) : null)
      }}
      onDragCancel={() => {
        setTarget(null)
      }}
      onDragEnd={finish}
    >
      <Grid ref={list} aria-label={t`Zdjęcia w kolejności, w jakiej widzi je klient`}>
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            index={index}
            isLast={index === photos.length - 1}
            isTarget={target === photo.id}
            mayEdit={mayEdit}
            onMove={(by) => {
              move(index, index + by)
              focusAgain(photo, by < 0 ? 'earlier' : 'later')
            }}
          />
        ))}
      </Grid>
    </DndContext>
  )
}

interface PhotoTileProps {
  photo: Photo
  index: number
  isLast: boolean
  isTarget: boolean
  mayEdit: boolean
  onMove: (by: -1 | 1) => void
}

function PhotoTile({ photo, index, isLast, isTarget, mayEdit, onMove }: PhotoTileProps) {
  const { t } = useLingui()
  const { change } = useChange()
  const { setNodeRef: dropRef } = useDroppable({ id: photo.id })
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: photo.id,
    disabled: !mayEdit,
  })
  const place = index + 1
  const moved = transform
    ? { transform: `translate(${String(transform.x)}px, ${String(transform.y)}px)` }
    : undefined
  const describe = (alt: string) => {
    if (alt === photo.alt) return
    void change(
      PHOTOS_KEY,
      () => describePhoto(photo, alt),
      () => describePhoto(photo, photo.alt),
    )
  }
  return (
    <Tile
      ref={dropRef}
      data-photo={photo.id}
      data-target={isTarget ? '' : undefined}
      data-dragged={isDragging ? '' : undefined}
      style={moved}
    >
      <Picture ref={setNodeRef} data-movable={mayEdit ? '' : undefined} {...listeners}>
        <img
          src={photo.small_url}
          alt={photo.alt || t`Zdjęcie ${place}`}
          width={480}
          height={320}
          loading="lazy"
          draggable={false}
        />
        {index === 0 ? (
          <span>
            <Tag>
              <Trans>na liście warsztatów</Trans>
            </Tag>
          </span>
        ) : null}
      </Picture>
      {mayEdit ? (
        <>
          <Field
            key={photo.alt}
            label={t`Co widać na zdjęciu ${place}`}
            hideLabel
            placeholder={t`Co widać? Na przykład: hala z trzema podnośnikami`}
            defaultValue={photo.alt}
            maxLength={200}
            onBlur={(event) => {
              describe(event.target.value.trim())
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
          />
          <Row>
            <span>
              <IconButton
                data-side="earlier"
                aria-label={t`Zdjęcie ${place}: wcześniej`}
                disabled={index === 0}
                onClick={() => {
                  onMove(-1)
                }}
              >
                <EarlierIcon />
              </IconButton>
              <IconButton
                data-side="later"
                aria-label={t`Zdjęcie ${place}: później`}
                disabled={isLast}
                onClick={() => {
                  onMove(1)
                }}
              >
                <LaterIcon />
              </IconButton>
            </span>
            <IconButton
              aria-label={t`Usuń zdjęcie ${place}`}
              onClick={() => {
                void change(
                  PHOTOS_KEY,
                  () => removePhoto(photo),
                  () => restorePhoto(photo),
                  t`Usunięto zdjęcie.`,
                )
              }}
            >
              <DeleteIcon />
            </IconButton>
          </Row>
        </>
      ) : null}
    </Tile>
  )
}
