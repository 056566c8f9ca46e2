import { lazy, Suspense } from 'react'

import { Skeleton } from '../skeleton'

import { tileServer } from './tile-server'
import type { MapProps } from './types'

const LeafletMap = lazy(async () => {
  const [{ default: Leaflet }, ours] = await Promise.all([import('./leaflet-map'), tileServer()])
  return {
    default: ({ tiles = ours, ...props }: MapProps) => <Leaflet {...props} tiles={tiles} />,
  }
})

/** The map, loaded when it is first shown; an own drawing of Poland unless the installation names a tile server. */
export function Map(props: MapProps) {
  return (
    <Suspense fallback={<Skeleton height="100%" />}>
      <LeafletMap {...props} />
    </Suspense>
  )
}
