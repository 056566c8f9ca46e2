import { session } from '@/api/session'

/** Whose pit this phone shows when nobody can be asked: a name and no secret. */
export interface PitPerson {
  id: number
  name: string
}

const LAST = 'garage-pit-person'

export function lastPerson(): PitPerson | null {
  try {
    const kept = JSON.parse(localStorage.getItem(LAST) ?? 'null') as Partial<PitPerson> | null
    return typeof kept?.id === 'number' ? { id: kept.id, name: kept.name ?? '' } : null
  } catch {
    return null
  }
}

/** Remembers who is signed in here, and forgets them when they leave. Called once when the face starts. */
export function followPerson(): void {
  const follow = () => {
    const state = session.snapshot()
    if (state.status === 'in') {
      const { id, first_name, last_name } = state.session.user
      localStorage.setItem(LAST, JSON.stringify({ id, name: `${first_name} ${last_name}`.trim() }))
    } else if (state.status === 'out') localStorage.removeItem(LAST)
  }
  follow()
  session.subscribe(follow)
}
