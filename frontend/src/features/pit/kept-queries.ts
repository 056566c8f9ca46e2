import type { QueryClient, QueryKey } from '@tanstack/react-query'

import type { PitStore } from './store'

/** One's own hours of this week. */
export const OWN_SHEET: QueryKey = ['clock', 'own-sheet']

/**
 * Answers the phone shows without a network besides the pit's own: today's visits, one's own hours and who one is here.
 * The first two words of their keys; the visits' key goes on with the day.
 */
const KEPT: QueryKey[] = [
  ['appointment', 'my-day'],
  ['membership', 'me'],
  ['workshop', 'settings'],
  OWN_SHEET,
]
const nameOf = (key: QueryKey): string => `query ${JSON.stringify(key.slice(0, 2))}`
const names = new Set(KEPT.map(nameOf))

/** Brings back what was kept, then keeps whatever comes. Returns how to stop. */
export function keepQueries(queries: QueryClient, store: PitStore): () => void {
  let isOver = false
  for (const key of KEPT)
    void store.kept.get(nameOf(key)).then((kept) => {
      const whole = kept?.key ?? key
      if (kept && !isOver && queries.getQueryData(whole) === undefined)
        queries.setQueryData(whole, kept.value, { updatedAt: kept.at })
    })
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const key = event.query.queryKey as QueryKey
    const name = nameOf(key)
    if (!names.has(name)) return
    const { data, dataUpdatedAt } = event.query.state as { data: unknown; dataUpdatedAt: number }
    // A phone without room keeps what it kept before.
    void store.kept.put({ name, key, value: data, at: dataUpdatedAt }).catch(() => undefined)
  })
  return () => {
    isOver = true
    stop()
    // The next person at this phone must not meet what this one saw.
    for (const queryKey of KEPT) queries.removeQueries({ queryKey })
  }
}
