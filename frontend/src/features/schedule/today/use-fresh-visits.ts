import { useEffect, useRef, useState } from 'react'

import type { Visit } from '@/api/workshop-contract'

export type Freshness = 'new' | 'changed'
type Fresh = ReadonlyMap<string, Freshness>

const GLOW = 2400
const NONE: Fresh = new Map()

function news(before: Visit[], after: Visit[]): Fresh {
  const known = new Map(before.map(({ id, version }) => [id, version]))
  const fresh = new Map<string, Freshness>()
  for (const { id, version } of after) {
    const seen = known.get(id)
    if (seen === undefined) fresh.set(id, 'new')
    else if (seen < version) fresh.set(id, 'changed')
  }
  return fresh
}

/**
 * Which visits came or changed since the list was last shown, each for the length of one glow. The first reading of a
 * list, and another day's list, are no news. `onNew` hears of those that came.
 */
export function useFreshVisits(
  day: string,
  visits: Visit[] | undefined,
  onNew: (visit: Visit) => void,
): Fresh {
  const [shown, setShown] = useState({ day, visits, fresh: NONE })
  if (visits && visits !== shown.visits) {
    const isNews = shown.visits !== undefined && shown.day === day
    setShown({ day, visits, fresh: isNews ? news(shown.visits ?? [], visits) : NONE })
  }

  const tell = useRef(onNew)
  useEffect(() => {
    tell.current = onNew
  })
  useEffect(() => {
    if (shown.fresh.size === 0) return
    for (const visit of shown.visits ?? [])
      if (shown.fresh.get(visit.id) === 'new') tell.current(visit)
    const timer = setTimeout(() => {
      setShown((now) => ({ ...now, fresh: NONE }))
    }, GLOW)
    return () => {
      clearTimeout(timer)
    }
  }, [shown])
  return shown.fresh
}
