/** A search as the address keeps it, so that back works and a link opens the same thing for somebody else. */
export interface Search {
  /** What was typed: a complaint or a name. Empty when a service was chosen. */
  text: string
  /** Code of the catalogue. */
  service: string
  /** Name of the place; empty when the point was chosen on the map or by the device. */
  place: string
  point: { lat: number; lng: number } | null
  radius: number
  openNow: boolean
  sort: 'first_slot' | 'distance'
  /** How many pages of the list stand open. */
  pages: number
}

export const RADII = [5, 10, 25, 50, 100, 200]
export const DEFAULT_RADIUS = 25
const MAX_RADIUS = 200
const MAX_PAGES = 25

export const EMPTY_SEARCH: Search = {
  text: '',
  service: '',
  place: '',
  point: null,
  radius: DEFAULT_RADIUS,
  openNow: false,
  sort: 'first_slot',
  pages: 1,
}

function numberIn(params: URLSearchParams, key: string, min: number, max: number): number | null {
  const raw = params.get(key)
  if (raw === null || raw === '') return null
  const value = Number(raw)
  return Number.isFinite(value) && value >= min && value <= max ? value : null
}

/** Whatever stands in the address: a hand-written or damaged one falls back part by part. */
export function readSearch(params: URLSearchParams): Search {
  const lat = numberIn(params, 'lat', -90, 90)
  const lng = numberIn(params, 'lng', -180, 180)
  return {
    text: (params.get('co') ?? '').slice(0, 100),
    service: (params.get('usluga') ?? '').slice(0, 40),
    place: (params.get('miejsce') ?? '').slice(0, 100),
    point: lat === null || lng === null ? null : { lat, lng },
    radius: Math.max(1, Math.round(numberIn(params, 'promien', 1, MAX_RADIUS) ?? DEFAULT_RADIUS)),
    openNow: params.get('otwarte') === '1',
    sort: params.get('sort') === 'odleglosc' ? 'distance' : 'first_slot',
    pages: Math.round(numberIn(params, 'strona', 1, MAX_PAGES) ?? 1),
  }
}

/** Only what differs from the default is written: short addresses are sent more gladly. */
export function writeSearch(search: Search): URLSearchParams {
  const params = new URLSearchParams()
  if (search.text) params.set('co', search.text)
  if (search.service) params.set('usluga', search.service)
  if (search.place) params.set('miejsce', search.place)
  if (search.point) {
    params.set('lat', String(Number(search.point.lat.toFixed(4))))
    params.set('lng', String(Number(search.point.lng.toFixed(4))))
  }
  if (search.radius !== DEFAULT_RADIUS) params.set('promien', String(search.radius))
  if (search.openNow) params.set('otwarte', '1')
  if (search.sort === 'distance') params.set('sort', 'odleglosc')
  if (search.pages > 1) params.set('strona', String(search.pages))
  return params
}

export const resultsPath = (search: Search): string =>
  `/warsztaty?${writeSearch(search).toString()}`

const EARTH_METRES = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points; good enough to decide whether a map was moved. */
export function metresBetween(
  a: { lat: number; lng: number },
  b: { lat: number; lng: number },
): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half))
}

/** The zoom at which a circle of this radius fills a map of usual size. */
export function zoomFor(radiusKm: number): number {
  return Math.min(14, Math.max(6, Math.round(14.6 - Math.log2(radiusKm))))
}

/** The closest zoom at which all of these stand on the map around its centre. */
export function zoomAround(
  centre: { lat: number; lng: number },
  points: readonly { lat: number; lng: number }[],
  widest: number,
): number {
  const farthest = Math.max(0, ...points.map((point) => metresBetween(centre, point)))
  return farthest === 0 ? widest : Math.max(widest, Math.min(12, zoomFor(farthest / 1000)))
}

/** The radius that covers what a map shows: from its centre to the nearer edges, whole kilometres. */
export function radiusOf(
  centre: { lat: number; lng: number },
  bounds: { north: number; east: number },
): number {
  const up = metresBetween(centre, { lat: bounds.north, lng: centre.lng })
  const right = metresBetween(centre, { lat: centre.lat, lng: bounds.east })
  return Math.min(MAX_RADIUS, Math.max(1, Math.round(Math.max(up, right) / 1000)))
}
