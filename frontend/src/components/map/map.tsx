import { lazy, Suspense } from 'react'

import { Skeleton } from '../skeleton'

import type { MapProps } from './types'

const LeafletMap = lazy(() => import('./leaflet-map'))

const buildTimeTiles: string | undefined = import.meta.env.VITE_TILE_URL

/** The map, loaded when it is first shown; an own drawing of Poland unless the installation names a tile server. */
export function Map(props: MapProps) {
  const tiles =
    props.tiles ??
    (buildTimeTiles ? { url: buildTimeTiles, attribution: '© OpenStreetMap' } : undefined)
  return (
    <Suspense fallback={<Skeleton height="100%" />}>
      <LeafletMap {...props} tiles={tiles} />
    </Suspense>
  )
}
