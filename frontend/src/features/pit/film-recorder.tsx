import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Dialog } from '@/components/dialog'

import { Quiet, Stack } from './parts'
import { type Recording, record, TooLarge, withinLimit } from './recording'

const LONGEST = 30

const Picture = styled('video')(({ theme }) => ({
  display: 'block',
  width: '100%',
  maxHeight: '52dvh',
  objectFit: 'contain',
  borderRadius: 10,
  background: theme.vars.palette.surface.soft,
}))

const Left = styled('span')({ fontVariantNumeric: 'tabular-nums', textAlign: 'center' })

const ChosenFile = styled('input')({ width: '100%', minHeight: 48 })

interface FilmRecorderProps {
  /** What it is of. */
  of: string
  onDone: (film: Blob) => void
  onClose: () => void
}

/** A short video by the phone's camera, small enough for a bad network; watched once before it is kept. */
export default function FilmRecorder({ of, onDone, onClose }: FilmRecorderProps) {
  const { t } = useLingui()
  const [film, setFilm] = useState<Blob | null>(null)
  return (
    <Dialog title={t`Film: ${of}`} onClose={onClose}>
      {film ? (
        <Seen
          film={film}
          onDone={onDone}
          onAgain={() => {
            setFilm(null)
          }}
        />
      ) : (
        <Camera onFilm={setFilm} />
      )}
    </Dialog>
  )
}

function Camera({ onFilm }: { onFilm: (film: Blob) => void }) {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [isRefused, setRefused] = useState(false)
  const [recording, setRecording] = useState<Recording | null>(null)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    let isOver = false
    let opened: MediaStream | null = null
    void openCamera()
      .then((found) => {
        opened = found
        if (isOver) stop(found)
        else setStream(found)
      })
      .catch(() => {
        if (!isOver) setRefused(true)
      })
    return () => {
      isOver = true
      stop(opened)
    }
  }, [])
  useEffect(() => {
    if (!stream || !video.current) return
    video.current.srcObject = stream
    void video.current.play().catch(() => undefined)
  }, [stream])
  useEffect(() => {
    if (!recording) return
    const timer = setInterval(() => {
      setSeconds((now) => now + 1)
    }, 1000)
    return () => {
      clearInterval(timer)
      recording.stop()
    }
  }, [recording])
  useEffect(() => {
    if (seconds >= LONGEST) recording?.stop()
  }, [seconds, recording])
  if (isRefused) return <FromFiles onFilm={onFilm} />
  return (
    <Stack>
      <Picture ref={video} muted playsInline aria-label={t`obraz z aparatu`} />
      <Left role="timer">
        {recording ? t`${seconds} z ${LONGEST} s` : t`Najwyżej ${LONGEST} sekund.`}
      </Left>
      {recording ? (
        <ActionButton
          kind="next"
          fullWidth
          onClick={() => {
            recording.stop()
          }}
        >
          <Trans>Zakończ nagranie</Trans>
        </ActionButton>
      ) : (
        <ActionButton
          kind="next"
          fullWidth
          busy={stream === null && t`Włączam aparat…`}
          onClick={() => {
            if (!stream) return
            setSeconds(0)
            setRecording(record(stream, onFilm))
          }}
        >
          <Trans>Nagrywaj</Trans>
        </ActionButton>
      )}
    </Stack>
  )
}

/** Sound helps to hear a knock; without a microphone the picture alone is worth a lot. */
async function openCamera(): Promise<MediaStream> {
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
  const { mediaDevices } = navigator
  return mediaDevices
    .getUserMedia({ video, audio: true })
    .catch(() => mediaDevices.getUserMedia({ video }))
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => {
    track.stop()
  })
}

function Seen({
  film,
  onDone,
  onAgain,
}: {
  film: Blob
  onDone: (film: Blob) => void
  onAgain: () => void
}) {
  const { t } = useLingui()
  const picture = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const address = URL.createObjectURL(film)
    if (picture.current) picture.current.src = address
    return () => {
      URL.revokeObjectURL(address)
    }
  }, [film])
  return (
    <Stack>
      <Picture ref={picture} controls playsInline aria-label={t`nagrany film`} />
      <ActionButton
        kind="next"
        fullWidth
        onClick={() => {
          onDone(film)
        }}
      >
        <Trans>Dodaj film</Trans>
      </ActionButton>
      <ActionButton fullWidth onClick={onAgain}>
        <Trans>Nagraj jeszcze raz</Trans>
      </ActionButton>
    </Stack>
  )
}

/** The browser gives no camera: the phone's own may have filmed it. */
function FromFiles({ onFilm }: { onFilm: (film: Blob) => void }) {
  const { t } = useLingui()
  const [problem, setProblem] = useState('')
  const take = (file: File | undefined) => {
    if (!file) return
    try {
      onFilm(withinLimit(file))
    } catch (refused) {
      if (!(refused instanceof TooLarge)) throw refused
      setProblem(t`Ten film jest za duży. Nagraj krótszy, do 30 MB.`)
    }
  }
  return (
    <Stack>
      <Quiet>
        <Trans>
          Przeglądarka nie ma dostępu do aparatu. Zezwól na niego w ustawieniach albo wybierz film,
          który już jest w telefonie.
        </Trans>
      </Quiet>
      <ChosenFile
        type="file"
        accept="video/*"
        aria-label={t`Wybierz film`}
        onChange={({ target }) => {
          take(target.files?.[0])
        }}
      />
      <div role="alert">{problem === '' ? null : <Quiet>{problem}</Quiet>}</div>
    </Stack>
  )
}
