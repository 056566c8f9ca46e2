import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, 5000)
  return () => {
    clearInterval(timer)
  }
}

/** The present minute, in milliseconds; a page left open notices that it became tomorrow. */
export const useNow = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(Date.now() / MINUTE) * MINUTE)
