/** What somebody wrote and no server has confirmed is kept under keys that begin so; the conversation's id follows. */
export const keptName = (userId: number): string => `chat-waiting-${String(userId)}-`

/** Said in this page when something is kept or is kept no longer; other pages hear it by the storage's own event. */
const CHANGED = 'chat-waiting'

export function sayKept(): void {
  window.dispatchEvent(new Event(CHANGED))
}

export function hearKept(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** Keys of what waits below a name. A browser that keeps nothing has none. */
export function keysBelow(name: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(name))
  } catch {
    return []
  }
}
