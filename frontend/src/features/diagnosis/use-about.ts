import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { useAuth } from '@/hooks/use-auth'

import { type About, carsQuery } from './api'

/** Which car it is about. Whoever has one car means that one, until they say otherwise. */
export function useAbout() {
  const { status } = useAuth()
  const { data: cars = [], isPending } = useQuery({ ...carsQuery(), enabled: status === 'in' })
  const [chosen, setAbout] = useState<About | null>(null)
  const only = cars.length === 1 ? cars[0] : undefined
  // A car of somebody who has signed out since is nobody's choice.
  const isTheirs = chosen?.vehicle_id == null || cars.some(({ id }) => id === chosen.vehicle_id)
  return {
    about: (isTheirs ? chosen : null) ?? (only ? { vehicle_id: only.id } : {}),
    setAbout,
    cars,
    isKnown: status === 'out' || (status === 'in' && !isPending),
  }
}
