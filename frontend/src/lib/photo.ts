const LONGEST_SIDE = 2000
const ENOUGH = 500_000
const QUALITIES = [0.82, 0.7, 0.55]

/** The phone cannot read this picture. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto'
}

/** A JPEG of at most 2000 px, as a rule below half a megabyte: what is kept on the phone and sent. */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadablePhoto()
  })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  let smallest: Blob | null = null
  for (const quality of QUALITIES) {
    smallest = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality)
    })
    if (smallest && smallest.size <= ENOUGH) break
  }
  if (!smallest) throw new UnreadablePhoto()
  return smallest
}
