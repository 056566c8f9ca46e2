/** What other browsers play comes first. */
const KINDS = [
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01E',
  'video/webm;codecs=vp8,opus',
  'video/webm;codecs=vp8',
]
const BITS_PER_SECOND = 2_500_000
const MOST_BYTES = 30 * 1024 * 1024

export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

export function withinLimit(film: Blob): Blob {
  if (film.size > MOST_BYTES) throw new TooLarge()
  return film
}

export interface Recording {
  stop: () => void
}

/** Records until it is stopped; the film is told once, unless there is none. */
export function record(stream: MediaStream, onFilm: (film: Blob) => void): Recording {
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? ''
  const recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: BITS_PER_SECOND })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) pieces.push(data)
  }
  recorder.onstop = () => {
    const [kind] = recorder.mimeType.split(';')
    if (pieces.length > 0) onFilm(new Blob(pieces, { type: kind ?? '' }))
  }
  recorder.start(1000)
  return {
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop()
    },
  }
}
