type Listener = (text: string) => void

let listener: Listener | null = null

/** Says a sentence to a screen reader without moving anything on the screen. */
export function announce(text: string): void {
  listener?.(text)
}

export function hearAnnouncements(next: Listener): () => void {
  listener = next
  return () => {
    listener = null
  }
}
