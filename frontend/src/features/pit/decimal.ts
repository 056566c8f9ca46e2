/** „1,5” and „1.5” are the same amount; null when it is none. */
export function decimalOf(text: string): string | null {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? plain : null
}
