import { useCallback, useSyncExternalStore } from 'react'

const CHANGED = 'garage-storage'

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('storage', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

/** A remembered choice of text form, the same in every tab and component that names its key. */
export function useLocalStorage(key: string, fallback: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => localStorage.getItem(key)) ?? fallback
  const set = useCallback(
    (next: string) => {
      localStorage.setItem(key, next)
      window.dispatchEvent(new Event(CHANGED))
    },
    [key],
  )
  return [value, set]
}
