import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { session } from '@/api/session'
import { lineUrl } from '@/lib/line'
import { type Hint, LiveSocket } from '@/lib/live-socket'

import { useAuth } from './use-auth'

/**
 * The signed-in person's hints. A hint makes every query whose first key is its topic stale; a gap makes all of them so.
 * Mount it once per face. Returns whether the line is up.
 */
export function useWebSocket(onHint?: (hint: Hint) => void): boolean {
  const queries = useQueryClient()
  const userId = useAuth().user?.id
  const [connected, setConnected] = useState(false)
  const listener = useRef(onHint)
  useEffect(() => {
    listener.current = onHint
  })

  useEffect(() => {
    if (userId === undefined) return
    const socket = new LiveSocket({
      url: lineUrl(`/ws/notifications/${String(userId)}/`).href,
      access: () => session.freshAccess(),
      onHint: (hint) => {
        void queries.invalidateQueries({ queryKey: [hint.topic] })
        listener.current?.(hint)
      },
      onCatchUp: () => void queries.invalidateQueries(),
      onStatus: setConnected,
    })
    return () => {
      socket.close()
    }
  }, [queries, userId])

  return connected
}
