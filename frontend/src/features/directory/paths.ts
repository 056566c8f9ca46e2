/** Addresses of a workshop's pages, with what the visitor already said of the car carried along. */
export interface Wish {
  service?: string | undefined
  start?: string | undefined
  concern?: string | undefined
}

function query({ service, start, concern }: Wish): string {
  const params = new URLSearchParams()
  if (service) params.set('usluga', service)
  if (start) params.set('start', start)
  if (concern) params.set('opis', concern)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export const workshopPath = (id: string, wish: Wish = {}): string =>
  `/warsztaty/${id}${query(wish)}`
export const bookingPath = (id: string, wish: Wish = {}): string =>
  `/warsztaty/${id}/termin${query(wish)}`
