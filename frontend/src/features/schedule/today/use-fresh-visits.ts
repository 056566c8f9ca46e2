import { useEffect, useRef, useState } from 'react'

import type { Visit } from '@/api/workshop-contract'

export type Freshness = 'new' | 'changed'

const GLOW = 2400

/**
 * Which visits came or changed since the list was last shown, each for the length of one glow. The first reading of a
 * list is no news. `onNew` hears of those that came.
 */
export function useFreshVisits(
  visits: Visit[] | undefined,
  onNew: (visit: Visit) => void,
): ReadonlyMap<string, Freshness> {
  const known = useRef<Map<string, number> | null>(null)
  const tell = useRef(onNew)
  const [fresh, setFresh] = useState<ReadonlyMap<string, Freshness>>(new Map())
  useEffect(() => {
    tell.current = onNew
  })
  useEffect(() => {
    if (!visits) return
    const before = known.current
    known.current = new Map(visits.map(({ id, version }) => [id, version]))
    if (!before) return
    const news = new Map<string, Freshness>()
    for (const visit of visits) {
      const version = before.get(visit.id)
      if (version === undefined) {
        news.set(visit.id, 'new')
        tell.current(visit)
      } else if (version < visit.version) news.set(visit.id, 'changed')
    }
    if (news.size > 0) setFresh(news)
  }, [visits])
  useEffect(() => {
    if (fresh.size === 0) return
    const timer = setTimeout(() => {
      setFresh(new Map())
    }, GLOW)
    return () => {
      clearTimeout(timer)
    }
  }, [fresh])
  return fresh
}
