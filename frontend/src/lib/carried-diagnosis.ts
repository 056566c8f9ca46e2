const KEY = 'garage-diagnosis'

/** The diagnosis that goes along into the next booking made in this tab; null when there is none. */
export const carriedDiagnosis = (): string | null => sessionStorage.getItem(KEY)

export function carryDiagnosis(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, id)
}
