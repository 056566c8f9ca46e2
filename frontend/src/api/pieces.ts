import { ApiError } from './envelope'

/** What the server says of a file that comes in pieces: bytes it has, bytes it takes at once, the file once it is. */
export interface Progress<File> {
  received: number
  part_bytes: number
  file: File | null
}

/** One request of an upload as whoever sends it: its beginning, or some bytes from an offset on. */
export interface Piece {
  method: 'PUT' | 'PATCH'
  headers: Record<string, string>
  body: BodyInit
}

const MOST_WRONG = 3

/**
 * Sends a file piece by piece and goes on from where an earlier try ended. Begun again with the same id it asks first
 * how much is there; what broke off costs one piece.
 */
export async function sendInPieces<File>(
  file: Blob,
  about: object,
  send: (piece: Piece) => Promise<Progress<File>>,
  onProgress?: (part: number) => void,
): Promise<File> {
  const begin = () =>
    send({
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...about, size: file.size }),
    })
  let now = await begin()
  let wrong = 0
  while (now.file === null) {
    const { received, part_bytes } = now
    try {
      now = await send({
        method: 'PATCH',
        headers: {
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(received),
        },
        body: file.slice(received, received + part_bytes),
      })
    } catch (problem) {
      // Another tab, or a try of which nobody heard the answer, was faster.
      const isBehind = problem instanceof ApiError && problem.code === 'OFFSET_WRONG'
      if (!isBehind || (wrong += 1) > MOST_WRONG) throw problem
      now = await begin()
    }
    onProgress?.(now.received / file.size)
  }
  return now.file
}
