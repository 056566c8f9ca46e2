import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useState } from 'react'

import { ActionButton } from '@/components/action-button'
import { Map } from '@/components/map/map'
import type { MapBounds, MapView } from '@/components/map/types'
import { useFormat } from '@/hooks/use-format'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'

import type { ListingCard } from './api'
import { metresBetween, radiusOf, type Search, zoomAround, zoomFor } from './search-address'

const Box = styled('div')({ position: 'relative', width: '100%', height: '100%', minHeight: 0 })

const Offer = styled('div')({
  position: 'absolute',
  zIndex: 500,
  top: 12,
  left: 56,
  right: 56,
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto' },
})

interface ResultsMapProps {
  search: Search
  workshops: ListingCard[]
  lifted: string | null
  onLift: (id: string | null) => void
  onSelect: (id: string) => void
  onArea: (point: { lat: number; lng: number }, radius: number) => void
}

interface Moved {
  asked: string
  bounds: MapBounds
  view: MapView
}

/** Pins with the first free time. Moving the map offers to search where one is looking. */
export function ResultsMap({
  search,
  workshops,
  lifted,
  onLift,
  onSelect,
  onArea,
}: ResultsMapProps) {
  const { t } = useLingui()
  const format = useFormat()
  useNow()
  const narrow = useIsPhone()
  const point = search.point ?? { lat: 52, lng: 19.4 }
  const asked = `${String(point.lat)},${String(point.lng)},${String(search.radius)}`
  const [lastMove, setMoved] = useState<Moved | null>(null)
  const moved = lastMove?.asked === asked ? lastMove : null
  // The view an area search came from stays as it was; any other search brings a view of its own.
  const [kept, setKept] = useState<{ asked: string; view: MapView } | null>(null)
  const view =
    kept?.asked === asked
      ? kept.view
      : { ...point, zoom: zoomAround(point, workshops, zoomFor(search.radius)) - (narrow ? 1 : 0) }

  const noteMove = (bounds: MapBounds, next: MapView) => {
    const far = metresBetween(next, view) > radiusOf(next, bounds) * 1000 * 0.12
    setMoved(far || next.zoom !== view.zoom ? { asked, bounds, view: next } : null)
  }

  return (
    <Box>
      <Map
        label={t`Mapa warsztatów`}
        view={moved?.view ?? view}
        markers={workshops.map((workshop) => ({
          id: workshop.id,
          lat: workshop.lat,
          lng: workshop.lng,
          label: workshop.first_slot ? format.slot(workshop.first_slot.start) : '',
          title: workshop.first_slot
            ? t`${workshop.name}, pierwszy termin: ${format.slot(workshop.first_slot.start)}`
            : workshop.name,
          lifted: workshop.id === lifted,
          dim: workshop.first_slot === null,
        }))}
        onLift={onLift}
        onSelect={onSelect}
        onMove={noteMove}
      />
      {moved ? (
        <Offer>
          <ActionButton
            size="small"
            onClick={() => {
              const centre = {
                lat: Number(moved.view.lat.toFixed(4)),
                lng: Number(moved.view.lng.toFixed(4)),
              }
              const radius = radiusOf(moved.view, moved.bounds)
              setKept({
                asked: `${String(centre.lat)},${String(centre.lng)},${String(radius)}`,
                view: moved.view,
              })
              setMoved(null)
              onArea(centre, radius)
            }}
          >
            <Trans>Szukaj w tym obszarze</Trans>
          </ActionButton>
        </Offer>
      ) : null}
    </Box>
  )
}
