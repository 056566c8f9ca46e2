import { session } from '@/api/session'

/**
 * What stands in forms that were left unsaved: kept in this tab and for this person, through a reload, until it is saved.
 * What one person typed is gone once they leave or another signs in, as everything they saw.
 */
const DRAFTS = 'garage-draft-'

const personNow = (): number | null => session.snapshot().session?.user.id ?? null
const ofPerson = (): string => `${DRAFTS}${String(personNow())}-`

function forgetOthers(): void {
  const mine = ofPerson()
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(DRAFTS) && !key.startsWith(mine)) sessionStorage.removeItem(key)
}

let person = personNow()
// They may have left while no form was open.
if (person !== null) forgetOthers()
session.subscribe(() => {
  if (personNow() === person) return
  person = personNow()
  forgetOthers()
})

/** `name` says which form it is: `customer:7`. */
export function keepDraft(name: string, draft: object): void {
  sessionStorage.setItem(ofPerson() + name, JSON.stringify(draft))
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(ofPerson() + name)
}

/** Null when nothing was kept, or when `read` throws because a newer page has another form. */
export function keptDraft<Draft>(name: string, read: (kept: unknown) => Draft): Draft | null {
  const kept = sessionStorage.getItem(ofPerson() + name)
  if (kept === null) return null
  try {
    return read(JSON.parse(kept))
  } catch {
    return null
  }
}
