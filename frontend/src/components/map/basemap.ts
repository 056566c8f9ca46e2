import basemapUrl from './basemap.json?url'

/** [longitude, latitude, step, step, …] in thousandths of a degree; scripts/generate-basemap.mjs writes them. */
type Steps = number[]

interface Written {
  neighbours: Steps[][][]
  poland: Steps[][][]
  lakes: Steps[]
  /** The first number says whether the river is one of the great ones. */
  rivers: Steps[]
  regions: Steps[]
  places: [name: string, lat: number, lng: number, hundreds: number][]
}

export interface Place {
  name: string
  at: [lat: number, lng: number]
  people: number
}

type Line = [lat: number, lng: number][]

export interface Basemap {
  neighbours: Line[][][]
  poland: Line[][][]
  lakes: Line[]
  rivers: { great: boolean; line: Line }[]
  regions: Line[]
  /** Biggest first. */
  places: Place[]
}

function walk(steps: Steps, from = 0): Line {
  const line: Line = []
  let [lng, lat] = [0, 0]
  for (let at = from; at + 1 < steps.length; at += 2) {
    lng += steps[at] ?? 0
    lat += steps[at + 1] ?? 0
    line.push([lat / 1000, lng / 1000])
  }
  return line
}

const shapes = (countries: Steps[][][]) =>
  countries.map((polygons) => polygons.map((rings) => rings.map((ring) => walk(ring))))

function drawingOf(written: Written): Basemap {
  return {
    neighbours: shapes(written.neighbours),
    poland: shapes(written.poland),
    lakes: written.lakes.map((ring) => walk(ring)),
    rivers: written.rivers.map((steps) => ({ great: steps[0] === 1, line: walk(steps, 1) })),
    regions: written.regions.map((line) => walk(line)),
    places: written.places.map(([name, lat, lng, hundreds]) => ({
      name,
      at: [lat / 1000, lng / 1000],
      people: hundreds * 100,
    })),
  }
}

let kept: Promise<Basemap> | null = null

/** Asked for when the first map is shown, kept for all later ones; a failure is asked again. */
export function basemap(): Promise<Basemap> {
  const asked =
    kept ??
    fetch(basemapUrl)
      .then((response) => response.json())
      .then(drawingOf)
  kept = asked
  asked.catch(() => {
    kept = null
  })
  return asked
}
