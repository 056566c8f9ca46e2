import L from 'leaflet'

import { type Basemap, basemap, type Place } from './basemap'

/** Closer than this the drawing, true to about a hundred metres, would pretend to know streets. */
export const OFFLINE_MAX_ZOOM = 12

/** The smallest place named at a zoom; below it only what has room is named anyway. */
const SMALLEST: Record<number, number> = {
  5: 350_000,
  6: 150_000,
  7: 60_000,
  8: 25_000,
  9: 9000,
  10: 4000,
}

const smallestAt = (zoom: number) => SMALLEST[zoom] ?? 0
const isCity = ({ people }: Place) => people >= 100_000

const LABEL = { letter: 7.2, before: 8, after: 14, above: 13, below: 13 }

/** Places in view, biggest first, each only where no bigger one stands already. */
function withRoom(map: L.Map, places: readonly Place[]): Place[] {
  const bounds = map.getBounds().pad(0.15)
  const smallest = smallestAt(map.getZoom())
  const taken: { left: number; right: number; top: number; bottom: number }[] = []
  return places.filter((place) => {
    if (place.people < smallest || !bounds.contains(place.at)) return false
    const { x, y } = map.project(place.at)
    const box = {
      left: x - LABEL.before,
      right: x + LABEL.after + place.name.length * LABEL.letter,
      top: y - LABEL.above,
      bottom: y + LABEL.below,
    }
    const isFree = taken.every(
      (other) =>
        box.left > other.right ||
        box.right < other.left ||
        box.top > other.bottom ||
        box.bottom < other.top,
    )
    if (isFree) taken.push(box)
    return isFree
  })
}

function drawShapes(map: L.Map, drawing: Basemap): void {
  const pane = map.createPane('gm-ground')
  pane.style.zIndex = '150'
  const renderer = L.svg({ pane: 'gm-ground', padding: 0.6 })
  const line = { interactive: false, renderer, pane: 'gm-ground' }
  const area = { ...line, fillOpacity: 1, fill: true }
  for (const country of drawing.neighbours)
    L.polygon(country, { ...area, className: 'gm-land' }).addTo(map)
  for (const country of drawing.poland)
    L.polygon(country, { ...area, className: 'gm-home' }).addTo(map)
  L.polygon(
    drawing.lakes.map((ring) => [ring]),
    { ...area, className: 'gm-lake' },
  ).addTo(map)
  for (const great of [false, true])
    L.polyline(
      drawing.rivers.filter((river) => river.great === great).map((river) => river.line),
      { ...line, className: great ? 'gm-river gm-great' : 'gm-river' },
    ).addTo(map)
  L.polyline(drawing.regions, { ...line, className: 'gm-region' }).addTo(map)
}

function nameOf(place: Place, pane: string): L.Marker {
  const label = document.createElement('span')
  label.textContent = place.name
  const className = isCity(place) ? 'gm-place gm-city' : 'gm-place'
  const icon = L.divIcon({ className, html: label, iconSize: [0, 0] })
  return L.marker(place.at, { icon, pane, interactive: false, keyboard: false })
}

function writeNames(map: L.Map, places: readonly Place[]): void {
  const pane = map.createPane('gm-names')
  pane.style.zIndex = '450'
  pane.style.pointerEvents = 'none'
  // What an eye reads there, a screen reader gets from the list beside the map.
  pane.setAttribute('aria-hidden', 'true')
  const names = L.layerGroup().addTo(map)
  const write = () => {
    names.clearLayers()
    for (const place of withRoom(map, places)) nameOf(place, 'gm-names').addTo(names)
    map.getContainer().dataset.zoom = String(map.getZoom())
  }
  map.on('moveend', write)
  write()
}

/** An own drawing of Poland: borders, waters and the names of what lies around; no foreign server is asked. */
export function drawOffline(map: L.Map): () => void {
  let gone = false
  map.attributionControl.addAttribution('Natural Earth, GeoNames')
  void basemap().then(
    (drawing) => {
      if (gone) return
      drawShapes(map, drawing)
      writeNames(map, drawing.places)
    },
    // Without its background the map still shows every pin in its place.
    () => undefined,
  )
  return () => {
    gone = true
  }
}
