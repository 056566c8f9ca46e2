import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { Map } from '@/components/map/map'
import { useFormat } from '@/hooks/use-format'

import { nearbyQuery } from './api'
import { workshopPath } from './paths'
import { useRememberedPlace } from './use-remembered-place'

/** The middle of where most people live; the widest circle the search allows. */
const POLAND = { lat: 51.4, lng: 19.9, radius: 200, zoom: 6 }
const AROUND = { radius: 50, zoom: 9 }

/** The soonest free times around where somebody searched last, or in the middle of the country. */
export default function SoonestMap() {
  const { t } = useLingui()
  const format = useFormat()
  const navigate = useNavigate()
  const [place] = useRememberedPlace()
  const [lifted, setLifted] = useState<string | null>(null)
  const { radius, zoom } = place ? AROUND : POLAND
  const { lat, lng } = place?.point ?? POLAND
  const { data } = useQuery(nearbyQuery({ lat, lng, radius, sort: 'first_slot' }, 1))
  const markers = (data?.items ?? []).flatMap(({ id, name, first_slot, ...at }) =>
    first_slot
      ? [
          {
            id,
            lat: at.lat,
            lng: at.lng,
            label: format.slot(first_slot.start),
            title: t`${name}, pierwszy termin: ${format.slot(first_slot.start)}`,
            lifted: id === lifted,
          },
        ]
      : [],
  )
  return (
    <Map
      label={t`Mapa warsztatów`}
      view={{ lat, lng, zoom }}
      markers={markers}
      onLift={setLifted}
      onSelect={(id) => void navigate(workshopPath(id))}
    />
  )
}
