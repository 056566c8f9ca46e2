import type { Message, ReadMark } from './talk'

/** What the line and our own writes told since the pages were read, by number. */
export type Heard = ReadonlyMap<number, Message>

export function withMessage(heard: Heard, message: Message): Heard {
  const known = heard.get(message.number)
  if (known && known.revision >= message.revision) return heard
  return new Map(heard).set(message.number, message)
}

/** The pages with everything heard since; of two copies of a message the later one stands. */
export function timeline(loaded: readonly Message[], heard: Heard): Message[] {
  const byNumber = new Map(loaded.map((message) => [message.number, message]))
  const first = loaded[0]?.number ?? 0
  for (const message of heard.values()) {
    const known = byNumber.get(message.number)
    // Changed far above what is shown: whoever goes there reads it as it is.
    if (known ? message.revision > known.revision : message.number > first)
      byNumber.set(message.number, message)
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number)
}

/** The number below which nothing is missing: an answer to our own write may be ahead of what others said before it. */
export function lastKnown(newest: readonly Message[], heard: Heard): number {
  let number = newest.at(-1)?.number ?? 0
  while (heard.has(number + 1)) number += 1
  return number
}

/** How far each person has read, from both sources: nobody goes back. */
export function furthest(one: readonly ReadMark[], other: readonly ReadMark[]): ReadMark[] {
  const marks = new Map<string, ReadMark>()
  for (const mark of [...one, ...other]) {
    const whose = `${mark.side} ${String(mark.user_id)}`
    const known = marks.get(whose)
    if (!known || mark.last_number > known.last_number) marks.set(whose, mark)
  }
  return [...marks.values()]
}
