export interface MapMarker {
  id: string
  lat: number
  lng: number
  /** Written on the pin: „dziś 14:30”. */
  label: string
  /** Read by a screen reader: name and first slot. */
  title: string
  lifted?: boolean
  /** A dot without words, below the others: nothing to offer there now. */
  dim?: boolean
}

export interface MapView {
  lat: number
  lng: number
  zoom: number
}

export interface MapBounds {
  north: number
  south: number
  east: number
  west: number
}

export interface MapProps {
  label: string
  view: MapView
  markers: MapMarker[]
  onSelect?: (id: string) => void
  /** Pointer or focus is over a pin; null when it left. */
  onLift?: (id: string | null) => void
  onMove?: (bounds: MapBounds, view: MapView) => void
  /** Address template of a tile server, with its attribution; the offline drawing stands without it. */
  tiles?: { url: string; attribution: string } | undefined
}
