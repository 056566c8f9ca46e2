import { Trans, useLingui } from '@lingui/react/macro'
import AddPhotoIcon from '@mui/icons-material/AddPhotoAlternateOutlined'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'

import type { Photo } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { useWorkshop } from '@/hooks/use-workshop'

import { Buttons, Loaded, Section } from './parts'
import { PhotoGrid } from './photo-grid'
import { MOST_PHOTOS, photosQuery } from './photos-api'
import { usePhotoQueue, type Waiting } from './use-photo-queue'

const Zone = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'center',
  gap: 10,
  padding: '22px 16px',
  border: `1.5px dashed ${theme.vars.palette.surface.strong}`,
  borderRadius: 12,
  textAlign: 'center',
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
  '& > svg': { fontSize: 32 },
  '&[data-over]': {
    borderColor: theme.vars.palette.primary.main,
    background: theme.vars.palette.surface.accent,
    color: theme.vars.palette.text.primary,
  },
}))

const Queue = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  ...theme.typography.body2,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: 12,
    padding: 8,
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: 10,
    background: theme.vars.palette.background.paper,
  },
  '& > li[data-refused]': { borderColor: theme.vars.palette.error.main },
  '& img': {
    width: 72,
    height: 54,
    objectFit: 'cover',
    borderRadius: 6,
    background: theme.vars.palette.surface.soft,
  },
  '& b': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& p[data-problem]': { color: theme.vars.palette.error.main, fontWeight: 500 },
  '& progress': { width: '100%', height: 6, accentColor: theme.vars.palette.primary.main },
  '@media (max-width: 719px)': {
    '& > li': { gridTemplateColumns: '72px minmax(0, 1fr)' },
    '& > li > :last-child': { gridColumn: '1 / -1' },
  },
}))

export function PhotosSection() {
  const { can } = useWorkshop()
  const photos = useQuery(photosQuery())
  return (
    <Section>
      <h2>
        <Trans>Zdjęcia</Trans>
      </h2>
      <p>
        <Trans>
          Klient chce zobaczyć, dokąd przyjedzie: wjazd, hala, ludzie przy pracy. Pierwsze zdjęcie
          stoi przy Twoim warsztacie na liście.
        </Trans>
      </p>
      <Loaded query={photos}>
        {(rows) => <Photos photos={rows} mayEdit={can('workshop.edit')} />}
      </Loaded>
    </Section>
  )
}

function Photos({ photos, mayEdit }: { photos: Photo[]; mayEdit: boolean }) {
  const { waiting, add, again, drop } = usePhotoQueue(photos.length)
  if (!mayEdit && photos.length === 0)
    return (
      <p>
        <Trans>Nie ma jeszcze zdjęć. Dodać je może właściciel.</Trans>
      </p>
    )
  return (
    <>
      {photos.length > 0 ? <PhotoGrid photos={photos} mayEdit={mayEdit} /> : null}
      {waiting.length > 0 ? (
        <Queue>
          {waiting.map((one) => (
            <WaitingRow
              key={one.key}
              waiting={one}
              onAgain={() => {
                again(one.key)
              }}
              onDrop={() => {
                drop(one.key)
              }}
            />
          ))}
        </Queue>
      ) : null}
      {mayEdit ? <DropZone count={photos.length} onFiles={add} /> : null}
    </>
  )
}

function DropZone({ count, onFiles }: { count: number; onFiles: (files: Iterable<File>) => void }) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  if (count >= MOST_PHOTOS)
    return (
      <p>
        <Trans>Masz już {MOST_PHOTOS} zdjęć, więcej nie trzeba. Usuń jedno, żeby dodać inne.</Trans>
      </p>
    )
  const carries = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    <Zone
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={(event) => {
        if (!carries(event)) return
        event.preventDefault()
        setOver(false)
        onFiles(event.dataTransfer.files)
      }}
    >
      <AddPhotoIcon aria-hidden="true" />
      <span>
        <Trans>Przeciągnij tu zdjęcia albo wybierz je z dysku.</Trans>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-label={t`Pliki ze zdjęciami`}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <ActionButton
        onClick={() => {
          input.current?.click()
        }}
      >
        <Trans>Wybierz zdjęcia</Trans>
      </ActionButton>
      <span>
        <Trans>
          JPEG, PNG albo WebP, do 10 MB każde, najwyżej {MOST_PHOTOS}. Miejsce i czas zrobienia
          usuwamy ze zdjęcia.
        </Trans>
      </span>
    </Zone>
  )
}

interface WaitingRowProps {
  waiting: Waiting
  onAgain: () => void
  onDrop: () => void
}

function WaitingRow({ waiting, onAgain, onDrop }: WaitingRowProps) {
  const { t } = useLingui()
  const { file, preview, part, problem, mayTryAgain } = waiting
  const { name } = file
  return (
    <li data-refused={problem === null ? undefined : ''}>
      <img src={preview} alt="" width={72} height={54} />
      <div>
        <b>{name}</b>
        {problem !== null ? (
          <p data-problem="">{problem}</p>
        ) : part === null ? (
          <Trans>Czeka na swoją kolej.</Trans>
        ) : part < 1 ? (
          <progress value={part} aria-label={t`Wysyłanie: ${name}`} />
        ) : (
          <Trans>Przygotowujemy zdjęcie…</Trans>
        )}
      </div>
      {problem === null ? (
        <span />
      ) : (
        <Buttons>
          {mayTryAgain ? (
            <ActionButton size="small" aria-label={t`Spróbuj ponownie: ${name}`} onClick={onAgain}>
              <Trans>Spróbuj ponownie</Trans>
            </ActionButton>
          ) : null}
          <ActionButton
            size="small"
            kind="quiet"
            aria-label={t`Zrezygnuj: ${name}`}
            onClick={onDrop}
          >
            <Trans>Zrezygnuj</Trans>
          </ActionButton>
        </Buttons>
      )}
    </li>
  )
}
