import type { QueryClient, QueryKey } from '@tanstack/react-query'

import type { PitStore } from './store'

/** Answers the phone shows without a network besides the pit's own: today's visits and who one is here. */
const KEPT: QueryKey[] = [
  ['appointment', 'my-day'],
  ['membership', 'me'],
  ['workshop', 'settings'],
]
const nameOf = (key: QueryKey): string => `query ${JSON.stringify(key)}`
const names = new Set(KEPT.map(nameOf))

/** Brings back what was kept, then keeps whatever comes. Returns how to stop. */
export function keepQueries(queries: QueryClient, store: PitStore): () => void {
  let isOver = false
  for (const key of KEPT)
    void store.kept.get(nameOf(key)).then((kept) => {
      if (kept && !isOver && queries.getQueryData(key) === undefined)
        queries.setQueryData(key, kept.value, { updatedAt: kept.at })
    })
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    const name = nameOf(event.query.queryKey as QueryKey)
    if (!names.has(name)) return
    const { data, dataUpdatedAt } = event.query.state as { data: unknown; dataUpdatedAt: number }
    // A phone without room keeps what it kept before.
    void store.kept.put({ name, value: data, at: dataUpdatedAt }).catch(() => undefined)
  })
  return () => {
    isOver = true
    stop()
    // The next person at this phone must not meet what this one saw.
    for (const queryKey of KEPT) queries.removeQueries({ queryKey, exact: true })
  }
}
