// The map's offline background: Natural Earth's countries (world-atlas, public domain), clipped to Poland and its
// neighbours and rounded to about 100 m. Written to the repository, so a build needs no map data.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { feature } from 'topojson-client'

const BOX = { west: 9, south: 45.5, east: 32, north: 58.5 }
const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
)

const edges = [
  { inside: ([x]) => x >= BOX.west, cut: (a, b) => cutAtX(a, b, BOX.west) },
  { inside: ([x]) => x <= BOX.east, cut: (a, b) => cutAtX(a, b, BOX.east) },
  { inside: ([, y]) => y >= BOX.south, cut: (a, b) => cutAtY(a, b, BOX.south) },
  { inside: ([, y]) => y <= BOX.north, cut: (a, b) => cutAtY(a, b, BOX.north) },
]
function cutAtX([ax, ay], [bx, by], x) {
  return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)]
}
function cutAtY([ax, ay], [bx, by], y) {
  return [ax + ((bx - ax) * (y - ay)) / (by - ay), y]
}

/** Sutherland–Hodgman against the four sides of the box. */
function clipRing(ring) {
  return edges.reduce(
    (points, edge) => {
      const kept = []
      points.forEach((point, index) => {
        const before = points[(index + points.length - 1) % points.length]
        if (edge.inside(point) !== edge.inside(before)) kept.push(edge.cut(before, point))
        if (edge.inside(point)) kept.push(point)
      })
      return kept
    },
    ring.slice(0, -1),
  )
}

const round = ([x, y]) => [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000]

const features = feature(atlas, atlas.objects.countries).features.flatMap((country) => {
  const polygons =
    country.geometry.type === 'Polygon'
      ? [country.geometry.coordinates]
      : country.geometry.coordinates
  const coordinates = polygons
    .map((polygon) =>
      polygon.map((ring) => clipRing(ring).map(round)).filter((ring) => ring.length > 2),
    )
    .filter((polygon) => polygon.length > 0)
    .map((polygon) => polygon.map((ring) => [...ring, ring[0]]))
  if (coordinates.length === 0) return []
  return [
    {
      type: 'Feature',
      properties: { home: country.properties.name === 'Poland' },
      geometry: { type: 'MultiPolygon', coordinates },
    },
  ]
})

const json = JSON.stringify({ type: 'FeatureCollection', features })
writeFileSync('src/components/map/basemap.json', json)
console.log(`${features.length} countries, ${(gzipSync(json).length / 1024).toFixed(1)} kB gzip`)
