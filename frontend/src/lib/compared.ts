export type Texts = Record<string, string>

/** What two people did to one record since `base` was read: changed by the other only, and by both differently. */
export function compared<Values extends Record<string, string | boolean>>(
  base: Values,
  mine: Values,
  theirs: Values,
) {
  const names = Object.keys(base) as (keyof Values & string)[]
  const changed = names.filter((name) => theirs[name] !== base[name] && theirs[name] !== mine[name])
  return {
    taken: changed.filter((name) => mine[name] === base[name]),
    disputed: changed.filter((name) => mine[name] !== base[name]),
  }
}
