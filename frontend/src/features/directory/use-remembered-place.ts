import { useCallback, useMemo } from 'react'

import { useLocalStorage } from '@/hooks/use-local-storage'

export interface RememberedPlace {
  name: string
  point: { lat: number; lng: number }
}

function parse(stored: string): RememberedPlace | null {
  const [lat, lng, ...name] = stored.split(';')
  const point = { lat: Number(lat), lng: Number(lng) }
  return stored !== '' && Number.isFinite(point.lat) && Number.isFinite(point.lng)
    ? { name: name.join(';'), point }
    : null
}

/** Where this browser searched last. A position of the device is used but not remembered. */
export function useRememberedPlace(): [RememberedPlace | null, (place: RememberedPlace) => void] {
  const [stored, store] = useLocalStorage('garage-place', '')
  const place = useMemo(() => parse(stored), [stored])
  const remember = useCallback(
    ({ name, point }: RememberedPlace) => {
      if (name !== '') store(`${String(point.lat)};${String(point.lng)};${name}`)
    },
    [store],
  )
  return [place, remember]
}
