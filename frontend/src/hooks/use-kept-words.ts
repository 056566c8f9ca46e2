import { useSyncExternalStore } from 'react'

import { hearKept, keptName, keysBelow } from '@/lib/kept-words'

/** Whether something that this person wrote waits in this browser to be sent. */
export const useKeptWords = (userId: number): boolean =>
  useSyncExternalStore(hearKept, () => keysBelow(keptName(userId)).length > 0)
