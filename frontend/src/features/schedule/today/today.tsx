import { Trans, useLingui } from '@lingui/react/macro'
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { useSearchParams } from 'react-router'

import type { Today, Visit } from '@/api/workshop-contract'
import { ActionButton } from '@/components/action-button'
import { announce } from '@/components/announce'
import { EmptyState } from '@/components/empty-state'
import { ErrorState } from '@/components/error-state'
import { Skeleton, SkeletonRows } from '@/components/skeleton'
import { useLocalStorage } from '@/hooks/use-local-storage'
import { useIsPhone } from '@/hooks/use-media-query'
import { useNow } from '@/hooks/use-now'
import { useWorkshop, useWorkshopFormat } from '@/hooks/use-workshop'
import { dayKey } from '@/lib/format'

import { todayQuery, toConfirmQuery } from '../api'
import { carName } from '../car-name'

import { Tiles, type TodayFilter } from './tiles'
import { useFreshVisits } from './use-fresh-visits'

// The rows come beside the first answer of the server: neither waits for the other.
const rows = import('./visit-rows')
const VisitRows = lazy(() => rows.then(({ VisitRows: Rows }) => ({ default: Rows })))

const DayLine = lazy(() => import('./day-line').then(({ DayLine: Line }) => ({ default: Line })))

const Stack = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12 })

const FILTERS: readonly string[] = ['to_confirm', 'arriving', 'in_progress']

const shownBy: Record<Exclude<TodayFilter, 'to_confirm'>, (visit: Visit) => boolean> = {
  arriving: ({ status }) => status === 'confirmed',
  in_progress: ({ status }) => status === 'arrived',
}

/** Hours, free time and one row for each person (and place), as the line will draw them. */
function lineHeight({ resources }: Today, withPlaces: boolean): number {
  const rows = resources.mechanics.length + (withPlaces ? resources.bays.length : 0)
  return rows === 0 ? 0 : 57 + rows * 34
}

function Waiting() {
  return (
    <Stack aria-busy="true">
      <Skeleton height={50} />
      <Skeleton height={194} />
      <SkeletonRows count={6} />
    </Stack>
  )
}

interface TodayViewProps {
  linkTo: (visit: Visit) => string
  newVisitPath: string
  /** What stands above everything while the workshop is being set up. */
  firstSteps?: ReactNode
  /** What waits among the orders, which another room knows. */
  orders?: ReactNode
}

/** Today's promises on one screen: what asks for action, the day as a line, the visits with their next step. */
export function TodayView({ linkTo, newVisitPath, firstSteps, orders }: TodayViewProps) {
  const { t } = useLingui()
  const phone = useIsPhone()
  const { can, timezone } = useWorkshop()
  const format = useWorkshopFormat()
  const [address, setAddress] = useSearchParams()
  const named = address.get('pokaz')
  const filter = named !== null && FILTERS.includes(named) ? (named as TodayFilter) : null

  const day = dayKey(useNow(), timezone)
  const today = useQuery(todayQuery(day))
  const [places, keepPlaces] = useLocalStorage('garage-day-places', 'no')
  const asksAll = filter === 'to_confirm'
  const toConfirm = useQuery({ ...toConfirmQuery(day), enabled: asksAll })

  const fresh = useFreshVisits(day, today.data?.appointments, (visit) => {
    announce(t`Nowa wizyta: ${format.slot(visit.start)}, ${carName(visit)}, ${visit.customer.name}`)
  })

  if (today.isPending) return <Waiting />
  if (today.isError && !today.data)
    return <ErrorState problem={today.error} onRetry={() => void today.refetch()} />

  const { tiles, appointments, resources } = today.data
  const withPlaces = resources.mechanics.length === 0 || places === 'yes'
  const shown = asksAll
    ? (toConfirm.data?.items ?? [])
    : filter === null
      ? appointments
      : appointments.filter(shownBy[filter])
  return (
    <Stack>
      {firstSteps}
      <Tiles
        tiles={tiles}
        chosen={filter}
        onChoose={(chosen) => {
          setAddress(chosen === null ? {} : { pokaz: chosen }, { replace: true })
        }}
      />
      {orders}
      {phone ? null : (
        <Suspense fallback={<Skeleton height={lineHeight(today.data, withPlaces)} />}>
          <DayLine
            today={today.data}
            linkTo={linkTo}
            withPlaces={withPlaces}
            onPlaces={(isShown) => {
              keepPlaces(isShown ? 'yes' : 'no')
            }}
            bookAt={
              can('calendar.book')
                ? (start) => `${newVisitPath}?start=${encodeURIComponent(start)}`
                : undefined
            }
          />
        </Suspense>
      )}
      {appointments.length === 0 && filter === null ? (
        <EmptyState
          drawing="calendar"
          action={
            can('calendar.book') ? (
              <ActionButton kind="next" to={newVisitPath}>
                <Trans>Umów wizytę</Trans>
              </ActionButton>
            ) : undefined
          }
        >
          <Trans>Na dziś nie ma jeszcze wizyt. Nowe pojawią się tu same.</Trans>
        </EmptyState>
      ) : asksAll && toConfirm.isPending ? (
        <SkeletonRows count={3} />
      ) : (
        <Suspense fallback={<SkeletonRows count={Math.max(1, shown.length)} />}>
          <VisitRows
            visits={shown}
            fresh={fresh}
            linkTo={linkTo}
            withDay={asksAll}
            foldsOver={filter === null}
          />
        </Suspense>
      )}
    </Stack>
  )
}
