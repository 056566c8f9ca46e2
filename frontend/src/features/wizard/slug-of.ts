const LONGEST = 40

/** „Auto-Serwis Łąkowa” → „auto-serwis-lakowa”: a first wish for the address, checked by the server. */
export function slugOf(name: string): string {
  return name
    .toLocaleLowerCase('pl')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
}
