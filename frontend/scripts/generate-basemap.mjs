// The map's offline background, written to the repository so that a build needs no map data:
// - countries: Natural Earth 1:10m by way of world-atlas, clipped to Poland and its neighbours,
// - rivers, lakes, borders of voivodeships: Natural Earth 1:10m, cut out beforehand into natural-earth-poland.json
//   (layers rivers_lake_centerlines, rivers_europe, lakes, lakes_europe, admin_1_states_provinces),
// - places: the gazetteer of the server, biggest first.
// Natural Earth is in the public domain, the gazetteer is made from GeoNames (CC BY 4.0).
// Everything is rounded to about 100 m and written as steps from point to point, which compress three times better.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { feature } from 'topojson-client'

const BOX = { west: 9, south: 45.5, east: 32, north: 58.5 }
const SMALLEST_PLACE = 1500
const FARTHEST_LETTERS = 40
const file = (name) => new URL(name, import.meta.url)
const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'))

/** Leaves out the points one cannot see; tolerance in degrees of latitude (0.002 is about 220 m). */
function simplified(points, tolerance) {
  const kept = new Set([0, points.length - 1])
  const open = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    let farthest = { at: -1, away: tolerance }
    for (let at = first + 1; at < last; at += 1) {
      const away = distance(points[at], points[first], points[last])
      if (away > farthest.away) farthest = { at, away }
    }
    if (farthest.at < 0) continue
    kept.add(farthest.at)
    open.push([first, farthest.at], [farthest.at, last])
  }
  return points.filter((_, at) => kept.has(at))
}

/** From a point to a stretch; a degree of longitude is 0.62 of a degree of latitude here. */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy, px, py] = [(bx - ax) * 0.62, by - ay, (x - ax) * 0.62, y - ay]
  const along = dx === 0 && dy === 0 ? 0 : (px * dx + py * dy) / (dx * dx + dy * dy)
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(px - part * dx, py - part * dy)
}

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

const thousandths = (degrees) => Math.round(degrees * 1000)

/** [longitude, latitude, step, step, …] in thousandths of a degree. */
function steps(points) {
  let [beforeX, beforeY] = [0, 0]
  return points.flatMap(([lng, lat]) => {
    const [x, y] = [thousandths(lng), thousandths(lat)]
    const step = [x - beforeX, y - beforeY]
    ;[beforeX, beforeY] = [x, y]
    return step
  })
}

const nearPoland = ([x, y]) => x > 13.5 && x < 24.8 && y > 48.5 && y < 55.5

/** Borders are thinned arc by arc, so that neighbours keep the line they share. */
function countries() {
  const atlas = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
  )
  const { scale, translate } = atlas.transform
  atlas.arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0]
    const points = arc.map(([dx, dy]) => {
      ;[x, y] = [x + dx, y + dy]
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
    return simplified(points, points.some(nearPoland) ? 0.004 : 0.015)
  })
  delete atlas.transform
  return feature(atlas, atlas.objects.countries).features.flatMap(({ geometry, properties }) => {
    if (!geometry) return []
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = polygons
      .map((polygon) => polygon.map(clipRing).filter((ring) => ring.length > 3))
      .filter((polygon) => polygon.length > 0)
    return rings.length === 0 ? [] : [{ home: properties.name === 'Poland', rings }]
  })
}

function places() {
  const rows = readFileSync(file('../../shared_apps/integrations/maps/poland.tsv'), 'utf8')
  return rows
    .split('\n')
    .filter(Boolean)
    .map((row) => row.split('\t'))
    .map(([name, , lat, lng, people]) => [name, Number(lat), Number(lng), Number(people)])
    .filter(([name, , , people]) => people >= SMALLEST_PLACE && name.length <= FARTHEST_LETTERS)
    .sort((a, b) => b[3] - a[3])
    .map(([name, lat, lng, people]) => [
      name,
      thousandths(lat),
      thousandths(lng),
      Math.round(people / 100),
    ])
}

const land = countries()
const water = read('natural-earth-poland.json')
const background = {
  neighbours: land
    .filter(({ home }) => !home)
    .map(({ rings }) => rings.map((polygon) => polygon.map(steps))),
  poland: land
    .filter(({ home }) => home)
    .map(({ rings }) => rings.map((polygon) => polygon.map(steps))),
  lakes: water.lakes.map((ring) => steps(simplified(ring, 0.002))),
  // A rank of 4 to 9 is a river one knows by name.
  rivers: water.rivers.map(({ rank, line }) => [rank <= 9 ? 1 : 0, ...steps(line)]),
  regions: water.regions.map((line) => steps(simplified(line, 0.003))),
  places: places(),
}

const json = JSON.stringify(background)
writeFileSync(file('../src/components/map/basemap.json'), json)
for (const [name, part] of Object.entries(background))
  console.log(name, part.length, `${(gzipSync(JSON.stringify(part)).length / 1024).toFixed(1)} kB`)
console.log(
  `${(gzipSync(json).length / 1024).toFixed(1)} kB gzip, ${(json.length / 1024).toFixed(0)} kB raw`,
)
