/** So many letters the server keeps of a note. */
export const MOST_NOTE = 20_000

/** „526-104-08-28” */
export function nipText(nip: string): string {
  return nip.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4')
}

/** What was typed into the search box, as the beginning of a new record. */
export function recordFrom(typed: string): { name?: string; phone?: string; email?: string } {
  const text = typed.trim()
  if (text.includes('@')) return { email: text }
  return /^[+\d][\d\s()-]{6,}$/.test(text) ? { phone: text } : { name: text }
}
