const NBSP = '\u00a0'

/** „600 100 200” for a number of this country; others as they are. */
export function phoneText(phone: string): string {
  const home = /^\+48(\d{3})(\d{3})(\d{3})$/.exec(phone)
  return home ? home.slice(1).join(NBSP) : phone
}

/** What a press on a number calls, however it is written. */
export const phoneAddress = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
