import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A grey PNG of eight bits as a canvas would give it: jsdom draws nothing. */
export function greyPicture(file: string): {
  data: Uint8ClampedArray
  width: number
  height: number
} {
  const bytes = readFileSync(file)
  const packed: Buffer[] = []
  let [width, height] = [0, 0]
  for (let at = 8; at < bytes.length;) {
    const size = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + size)
    if (kind === 'IHDR') [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)]
    if (kind === 'IDAT') packed.push(body)
    at += size + 12
  }
  const lines = inflateSync(Buffer.concat(packed))
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (width + 1)] ?? 0
    for (let x = 0; x < width; x += 1) {
      const left = x > 0 ? (grey[y * width + x - 1] ?? 0) : 0
      const above = y > 0 ? (grey[(y - 1) * width + x] ?? 0) : 0
      const corner = x > 0 && y > 0 ? (grey[(y - 1) * width + x - 1] ?? 0) : 0
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0
      grey[y * width + x] = (lines[y * (width + 1) + 1 + x] ?? 0) + guess
    }
  }
  const data = new Uint8ClampedArray(width * height * 4)
  grey.forEach((light, at) => {
    data.set([light, light, light, 255], at * 4)
  })
  return { data, width, height }
}

function nearest(left: number, above: number, corner: number): number {
  const [ofLeft, ofAbove] = [Math.abs(above - corner), Math.abs(left - corner)]
  const ofCorner = Math.abs(left + above - 2 * corner)
  if (ofLeft <= ofAbove && ofLeft <= ofCorner) return left
  return ofAbove <= ofCorner ? above : corner
}
