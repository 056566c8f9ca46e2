/** A cause as the diagnosis that came with the car named it, the likeliest first. */
export interface NamedCause {
  id: string
  name: string
}

/** The place of what it really was in the machine's list, from 1; 0 where it does not stand there. */
export const placeOf = (actual: string, causes: readonly NamedCause[]): number =>
  causes.findIndex(({ id }) => id === actual) + 1

/** What it was, in words: the name of a cause of the list, or what somebody wrote. */
export const namedCause = (actual: string, causes: readonly NamedCause[]): string =>
  causes.find(({ id }) => id === actual)?.name ?? actual
