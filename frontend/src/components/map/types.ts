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

/** Address template of a tile server, with its attribution (HTML). */
export interface Tiles {
  url: string
  attribution: string
}

export interface MapProps {
  label: string
  view: MapView
  markers: MapMarker[]
  onSelect?: (id: string) => void
  /** Pointer or focus is over a pin; null when it left. */
  onLift?: (id: string | null) => void
  /** The person moved the map; a view that came by props is not told. */
  onMove?: (bounds: MapBounds, view: MapView) => void
  /** Instead of the installation's own; the offline drawing stands without any. */
  tiles?: Tiles | undefined
}
