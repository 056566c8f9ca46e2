export interface NoticeText {
  text: string
  refusal: boolean
  undo?: () => void
}

let listener: ((notice: NoticeText) => void) | null = null

/** A change that stands, with the way back. */
export function offerUndo(text: string, undo?: () => void): void {
  listener?.({ text, refusal: false, ...(undo ? { undo } : {}) })
}

/** Something was refused and is as it was before; the sentence says why. */
export function tellRefusal(text: string): void {
  listener?.({ text, refusal: true })
}

export function hearNotices(next: (notice: NoticeText) => void): () => void {
  listener = next
  return () => {
    listener = null
  }
}
